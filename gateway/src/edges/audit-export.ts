import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { CSV_BEGINNING, csvLine } from '@parley/toolkit/csv/csv-line'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { Router, type Request } from 'express'
import type { Authenticator } from '../authentication'
import type { AskSubgraph } from '../subscriptions/sources'
import { askIdentity, type AskIdentity } from './ask-identity'
import { requestIdOf } from './request-id'

export interface AuditExportOptions {
  readonly authenticator: Authenticator
  readonly signing: SigningKeys
  readonly ask: AskSubgraph
  readonly logger: Logger
}

interface ExportClaims {
  readonly [claim: string]: unknown
  readonly userId: string
  readonly sessionId: string
  readonly workspaceId: string
  readonly filter: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly at: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string | null
  readonly action: string
  readonly targetType: string
  readonly targetId: string
  readonly targetName: string | null
  readonly changes: readonly { field: string; before: string | null; after: string | null }[]
  readonly clientAddress: string
  readonly device: string
  readonly requestId: string
}

interface AuditPage {
  readonly exportedAuditLog: {
    readonly edges: readonly { node: Entry }[]
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

/** The most that identity answers at once. */
const PAGE_SIZE = 1_000
const PAGE = `query ($first: Int!, $after: String, $filter: AuditFilter) {
  exportedAuditLog(first: $first, after: $after, filter: $filter) {
    edges { node { at actorKind actorId actorName action targetType targetId targetName changes { field before after }
      clientAddress device requestId } }
    pageInfo { hasNextPage endCursor } } }`
const COLUMNS = [
  'time',
  'actor kind',
  'actor',
  'actor id',
  'action',
  'target type',
  'target',
  'target id',
  'changes',
  'address',
  'device',
  'request id',
]

/**
 * `GET /exports/audit?token=…`: the audit log as CSV, for the session that asked identity for the link. It is read page by
 * page while it is sent, in the name of that member, so its size costs no memory and what ends the session ends it.
 */
export function auditExportEdge({ authenticator, signing, ask, logger }: AuditExportOptions): Router {
  const router = Router()
  const askLog = askIdentity(ask)
  router.get('/audit', async (request, response) => {
    const { token } = request.query
    const claims =
      typeof token === 'string' ? await signing.verify<ExportClaims>(token, { type: 'audit-export' }) : null
    if (!claims) throw unauthenticated('This link is not valid or has expired. Ask for another one.')
    const pages = readPages(askLog, claims, () => contextOf(authenticator, claims, request))
    // Before the headers: who may not read is told so, and not with half a file.
    const first = await pages.next()
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-log.csv"',
      'Cache-Control': 'no-store',
    })
    try {
      await pipeline(Readable.from(toLines(first.value ?? [], pages)), response)
    } catch (error) {
      logger.warn({ err: error, requestId: requestIdOf(request) }, 'An export of the audit log broke off')
      // Half of it is sent: a broken connection says so to the reader.
      response.destroy()
    }
  })
  return router
}

async function contextOf(
  authenticator: Authenticator,
  claims: ExportClaims,
  request: Request,
): Promise<RequestContext> {
  const { userId, sessionId, workspaceId } = claims
  return {
    requestId: requestIdOf(request),
    actor: await authenticator.admit({ kind: 'session', userId, sessionId, workspaceId }),
    clientAddress: request.ip ?? '',
    userAgent: request.get('user-agent') ?? '',
    refreshToken: null,
    setRefreshToken: () => undefined,
  }
}

async function* readPages(
  ask: AskIdentity,
  { filter }: ExportClaims,
  contextNow: () => Promise<RequestContext>,
): AsyncGenerator<readonly Entry[], undefined> {
  for (let after: string | null = null; ;) {
    const page: AuditPage = await ask<AuditPage>(PAGE, { first: PAGE_SIZE, after, filter }, await contextNow())
    const { edges, pageInfo } = page.exportedAuditLog
    yield edges.map(({ node }) => node)
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
  }
}

async function* toLines(
  first: readonly Entry[],
  others: AsyncIterable<readonly Entry[]>,
): AsyncGenerator<string, undefined> {
  yield CSV_BEGINNING + csvLine(COLUMNS)
  yield first.map(toLine).join('')
  for await (const entries of others) yield entries.map(toLine).join('')
}

function toLine(entry: Entry): string {
  const changes = entry.changes.map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after ?? '–'}`)
  return csvLine([
    entry.at,
    entry.actorKind,
    entry.actorName,
    entry.actorId,
    entry.action,
    entry.targetType,
    entry.targetName,
    entry.targetId,
    changes.join('; '),
    entry.clientAddress,
    entry.device,
    entry.requestId,
  ])
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError, unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { ErrorExtensions } from '@parley/toolkit/errors/format-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import express, { Router, type Request, type Response } from 'express'
import { readBearer, type Authenticator } from '../authentication'
import { refuseNesting } from '../limits'
import type { AskSubgraph } from '../subscriptions/sources'
import { requestIdOf } from './request-id'

export interface RecordFilesOptions {
  readonly authenticator: Authenticator
  readonly ask: AskSubgraph
  readonly logger: Logger
}

interface Portion {
  readonly text: string
  readonly next: string | null
}
type ReadPortion = (after: string | null, request: RequestContext) => Promise<Portion>

/** A part of a file has 1 MiB. */
const PART_LIMIT = 1024 * 1024
/** A filter with all that the graph takes, or 10,000 ids, and the names of all columns. */
const EXPORT_LIMIT = '512kb'

const STORE_PART = `mutation ($id: ID!, $number: Int!, $content: String!) {
  storeImportPart(id: $id, number: $number, content: $content) }`
const ERRORS = `query ($id: ID!, $after: String) { portion: importErrorPortion(id: $id, after: $after) { text next } }`
const RECORDS = `query ($input: RecordExportInput!, $after: String) {
  portion: recordExportPortion(input: $input, after: $after) { text next } }`

/**
 * Files of records, for whoever sends an access token or an API key; no cookie opens anything here.
 * `PUT /imports/<id>/parts/<number>` takes a part of a file in, `GET /imports/<id>/errors` answers the rows that were
 * refused, and `POST /exports/records` a list as CSV. Files are read portion by portion while they are sent, each with the
 * access of that moment, so their size costs no memory and what ends the access ends them.
 */
export function recordFilesEdge({ authenticator, ask, logger }: RecordFilesOptions): Router {
  const router = Router()
  const askCrm = asker(ask)
  const letIn = (request: Request) => admit(authenticator, request)
  router.put(
    '/imports/:id/parts/:number',
    // Whoever is not let in is told so before a megabyte is read.
    async (request, _response, next) => {
      await letIn(request)
      next()
    },
    express.raw({ limit: PART_LIMIT, type: () => true }),
    async (request, response) => {
      const content = (request.body as Buffer).toString('base64')
      const { id, number } = request.params
      await askCrm(STORE_PART, { id, number: Number(number), content }, await (await letIn(request))())
      response.status(204).end()
    },
  )
  router.get('/imports/:id/errors', async (request, response) => {
    const { id } = request.params
    const read: ReadPortion = async (after, context) =>
      (await askCrm<{ portion: Portion }>(ERRORS, { id, after }, context)).portion
    await send(read, { request, response, contextNow: await letIn(request), logger })
  })
  router.post('/exports/records', express.json({ limit: EXPORT_LIMIT }), async (request, response) => {
    const input = request.body as unknown
    refuseNesting(input)
    const read: ReadPortion = async (after, context) =>
      (await askCrm<{ portion: Portion }>(RECORDS, { input, after }, context)).portion
    await send(read, { request, response, contextNow: await letIn(request), logger })
  })
  return router
}

interface Sending {
  readonly request: Request
  readonly response: Response
  readonly contextNow: () => Promise<RequestContext>
  readonly logger: Logger
}

async function send(read: ReadPortion, { request, response, contextNow, logger }: Sending): Promise<void> {
  // Before the headers: who may not read is told so, and not with half a file.
  const first = await read(null, await contextNow())
  response.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="records.csv"',
    'Cache-Control': 'no-store',
  })
  async function* text(): AsyncGenerator<string, undefined> {
    for (let portion = first; ; portion = await read(portion.next, await contextNow())) {
      yield portion.text
      if (portion.next === null) return
    }
  }
  try {
    await pipeline(Readable.from(text()), response)
  } catch (error) {
    logger.warn({ err: error, requestId: requestIdOf(request) }, 'A file of records broke off')
    // Half of it is sent: a broken connection says so to the reader.
    response.destroy()
  }
}

/** Whoever sends a token; what they may do is asked again for each portion, and the token may expire while a file is sent. */
async function admit(authenticator: Authenticator, request: Request): Promise<() => Promise<RequestContext>> {
  const token = readBearer(request.get('authorization'))
  if (!token) throw unauthenticated()
  const clientAddress = request.ip ?? ''
  const credential = await authenticator.identify(token, clientAddress)
  const contextNow = async (): Promise<RequestContext> => ({
    requestId: requestIdOf(request),
    actor: await authenticator.admit(credential),
    clientAddress,
    userAgent: request.get('user-agent') ?? '',
    refreshToken: null,
    setRefreshToken: () => undefined,
  })
  await contextNow()
  return contextNow
}

/** Asks crm; an error of the answer is thrown as the error that it was. */
function asker(ask: AskSubgraph) {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>, request: RequestContext) => {
    const { data, errors } = await ask('crm', query, variables, request)
    const [error] = errors ?? []
    if (!error) return data as Data
    // Without a code the variables do not fit the operation: what the caller sent is not what it takes.
    const { code = 'VALIDATION_FAILED', fields, retryable } = (error.extensions ?? {}) as Partial<ErrorExtensions>
    throw new DomainError(code, error.message, { fields, retryable })
  }
}

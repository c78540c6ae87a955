import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError, notFound, unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { Router, type Request, type Response } from 'express'
import { codeOf } from '../gateway-errors'
import type { AskSubgraph } from '../subscriptions/sources'
import { requestIdOf } from './request-id'

interface MediaClaims {
  readonly [claim: string]: unknown
  readonly attachmentId: string
  readonly workspaceId: string
  readonly thumbnail: boolean
}
interface MediaSource {
  readonly url: string
  readonly name: string | null
  readonly mimeType: string | null
}

const SOURCE = `query ($attachmentId: ID!, $thumbnail: Boolean!) {
  mediaSource(attachmentId: $attachmentId, thumbnail: $thumbnail) { url name mimeType }
}`
/** What a browser may show in a page; anything else is only saved, because it could be a page itself. */
const SHOWN = /^(image\/(jpeg|png|gif|webp|avif)|video\/(mp4|webm|quicktime)|audio\/(mpeg|mp4|ogg|webm|wav))$/
const VIEWER = { grants: DEFAULT_GRANTS.VIEWER, teamIds: [], teammateIds: [] }
/** As long as a link lives. */
const CACHE_SECONDS = 3_600
/** A worker asks Telegram first; then bytes flow for as long as they take. */
const FIRST_BYTE_TIMEOUT_MS = 30_000

/** `GET /media/<attachment>?token=…`: streams a file to whoever holds a link that messaging signed. */
export function mediaEdge(keys: SigningKeys, ask: AskSubgraph): Router {
  const router = Router()
  router.get('/:attachmentId', async (request, response) => {
    const { token } = request.query
    const claims = typeof token === 'string' ? await keys.verify<MediaClaims>(token, { type: 'media' }) : null
    if (!claims || claims.attachmentId !== request.params.attachmentId) {
      throw unauthenticated('This link is not valid or has expired. Load the message again.')
    }
    const source = await locate(ask, claims, request)
    await stream(source, response)
  })
  return router
}

/** Whoever holds a link reads as a viewer of the workspace that it was made in. */
function viewerOf({ workspaceId }: MediaClaims, request: Request): RequestContext {
  return {
    requestId: requestIdOf(request),
    actor: { kind: 'user', userId: randomUUID(), sessionId: randomUUID(), workspaceId, role: 'VIEWER', access: VIEWER },
    clientAddress: request.ip ?? '',
    userAgent: request.get('user-agent') ?? '',
    refreshToken: null,
    setRefreshToken: () => undefined,
  }
}

async function locate(ask: AskSubgraph, claims: MediaClaims, request: Request): Promise<MediaSource> {
  const { attachmentId, thumbnail } = claims
  const { data, errors } = await ask('accounts', SOURCE, { attachmentId, thumbnail }, viewerOf(claims, request))
  const [error] = errors ?? []
  if (error) throw new DomainError(codeOf(error) ?? 'INTERNAL', error.message, { retryable: true })
  const source = (data as { mediaSource?: MediaSource | null } | null | undefined)?.mediaSource
  if (!source) throw notFound('The file')
  return source
}

async function stream({ url, name, mimeType }: MediaSource, response: Response): Promise<void> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), FIRST_BYTE_TIMEOUT_MS)
  response.on('close', () => abort.abort())
  const file = await fetch(url, { signal: abort.signal }).catch((error: unknown) => {
    throw unavailable(error)
  })
  clearTimeout(timer)
  if (!file.ok || !file.body) throw file.status === 404 ? notFound('The file') : unavailable()
  const type = mimeType ?? file.headers.get('content-type') ?? 'application/octet-stream'
  const shown = SHOWN.test(type)
  const length = file.headers.get('content-length')
  response.set({
    'Content-Type': shown ? type : 'application/octet-stream',
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}${name ? `; filename*=UTF-8''${encodeURIComponent(name)}` : ''}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': `private, max-age=${CACHE_SECONDS}, immutable`,
    ...(length && { 'Content-Length': length }),
  })
  try {
    await pipeline(Readable.fromWeb(file.body as Parameters<typeof Readable.fromWeb>[0]), response)
  } catch {
    // Half of it is sent: the reader left, or the source broke. A broken connection says so to the reader.
    response.destroy()
  }
}

function unavailable(cause?: unknown): DomainError {
  return new DomainError('DEPENDENCY_UNAVAILABLE', 'The file cannot be fetched at the moment. Try again shortly.', {
    retryable: true,
    cause,
  })
}

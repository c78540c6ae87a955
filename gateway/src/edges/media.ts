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

/** One part of a file: what a player asks for to jump, and a browser to go on with a download. */
const ONE_RANGE = /^bytes=(?:\d+-\d*|-\d+)$/
const PARTIAL = 206
const NOT_SATISFIABLE = 416
/** Characters that no name needs, and that make one look like another: controls, half characters, folders, directions of writing. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Cs}/\\]/gu

/**
 * `GET /media/<attachment>?token=…`: streams a file, or the part that is asked for, to whoever holds a link that another
 * domain signed. `HEAD` says whether the link is good.
 */
export function mediaEdge(keys: SigningKeys, ask: AskSubgraph): Router {
  const router = Router()
  router.get('/:attachmentId', async (request, response) => {
    const { token } = request.query
    const claims = typeof token === 'string' ? await keys.verify<MediaClaims>(token, { type: 'media' }) : null
    if (!claims || claims.attachmentId !== request.params.attachmentId) {
      throw unauthenticated('This link is not valid or has expired. Load the message again.')
    }
    const source = await locate(ask, claims, request)
    // The same attachment is the same bytes for ever.
    const etag = `"${claims.attachmentId}${claims.thumbnail ? '-thumbnail' : ''}"`
    const headers = { ...describe(source.mimeType, source.name), ETag: etag, 'Accept-Ranges': 'bytes' }
    if (request.get('if-none-match') === etag) return void response.set(headers).status(304).end()
    if (request.method === 'HEAD') return void response.set(headers).end()
    const file = await open(source.url, readWantedRange(request, etag), response)
    if (file.status === NOT_SATISFIABLE) return void response.status(file.status).set(rangeOf(file)).end()
    // Only now: a browser must not keep a failure for as long as it keeps a file.
    response.status(file.status).set({ ...headers, ...rangeOf(file) })
    await pass(file, response)
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

/** Null for the whole file: no range, one that is not simple, or one of a file that it is not any more. */
function readWantedRange(request: Request, etag: string): string | null {
  const range = request.get('range')
  const ifRange = request.get('if-range')
  return range && ONE_RANGE.test(range) && (ifRange === undefined || ifRange === etag) ? range : null
}

/** Nothing that could run is shown in Parley's own origin. */
function describe(mimeType: string | null, name: string | null): Record<string, string> {
  const shown = mimeType !== null && SHOWN.test(mimeType)
  return {
    'Content-Type': shown ? mimeType : 'application/octet-stream',
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}${name ? `; filename*=UTF-8''${encodeName(name)}` : ''}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': `private, max-age=${CACHE_SECONDS}, immutable`,
  }
}

function encodeName(name: string): string {
  const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(name.replace(NOT_IN_NAMES, '')).replace(/['()*]/g, percent)
}

/** The answer of whoever has the file: all of it, the part, or that there is no such part. */
async function open(url: string, range: string | null, response: Response): Promise<globalThis.Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), FIRST_BYTE_TIMEOUT_MS)
  response.on('close', () => abort.abort())
  const options = { signal: abort.signal, ...(range && { headers: { range } }) }
  const file = await fetch(url, options).catch((error: unknown) => {
    throw unavailable(error)
  })
  clearTimeout(timer)
  if (file.ok || file.status === NOT_SATISFIABLE) return file
  throw file.status === 404 ? notFound('The file') : unavailable()
}

function rangeOf({ status, headers }: globalThis.Response): Record<string, string> {
  return status === PARTIAL || status === NOT_SATISFIABLE ? { 'Content-Range': headers.get('content-range') ?? '' } : {}
}

async function pass(file: globalThis.Response, response: Response): Promise<void> {
  if (!file.body) return void response.end()
  const length = file.headers.get('content-length')
  if (length) response.set('Content-Length', length)
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

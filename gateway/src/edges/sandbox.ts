import { DomainError, forbidden, unauthenticated } from '@parley/toolkit/errors/domain-error'
import express, { Router } from 'express'
import { readBearer, type Authenticator } from '../authentication'

const TIMEOUT_MS = 10_000

/** `/sandbox/*`: the control API of the Telegram sandbox, for signed-in members of a demo; mounted nowhere else. */
export function sandboxEdge(controlUrl: string, authenticator: Authenticator): Router {
  const router = Router()
  router.use(express.json({ limit: '64kb' }))
  router.use(async (request, response) => {
    const token = readBearer(request.get('authorization'))
    if (!token) throw unauthenticated()
    const actor = await authenticator.authenticate(token, request.ip ?? '')
    if (actor.kind !== 'user') throw forbidden()
    const hasBody = request.method === 'POST'
    // Joined, not resolved: a path could otherwise name another host.
    const url = `${controlUrl}${request.url}`
    if (isMail(url)) throw forbidden('Mails are shown by the sandbox itself.')
    const answer = await fetch(url, {
      method: request.method,
      ...(hasBody && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.body ?? {}) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new DomainError('DEPENDENCY_UNAVAILABLE', 'The sandbox does not answer.', { retryable: true, cause })
    })
    response
      .status(answer.status)
      .type(answer.headers.get('content-type') ?? 'application/json')
      .send(Buffer.from(await answer.arrayBuffer()))
  })
  return router
}

/** Mails hold links that open the accounts of others; whoever is at the machine reads them at the sandbox's own port. */
function isMail(url: string): boolean {
  return /^\/mail/i.test(decodeURIComponent(new URL(url).pathname))
}

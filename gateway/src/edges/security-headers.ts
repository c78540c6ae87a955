import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/**
 * Security headers with a policy that lets pages load and run Parley's own files only. Styles that the component library
 * writes at run time need the nonce of the page.
 */
export function securityHeaders(secure: boolean): RequestHandler[] {
  const directives = {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'", 'data:'],
    // Some browsers do not count sockets of the same host as 'self'.
    connectSrc: ["'self'", (request: unknown) => socketOrigin(request as { headers: { host?: string } }, secure)],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: secure ? [] : null,
  }
  return [
    (_request, response, next) => {
      response.locals['nonce'] = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  ]
}

export function nonceOf(response: Response): string {
  return String(response.locals['nonce'])
}

function socketOrigin({ headers }: { headers: { host?: string } }, secure: boolean): string {
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? headers.host : 'localhost'
  return `${secure ? 'wss' : 'ws'}://${host}`
}

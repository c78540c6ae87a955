import type { RefreshCookie } from '@parley/toolkit/context/request-context'
import type { CookieOptions, Request, Response } from 'express'

const NAME = 'parley_refresh'

/** Only a browser's requests to the graph carry it, and no script can read it. */
function attributes(secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/graphql', secure }
}

export function readRefreshCookie(request: Request): string | null {
  return readCookie(request, NAME)
}

export function readCookie(request: Request, wanted: string): string | null {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === wanted && value) return decodeURIComponent(value)
  }
  return null
}

export function writeRefreshCookie(response: Response, cookie: RefreshCookie | null, secure: boolean): void {
  if (response.headersSent) return
  if (cookie) response.cookie(NAME, cookie.value, { ...attributes(secure), expires: cookie.expiresAt })
  else response.clearCookie(NAME, attributes(secure))
}

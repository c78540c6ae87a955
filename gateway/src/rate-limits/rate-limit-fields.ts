import type { RequestHandler, Response } from 'express'
import { WINDOW_SECONDS } from './budgets'
import type { RateLimits, Standing } from './rate-limits'

/**
 * Tells a client where it stands, in the fields of draft-ietf-httpapi-ratelimit-headers (structured fields, since draft
 * 09): `RateLimit-Policy: "user";q=300000;w=60` and `RateLimit: "user";r=299880;t=41`, one item per budget. Quota and rest
 * are points, or requests for "address".
 */
export function tellStanding(response: Response, standing: Standing | null): void {
  if (!standing || response.headersSent) return
  const { budget, quota, remaining, resetSeconds } = standing
  response.append('RateLimit-Policy', `"${budget}";q=${quota};w=${WINDOW_SECONDS}`)
  response.append('RateLimit', `"${budget}";r=${remaining};t=${resetSeconds}`)
}

/** Stands in front of everything that costs something: a flood is refused before its requests are read. */
export function admitAddress(rateLimits: RateLimits): RequestHandler {
  return async (request, response, next) => {
    tellStanding(response, await rateLimits.admit(request.ip ?? ''))
    next()
  }
}

import type { Response } from 'express'
import { WINDOW_SECONDS } from './budgets'
import type { Standing } from './rate-limits'

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

import type { RequestHandler } from 'express'

/** How long a browser may remember the answer to a preflight. */
const PREFLIGHT_SECONDS = 600

/** Which web origins may use the graph from a browser: Parley's own, and those on the list. */
export class AllowedOrigins {
  private readonly allowed: ReadonlySet<string>

  constructor(origins: readonly string[]) {
    this.allowed = new Set(origins)
  }

  /** @param host the Host header: a page of the same host is Parley's own. */
  allows(origin: string, host: string | undefined): boolean {
    return this.allowed.has(origin) || (host !== undefined && URL.canParse(origin) && new URL(origin).host === host)
  }

  /** CORS headers for allowed origins; others get none, and the browser keeps the answer from them. */
  get middleware(): RequestHandler {
    return (request, response, next) => {
      const origin = request.get('origin')
      response.vary('Origin')
      if (!origin || !this.allows(origin, request.get('host'))) {
        if (request.method === 'OPTIONS') return void response.status(403).end()
        return next()
      }
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': 'x-request-id, retry-after, ratelimit, ratelimit-policy',
      })
      if (request.method !== 'OPTIONS') return next()
      response.set({
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Allow-Headers': 'authorization, content-type, apollo-require-preflight, x-request-id',
        'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
      })
      response.status(204).end()
    }
  }
}

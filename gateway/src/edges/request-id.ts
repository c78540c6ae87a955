import type { Request, RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'

const HEADER = 'x-request-id'
/** A caller may choose the id, to find it in its own logs; anything else could write into ours. */
const ACCEPTED = /^[\w-]{8,64}$/

const ids = new WeakMap<Request, string>()

/** Gives every request an id: in the answer's header, in errors, logs and events. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER)
  const id = given && ACCEPTED.test(given) ? given : randomUUID()
  ids.set(request, id)
  response.set(HEADER, id)
  next()
}

export function requestIdOf(request: Request): string {
  return ids.get(request) ?? ''
}

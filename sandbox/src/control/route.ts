import type { z } from 'zod'
import type { Services } from '../telegram/services'

export interface Route {
  method: 'get' | 'post' | 'delete'
  path: string
  answer(services: Services, input: unknown): unknown
}

/** A route whose input (the body, or the query of a GET) is checked against a schema first. */
export function route<Schema extends z.ZodType>(
  method: Route['method'],
  path: string,
  schema: Schema,
  answer: (services: Services, input: z.output<Schema>) => unknown,
): Route {
  return { method, path, answer: (services, input) => answer(services, schema.parse(input ?? {})) }
}

import { DomainError } from '@parley/toolkit/errors/domain-error'
import { formatError, toGraphQLError } from '@parley/toolkit/errors/format-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { Response } from 'express'
import { GraphQLError } from 'graphql'
import { tellStanding } from '../rate-limits/rate-limit-fields'
import { BudgetSpent } from '../rate-limits/rate-limits'

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  SESSION_REVOKED: 401,
  FORBIDDEN: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  DEPENDENCY_UNAVAILABLE: 503,
  INTERNAL: 500,
}
const MISTAKE_OF_THE_CALLER = 400
const JSON_TYPE = 'application/json'
/** Says that the body is GraphQL's whatever the status: clients that ask for it read the error, not the status alone. */
const GRAPHQL_TYPE = 'application/graphql-response+json'

/** Answers in the form of a GraphQL error, whatever the path: clients read one form of errors. */
export function sendError(response: Response, error: unknown, requestId: string, logger: Logger): void {
  const formatted =
    error instanceof DomainError
      ? toGraphQLError(error, requestId)
      : formatError(new GraphQLError('Failed', { originalError: error as Error }), { requestId, logger })
  const { code, retryAfterSeconds } = formatted.extensions
  if (error instanceof BudgetSpent) tellStanding(response, error.standing)
  if (typeof retryAfterSeconds === 'number') response.set('Retry-After', String(retryAfterSeconds))
  response
    .status(STATUS[String(code)] ?? MISTAKE_OF_THE_CALLER)
    .type(response.req.accepts([JSON_TYPE, GRAPHQL_TYPE]) || JSON_TYPE)
    .json({ errors: [formatted.toJSON()] })
}

/** What Express, its body parser and its like throw: mistakes of the caller carry a status. */
export function toDomainError(error: unknown): unknown {
  const { type, status } = error as { type?: string; status?: number }
  if (type === 'entity.too.large') {
    return new DomainError('PAYLOAD_TOO_LARGE', 'The request is larger than what the graph takes. Send less at a time.')
  }
  if (type === 'entity.parse.failed') return new DomainError('VALIDATION_FAILED', 'The request body is not valid JSON.')
  if (status !== undefined && status >= 400 && status < 500) {
    return new DomainError('VALIDATION_FAILED', 'The request is not one that can be answered.')
  }
  return error
}

import { GraphQLError } from 'graphql'
import { $ZodError } from 'zod/v4/core'
import type { Logger } from '../logging/logger'
import { DomainError, type DomainErrorDetails } from './domain-error'

/** What a client finds under `extensions` of every error. */
export interface ErrorExtensions extends Record<string, unknown> {
  readonly code: string
  readonly retryable: boolean
  readonly requestId: string
  readonly fields?: DomainErrorDetails['fields']
  readonly retryAfterSeconds?: number
}

interface Formatting {
  readonly requestId: string
  readonly logger: Logger
}

/** Codes of GraphQL's own checks, which all say that the operation itself is wrong. */
const MISTAKES_IN_THE_OPERATION = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** Errors that were formatted before: by a mounted subgraph, or by a remote one and received over the internal hop. */
const formatted = new WeakSet<GraphQLError>()

/** The one mapping of anything that was thrown to what a caller may see; what is internal is masked and logged once. */
export function formatErrors(errors: readonly GraphQLError[], formatting: Formatting): GraphQLError[] {
  return errors.map((error) => formatError(error, formatting))
}

export function formatError(error: GraphQLError, formatting: Formatting): GraphQLError {
  if (formatted.has(error)) return error
  const { message, extensions } = describe(error, formatting)
  return markFormatted(
    new GraphQLError(message, {
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      path: error.path,
      extensions,
    }),
  )
}

/** Says that an error may be shown as it is. */
export function markFormatted(error: GraphQLError): GraphQLError {
  formatted.add(error)
  return error
}

/** A DomainError as GraphQL error, for places where no resolver throws it. */
export function toGraphQLError(error: DomainError, requestId: string): GraphQLError {
  return markFormatted(new GraphQLError(error.message, { extensions: extensionsOf(error, requestId) }))
}

function describe(
  error: GraphQLError,
  { requestId, logger }: Formatting,
): { message: string; extensions: ErrorExtensions } {
  const cause = rootCause(error)
  if (cause instanceof DomainError) return { message: cause.message, extensions: extensionsOf(cause, requestId) }
  if (cause instanceof $ZodError) {
    const fields: Record<string, string[]> = {}
    for (const issue of cause.issues) (fields[issue.path.join('.')] ??= []).push(issue.message)
    return {
      message: 'Some of the input is not valid.',
      extensions: { code: 'VALIDATION_FAILED', retryable: false, requestId, fields },
    }
  }
  if (isMistakeInTheOperation(error, cause)) {
    return { message: error.message, extensions: { code: 'VALIDATION_FAILED', retryable: false, requestId } }
  }
  logger.error({ err: cause, requestId, path: error.path }, 'An operation failed')
  return {
    message: 'Something went wrong on our side. Try again; if it stays, tell support the request id.',
    extensions: { code: 'INTERNAL', retryable: true, requestId },
  }
}

function extensionsOf(error: DomainError, requestId: string): ErrorExtensions {
  return {
    ...error.next,
    code: error.code,
    retryable: error.retryable,
    requestId,
    ...(error.fields && { fields: error.fields }),
    ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
  }
}

/** GraphQL wraps what a resolver throws, sometimes twice. */
function rootCause(error: Error): unknown {
  let cause: unknown = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

/**
 * GraphQL's own checks (syntax, validation, variables, arguments): they carry one of its codes, or point at the operation
 * without having got to a field of it.
 */
function isMistakeInTheOperation(error: GraphQLError, cause: unknown): boolean {
  const code = error.extensions['code']
  if (typeof code === 'string') return MISTAKES_IN_THE_OPERATION.has(code)
  if (error.path === undefined) return error.nodes !== undefined || error.source !== undefined
  return cause instanceof GraphQLError && cause.path === undefined && cause.nodes !== undefined
}

import { DomainError } from '../errors/domain-error'

/** Of the socket, and of a server that starts, stops, or has no connection left. */
const UNREACHABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])
/** Errors of pg that have no code. */
const UNREACHABLE_MESSAGES = /timeout exceeded when trying to connect|Connection terminated/

/**
 * What a caller sees when no connection could be had: nothing was done, so trying again is safe. Null when the error is of
 * another kind, such as a wrong password, which an operator has to see.
 */
export function describeUnreachable(error: unknown): DomainError | null {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string }
  if (!UNREACHABLE_CODES.has(code) && !UNREACHABLE_MESSAGES.test(message)) return null
  return new DomainError('DEPENDENCY_UNAVAILABLE', 'The database is not reachable at the moment. Try again shortly.', {
    retryable: true,
    retryAfterSeconds: 1,
    cause: error,
  })
}

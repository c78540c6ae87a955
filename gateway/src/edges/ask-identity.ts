import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { ErrorExtensions } from '@parley/toolkit/errors/format-error'
import type { AskSubgraph } from '../subscriptions/sources'

/** Asks identity for an edge; an error of the answer is thrown as the error that it was. */
export type AskIdentity = <Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  request: RequestContext,
) => Promise<Data>

export function askIdentity(ask: AskSubgraph): AskIdentity {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>, request: RequestContext) => {
    const { data, errors } = await ask('identity', query, variables, request)
    const [error] = errors ?? []
    if (!error) return data as Data
    // As `formatError` wrote it: what is there besides is for the next step.
    const {
      code,
      fields,
      retryable,
      retryAfterSeconds,
      requestId: _requestId,
      ...next
    } = error.extensions as ErrorExtensions
    const details = { fields, retryable, retryAfterSeconds, next: next as Record<string, string> }
    throw new DomainError(code, error.message, details)
  }
}

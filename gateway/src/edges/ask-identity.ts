import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError, type DomainErrorDetails } from '@parley/toolkit/errors/domain-error'
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
    const { code, ...details } = (error.extensions ?? {}) as { code?: string } & DomainErrorDetails
    throw new DomainError(code ?? 'INTERNAL', error.message, details)
  }
}

import type { ExecutionResult } from 'graphql'
import type { RequestContext } from '../context/request-context'
import { DomainError } from '../errors/domain-error'
import type { SigningKeys } from '../signing/signing-keys'
import { CONTEXT_HEADER, readRefreshHeader, REFRESH_HEADER, signContext } from './signed-context'

export interface RemoteSubgraph {
  readonly name: string
  readonly url: string
  readonly timeoutMs?: number
}

export interface RemoteOperation {
  readonly query?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** A subgraph that takes longer is down for whoever waits. */
const DEFAULT_TIMEOUT_MS = 10_000

/** Runs an operation in a subgraph on another port, in the name of `request`; throws when it cannot be reached. */
export async function askRemote(
  { name, url, timeoutMs = DEFAULT_TIMEOUT_MS }: RemoteSubgraph,
  { query, variables, operationName }: RemoteOperation,
  request: RequestContext,
  keys: SigningKeys,
): Promise<ExecutionResult> {
  const body = JSON.stringify({ query, variables, operationName })
  // Node keeps the connections of fetch alive between requests.
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [CONTEXT_HEADER]: await signContext(keys, request, { subgraph: name, body }),
    },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  })
  // 400 is an answer too: GraphQL says there what is wrong with the operation.
  if (!response.ok && response.status !== 400) throw new Error(`Subgraph ${name} answers ${response.status}`)
  const result = (await response.json()) as ExecutionResult
  const refresh = response.headers.get(REFRESH_HEADER)
  if (refresh) request.setRefreshToken(readRefreshHeader(refresh))
  return result
}

/** DEPENDENCY_UNAVAILABLE that names the missing part. */
export function subgraphUnavailable(subgraph: string, cause?: unknown): DomainError {
  const message = `The part "${subgraph}" does not answer at the moment, so its data is missing. Try again shortly.`
  return new DomainError('DEPENDENCY_UNAVAILABLE', message, { retryable: true, cause })
}

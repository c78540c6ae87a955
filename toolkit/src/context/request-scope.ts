import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestContext } from './request-context'

interface Scope {
  readonly requestId: string
  readonly request: RequestContext | null
}

const storage = new AsyncLocalStorage<Scope>()

/** The request in whose course this asynchronous call tree works; its id follows logs, events and jobs. */
export const requestScope = {
  /** Work that follows from a request, or that no request started: its id is known, not who asks. */
  run<Result>(requestId: string, work: () => Result): Result {
    return storage.run({ requestId, request: null }, work)
  },
  /** The work of a request itself. */
  runFor<Result>(request: RequestContext, work: () => Result): Result {
    return storage.run({ requestId: request.requestId, request }, work)
  },
  /** The id; null outside a request, a consumer or a job. */
  current(): string | null {
    return storage.getStore()?.requestId ?? null
  },
  /** Who asks and from where; null outside a request, so also in a consumer or a job. */
  request(): RequestContext | null {
    return storage.getStore()?.request ?? null
  },
}

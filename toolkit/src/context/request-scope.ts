import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<string>()

/** The id of the request in whose course this asynchronous call tree works; it follows logs, events and jobs. */
export const requestScope = {
  run<Result>(requestId: string, work: () => Result): Result {
    return storage.run(requestId, work)
  },
  /** Null outside a request, a consumer or a job. */
  current(): string | null {
    return storage.getStore() ?? null
  },
}

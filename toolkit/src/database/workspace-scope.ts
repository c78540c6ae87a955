import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<string | null>()

/**
 * The workspace in whose name this asynchronous call tree works. Every database connection that is checked out inside
 * carries it, and row-level security shows that workspace's rows only; outside a scope it shows none.
 */
export const workspaceScope = {
  run<Result>(workspaceId: string | null, work: () => Result): Result {
    return storage.run(workspaceId, work)
  },
  /** Null outside a scope. */
  current(): string | null {
    return storage.getStore() ?? null
  },
  /** Throws outside a scope: a query there would find nothing, silently. */
  require(): string {
    const workspaceId = storage.getStore()
    if (!workspaceId) throw new Error('This code reads workspace rows and runs outside a workspace scope')
    return workspaceId
  },
}

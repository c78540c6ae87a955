import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'

interface OpenTransaction {
  readonly pool: unknown
  ended: boolean
}

const storage = new AsyncLocalStorage<OpenTransaction | null>()
const strays = channel('parley:database:stray')

/**
 * The transaction that this asynchronous call tree works in. A query of the same pool that takes a second connection
 * inside it goes astray: it sees nothing of what the transaction did, is not undone with it, and as many of them as the
 * pool has connections wait for each other for ever. Known only while someone listens: tests do.
 */
export const openTransaction = {
  /** Runs the work of a transaction of `pool`; what goes on after its end is outside again. */
  async run<Result>(pool: unknown, work: () => Promise<Result>): Promise<Result> {
    if (!strays.hasSubscribers) return work()
    const own: OpenTransaction = { pool, ended: false }
    try {
      return await storage.run(own, work)
    } finally {
      own.ended = true
    }
  },
  /** Runs what begins anew, such as the request of a client, outside of any transaction. */
  leave<Result>(work: () => Result): Result {
    return storage.run(null, work)
  },
  /** Tells of a connection of `pool` that is taken while a transaction of the same call tree is open. */
  checkOut(pool: unknown, role: string): void {
    const own = storage.getStore()
    if (own && !own.ended && own.pool === pool) strays.publish(new Stray(role))
  },
}

/** Where a query went around its transaction. */
export class Stray extends Error {
  constructor(role: string) {
    super(`A query took a second connection of ${role} inside an open transaction: hand it the transaction`)
    this.name = 'Stray'
  }
}

/** Calls `listener` with each query that goes astray from now on; answers the function that ends it. */
export function listenToStrays(listener: (stray: Stray) => void): () => void {
  const receive = (message: unknown): void => listener(message as Stray)
  strays.subscribe(receive)
  return () => strays.unsubscribe(receive)
}

import { setTimeout as delay } from 'node:timers/promises'
import type { ShopDatabase } from './shop-database'

/** Between two changes of a writer: leaves the processor to those who are started and killed. */
const MOST_PAUSE_MS = 80
/** One change in so many is rolled back after its event was appended. */
const ROLLBACK_EVERY = 30

export interface ShopLoad {
  /** Resolves with the changes whose commit was confirmed. */
  stop(): Promise<number>
}

/** Changes orders of a workspace from several sides until it is stopped; what fails, fails. */
export function startLoad(shop: ShopDatabase, workspaceId: string, writers: number, orders: number): ShopLoad {
  let confirmed = 0
  let going = true
  const pause = (most: number): Promise<void> => delay(Math.random() * most)
  const write = async (): Promise<void> => {
    while (going) {
      // Some transactions stay open for a while, so that later ones commit before them.
      const before = async (): Promise<void> => {
        if (Math.random() < 0.1) await pause(20)
        if (Math.random() < 1 / ROLLBACK_EVERY) throw new Error('Rolled back on purpose')
      }
      const order = `order-${Math.floor(Math.random() * orders)}`
      await shop.changeOrder(workspaceId, order, { before }).then(
        () => (confirmed += 1),
        () => undefined,
      )
      await pause(MOST_PAUSE_MS)
    }
  }
  const done = Promise.all(Array.from({ length: writers }, write))
  return {
    stop: async () => {
      going = false
      await done
      return confirmed
    },
  }
}

export interface ShopFindings {
  /** Changes that the database holds. */
  readonly changes: number
  readonly entries: number
  readonly twice: number
  readonly outOfOrder: number
  readonly dead: number
}

/** Compares what was changed with what the ledger heard of it. */
export async function findInShop(shop: ShopDatabase, workspaceId: string): Promise<ShopFindings> {
  const changes = await shop.countChanges(workspaceId)
  const entries = await shop.entries(workspaceId)
  const last = new Map<string, number>()
  let outOfOrder = 0
  for (const { order_id: order, count } of entries) {
    if (count !== (last.get(order) ?? 0) + 1) outOfOrder += 1
    last.set(order, count)
  }
  const twice = entries.length - new Set(entries.map((entry) => entry.event_id)).size
  return { changes, entries: entries.length, twice, outOfOrder, dead: await shop.countDead() }
}

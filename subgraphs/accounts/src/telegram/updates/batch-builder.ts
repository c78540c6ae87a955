import { peerKey } from '../mapping/peer'
import type { TelegramChange, TelegramPeer, UpdateBatch, UpdateState } from '../telegram-client.port'
import type { MappedUpdate } from './map-update'

/** As many changes as one event carries messages. */
export const BATCH_LIMIT = 100

/** Gathers changes until they are handed over together. */
export class BatchBuilder {
  private changes: TelegramChange[] = []
  private peers = new Map<string, TelegramPeer>()
  private channels = new Map<string, number>()

  get isFull(): boolean {
    return this.changes.length >= BATCH_LIMIT || this.changes.at(-1)?.kind === 'migrated'
  }

  /** Nothing to hand over; channel counters alone can wait for the next change. */
  get isEmpty(): boolean {
    return this.changes.length === 0
  }

  add(mapped: Pick<MappedUpdate, 'change' | 'peers'>): void {
    if (mapped.change) this.changes.push(mapped.change)
    for (const peer of mapped.peers) this.peers.set(peerKey(peer), peer)
  }

  moveChannel(id: string, pts: number): void {
    this.channels.set(id, pts)
  }

  take(origin: UpdateBatch['origin'], state: UpdateState): UpdateBatch {
    const batch: UpdateBatch = {
      origin,
      changes: this.changes,
      peers: [...this.peers.values()],
      state,
      channels: [...this.channels].map(([id, pts]) => ({ id, pts })),
    }
    this.changes = []
    this.peers = new Map()
    this.channels = new Map()
    return batch
  }
}

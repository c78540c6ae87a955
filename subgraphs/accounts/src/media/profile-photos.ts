import { DomainError } from '@parley/toolkit/errors/domain-error'
import { notConnected } from '../account/account.errors'
import { FloodGate } from '../account/flood-gate'
import type { PeerReference, TelegramClientPort } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import type { PhotoSource } from './profile-photo.store'

/** A small profile photo has some 10 KB: thousands of faces. */
const CACHE_BYTES = 32 * 1024 * 1024
/** What an entry costs beside its bytes; refusals have no others. */
const ENTRY_BYTES = 500
/** A photo that Telegram does not give is not asked for again by every page that would show it. */
const REFUSED_MS = 10 * 60_000
/** At the same time, of one account: a list shows tens of faces at once, and messages come first. */
const PARALLEL = 3

interface Entry {
  readonly bytes: Promise<Buffer>
  size: number
  /** When a refusal is forgotten; null for a photo, which never changes. */
  expiresAt: number | null
}

interface Lane {
  readonly gate: FloodGate
  running: number
  readonly waiting: (() => void)[]
}

/**
 * Profile photos, fetched from Telegram when someone looks at them: each once, a few at a time for each account, and kept
 * in memory within a bound. While Telegram asks an account to wait, photos are not asked for.
 */
export class ProfilePhotos {
  private readonly entries = new Map<string, Entry>()
  private readonly lanes = new Map<string, Lane>()
  private size = 0

  constructor(
    private readonly clientOf: (accountId: string) => TelegramClientPort | null,
    private readonly capacity = CACHE_BYTES,
  ) {}

  async read(source: PhotoSource): Promise<Buffer> {
    const known = this.entries.get(source.id)
    if (known) this.entries.delete(source.id)
    if (known && (known.expiresAt === null || known.expiresAt > Date.now())) {
      // The one used last goes to the end: the first is the first to go.
      this.entries.set(source.id, known)
      return known.bytes
    }
    this.size -= known?.size ?? 0
    const entry: Entry = { bytes: this.fetch(source), size: 0, expiresAt: null }
    this.entries.set(source.id, entry)
    entry.bytes.then(
      (bytes) => this.keep(source.id, entry, bytes.length),
      (error: unknown) => this.afterFailure(source.id, entry, error),
    )
    return entry.bytes
  }

  private keep(id: string, entry: Entry, bytes: number): void {
    if (this.entries.get(id) !== entry) return
    entry.size = bytes + ENTRY_BYTES
    this.size += entry.size
    for (const [oldest, { size: freed }] of this.entries) {
      if (this.size <= this.capacity) break
      this.entries.delete(oldest)
      this.size -= freed
    }
  }

  private afterFailure(id: string, entry: Entry, error: unknown): void {
    if (error instanceof TelegramError && !error.retryable) {
      entry.expiresAt = Date.now() + REFUSED_MS
      this.keep(id, entry, 0)
    } else if (this.entries.get(id) === entry) this.entries.delete(id)
  }

  private async fetch({ accountId, telegramPhotoId, ...peer }: PhotoSource): Promise<Buffer> {
    const lane = this.laneOf(accountId)
    if (lane.running >= PARALLEL) await new Promise<void>((go) => lane.waiting.push(go))
    lane.running += 1
    try {
      const client = this.clientOf(accountId)
      if (!client) throw notConnected()
      if (lane.gate.left() > 0) throw laterOn()
      const parts: Uint8Array[] = []
      for await (const part of client.download({ peer: referenceOf(peer), photoId: telegramPhotoId })) parts.push(part)
      return Buffer.concat(parts)
    } catch (error) {
      if (error instanceof TelegramError && error.code === 'TELEGRAM_FLOOD_WAIT') lane.gate.close(error)
      throw error
    } finally {
      lane.running -= 1
      lane.waiting.shift()?.()
    }
  }

  private laneOf(accountId: string): Lane {
    const lane = this.lanes.get(accountId) ?? { gate: new FloodGate(), running: 0, waiting: [] }
    this.lanes.set(accountId, lane)
    return lane
  }
}

function referenceOf({ peerType, peerId, accessHash }: Omit<PhotoSource, 'accountId' | 'telegramPhotoId'>) {
  const peer: PeerReference | null = peerType && peerId ? { type: peerType, id: peerId, accessHash } : null
  return peer
}

const laterOn = (): DomainError =>
  new DomainError('DEPENDENCY_UNAVAILABLE', 'Telegram asks to wait. Try again later.', { retryable: true })

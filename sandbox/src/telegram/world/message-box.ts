import type { BoxEvent, BoxEventBody, BoxKey, PeerKey, ReadState, StoredMessage } from './records'

/** Steps kept for differences; a client that is further behind is told that the gap is too long. */
export const DEFAULT_KEPT_EVENTS = 10_000

export interface MessageBoxState {
  key: BoxKey
  nextId: number
  pts: number
  messages: StoredMessage[]
  reads: [PeerKey, ReadState][]
  events: BoxEvent[]
}

/**
 * A box of messages with its own ids and its own count of steps (pts), as Telegram keeps one per account and one per
 * channel. Every change returns the event that clients must learn of, and stays in the history for differences.
 */
export class MessageBox {
  readonly messages = new Map<number, StoredMessage>()
  readonly reads = new Map<PeerKey, ReadState>()
  events: BoxEvent[] = []
  nextId = 1
  pts = 1
  private readonly chats = new Map<PeerKey, number[]>()

  constructor(
    readonly key: BoxKey,
    private readonly keptEvents: number,
  ) {}

  static restore(state: MessageBoxState, keptEvents: number): MessageBox {
    const box = new MessageBox(state.key, keptEvents)
    for (const message of state.messages) box.place(message)
    for (const [peer, read] of state.reads) box.reads.set(peer, { ...read })
    box.nextId = state.nextId
    box.pts = state.pts
    box.events = [...state.events]
    return box
  }

  get state(): MessageBoxState {
    const { key, nextId, pts, events } = this
    return { key, nextId, pts, events, messages: [...this.messages.values()], reads: [...this.reads] }
  }

  /** Peers with messages in this box. */
  get peers(): PeerKey[] {
    return [...this.chats.keys()]
  }

  /** Ids of a chat, ascending. */
  ids(peer: PeerKey): readonly number[] {
    return this.chats.get(peer) ?? []
  }

  last(peer: PeerKey): StoredMessage | undefined {
    const id = this.ids(peer).at(-1)
    return id === undefined ? undefined : this.messages.get(id)
  }

  /** The copy of a message in this box; looks from the newest on, where edits and replies happen. */
  copyOf(uid: number, peer: PeerKey): StoredMessage | undefined {
    const ids = this.ids(peer)
    for (let at = ids.length - 1; at >= 0; at--) {
      const message = this.messages.get(ids[at] ?? 0)
      if (message?.uid === uid) return message
    }
    return undefined
  }

  /** The oldest pts from which a difference can be told. */
  get oldestPts(): number {
    const first = this.events[0]
    return first ? first.pts - first.count : this.pts
  }

  eventsAfter(pts: number): BoxEvent[] {
    return this.events.filter((event) => event.pts > pts)
  }

  /** Puts a message into the box without an event: how the first world is filled. */
  seed(message: StoredMessage): void {
    this.place(message)
    this.pts++
  }

  add(message: StoredMessage): BoxEvent {
    this.place(message)
    return this.record(1, message.date, { kind: 'new', id: message.id })
  }

  edit(id: number, text: string, entities: StoredMessage['entities'], date: number): BoxEvent | undefined {
    const message = this.messages.get(id)
    if (!message) return undefined
    this.messages.set(id, { ...message, text, entities, editDate: date })
    return this.record(1, date, { kind: 'edit', id })
  }

  delete(ids: number[], date: number): BoxEvent | undefined {
    const present = ids.filter((id) => this.messages.has(id))
    for (const id of present) this.remove(id)
    return present.length ? this.record(present.length, date, { kind: 'delete', ids: present }) : undefined
  }

  readOf(peer: PeerKey): ReadState {
    return this.reads.get(peer) ?? { inbox: 0, outbox: 0 }
  }

  /** Moves a read mark forward; undefined when it was there already. Channel marks do not count as steps. */
  read(kind: 'inbox' | 'outbox', peer: PeerKey, maxId: number): boolean {
    const read = this.readOf(peer)
    if (read[kind] >= maxId) return false
    this.reads.set(peer, { ...read, [kind]: maxId })
    return true
  }

  record(count: number, date: number, body: BoxEventBody): BoxEvent {
    this.pts += count
    const event: BoxEvent = { pts: this.pts, count, date, ...body }
    this.events.push(event)
    // Trimmed in slices: one shift per event would copy the whole array each time.
    if (this.events.length > this.keptEvents * 1.2) this.events = this.events.slice(-this.keptEvents)
    return event
  }

  private place(message: StoredMessage): void {
    this.messages.set(message.id, message)
    const ids = this.chats.get(message.peer)
    if (ids) ids.push(message.id)
    else this.chats.set(message.peer, [message.id])
    this.nextId = Math.max(this.nextId, message.id + 1)
  }

  private remove(id: number): void {
    const message = this.messages.get(id)
    if (!message) return
    this.messages.delete(id)
    const ids = this.chats.get(message.peer) ?? []
    const at = ids.lastIndexOf(id)
    if (at >= 0) ids.splice(at, 1)
    if (!ids.length) this.chats.delete(message.peer)
  }
}

import type { Applied, WorldChange } from './changes'
import { Directory, type DirectoryState } from './directory'
import { KeyRing, type StoredKey } from './key-ring'
import { DEFAULT_KEPT_EVENTS, MessageBox, type MessageBoxState } from './message-box'
import {
  channelKey,
  idOf,
  isChannelKey,
  isUserKey,
  userKey,
  type BoxKey,
  type Media,
  type PeerKey,
  type SentRecord,
  type StoredMessage,
} from './records'

export interface WorldState {
  directory: DirectoryState
  boxes: MessageBoxState[]
  keys: StoredKey[]
  sent: SentRecord[]
  nextUid: number
}

export interface WorldOptions {
  keptEvents?: number
  /** Called with every change before it takes effect; the journal writes it down. */
  onCommit?(change: WorldChange): void
}

/**
 * The whole state of the sandbox: who exists, what every account and channel holds, which keys are signed in.
 * It changes only by `commit`, one described change at a time, so that a journal of the changes is the world again.
 */
export class World {
  readonly directory: Directory
  readonly keys: KeyRing
  readonly sent: SentRecord[]
  private readonly boxes = new Map<BoxKey, MessageBox>()
  private readonly randomIds = new Map<string, SentRecord>()
  private readonly media = new Map<string, Media>()
  private nextUid: number

  constructor(
    state: WorldState,
    private readonly options: WorldOptions = {},
  ) {
    this.directory = new Directory(state.directory)
    this.keys = new KeyRing(state.keys)
    this.sent = [...state.sent]
    this.nextUid = state.nextUid
    const kept = options.keptEvents ?? DEFAULT_KEPT_EVENTS
    for (const box of state.boxes) this.boxes.set(box.key, MessageBox.restore(box, kept))
    for (const box of this.boxes.values()) for (const message of box.messages.values()) this.index(message)
    for (const record of this.sent) this.randomIds.set(`${record.account}/${record.randomId}`, record)
    for (const account of this.directory.accounts) this.openBox(userKey(account.id), kept)
    for (const channel of this.directory.channels.values()) this.openBox(channelKey(channel.id), kept)
  }

  get state(): WorldState {
    const { directory, keys, sent, nextUid } = this
    const boxes = [...this.boxes.values()].map((box) => box.state)
    return { directory: directory.state, keys: keys.state, boxes, sent, nextUid }
  }

  box(key: BoxKey): MessageBox {
    const box = this.boxes.get(key)
    if (!box) throw new Error(`no message box ${key}`)
    return box
  }

  /** The box in which an account finds the messages of a chat. */
  boxFor(account: number, peer: PeerKey): MessageBox {
    return this.box(isChannelKey(peer) ? peer : userKey(account))
  }

  /** Chats an account sees, in no order: those with messages, and its channels. */
  peersOf(account: number): PeerKey[] {
    const channels = this.directory.channelsOf(account).map((channel) => channelKey(channel.id))
    return [...this.box(userKey(account)).peers, ...channels.filter((key) => this.box(key).last(key))]
  }

  /** Incoming messages of a chat behind the account's read mark. */
  unreadCount(account: number, peer: PeerKey): number {
    const box = this.boxFor(account, peer)
    const { inbox } = this.box(userKey(account)).readOf(peer)
    const ids = box.ids(peer)
    let unread = 0
    for (let at = ids.length - 1; at >= 0; at--) {
      const id = ids[at] ?? 0
      if (id <= inbox) break
      if (box.messages.get(id)?.from !== account) unread++
    }
    return unread
  }

  sentWith(account: number, randomId: string): SentRecord | undefined {
    return this.randomIds.get(`${account}/${randomId}`)
  }

  findMedia(id: string): Media | undefined {
    return this.media.get(id)
  }

  takeUid(): number {
    return this.nextUid++
  }

  /** Writes the change down, carries it out, and returns the events that clients must learn of. */
  commit(change: WorldChange): Applied[] {
    this.options.onCommit?.(change)
    return this.apply(change)
  }

  /** Carries out a change that is written down already. */
  apply(change: WorldChange): Applied[] {
    switch (change.type) {
      case 'delivered':
        return change.copies.map(({ box, message }) => this.deliver(box, message))
      case 'edited':
        return change.copies.flatMap(({ box, id }) =>
          applied(box, this.box(box).edit(id, change.text, change.entities, change.date)),
        )
      case 'deleted':
        return change.copies.flatMap(({ box, ids }) => applied(box, this.box(box).delete(ids, change.date)))
      case 'read':
        return this.read(change)
      case 'migrated':
        this.directory.migrate(change.group, change.channel)
        this.openBox(channelKey(change.channel.id), this.options.keptEvents ?? DEFAULT_KEPT_EVENTS)
        return []
      case 'key-added':
      case 'key-layer':
      case 'key-user':
      case 'key-removed':
        this.keys.apply(change)
        return []
    }
  }

  private deliver(box: BoxKey, message: StoredMessage): Applied {
    this.index(message)
    this.nextUid = Math.max(this.nextUid, message.uid + 1)
    if (message.randomId !== undefined && (message.out || box.startsWith('c'))) this.recordSent(message)
    return { box, event: this.box(box).add(message) }
  }

  private recordSent(message: StoredMessage): void {
    const { from, peer, id, text, randomId = '', date, replyTo } = message
    const record = { account: from, peer, id, text, randomId, date, ...(replyTo ? { replyTo } : {}) }
    this.sent.push(record)
    this.randomIds.set(`${from}/${randomId}`, record)
  }

  private read({ kind, account, peer, maxId, date }: Extract<WorldChange, { type: 'read' }>): Applied[] {
    const box = this.box(userKey(account))
    if (!box.read(kind, peer, maxId)) return []
    const body =
      kind === 'inbox'
        ? ({ kind: 'read-inbox', peer, maxId, unread: this.unreadCount(account, peer) } as const)
        : ({ kind: 'read-outbox', peer, maxId } as const)
    return [{ box: box.key, event: box.record(isChannelKey(peer) ? 0 : 1, date, body) }]
  }

  private index(message: StoredMessage): void {
    if (message.media) this.media.set(message.media.id, message.media)
  }

  private openBox(key: BoxKey, kept: number): void {
    if (!this.boxes.has(key)) this.boxes.set(key, new MessageBox(key, kept))
  }

  /** Accounts that see what happens in a chat of `sender`. */
  accountsIn(sender: number, peer: PeerKey): number[] {
    const ids = isUserKey(peer) ? [sender, idOf(peer)] : this.directory.chat(peer).members
    return [...new Set(ids)].filter((id) => this.directory.isAccount(id))
  }
}

const applied = (box: BoxKey, event: Applied['event'] | undefined): Applied[] => (event ? [{ box, event }] : [])

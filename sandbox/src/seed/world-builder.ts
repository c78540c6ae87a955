import { randomBytes } from 'node:crypto'
import { MessageBox } from '../telegram/world/message-box'
import {
  channelKey,
  groupKey,
  isChannelKey,
  isUserKey,
  userKey,
  type BoxKey,
  type Channel,
  type Group,
  type Media,
  type PeerKey,
  type Person,
  type ReadState,
  type StoredMessage,
} from '../telegram/world/records'
import type { WorldState } from '../telegram/world/world'

/** A message before the boxes have given it ids. */
export interface Draft {
  from: number
  date: number
  text: string
  media?: Media
  replyTo?: Draft
  views?: number
}

interface Placed {
  draft: Draft
  peer: PeerKey
}

/** How far a chat is read: the newest `unread` incoming messages are not, and the counterpart has seen all or not. */
export interface ReadMarks {
  unread: number
  seen: boolean
}

/**
 * Collects people, chats and conversations, and turns them into the first state of a world: ids are given out per box
 * in the order of the dates, as if everything had happened one message at a time.
 */
export class WorldBuilder {
  readonly people: Person[] = []
  readonly groups: Group[] = []
  readonly channels: Channel[] = []
  private readonly placed = new Map<BoxKey, Placed[]>()
  private readonly marks: { account: number; peer: PeerKey; marks: ReadMarks }[] = []

  /** A private chat as an account sees it; the other side gets its copy when it is an account too. */
  privateChat(account: number, other: Person, drafts: Draft[], marks: ReadMarks): void {
    this.place(userKey(account), userKey(other.id), drafts)
    this.marks.push({ account, peer: userKey(other.id), marks })
    if (!other.account) return
    this.place(userKey(other.id), userKey(account), drafts)
    this.marks.push({ account: other.id, peer: userKey(account), marks: { unread: 0, seen: true } })
  }

  group(group: Group, drafts: Draft[], marks: ReadMarks): void {
    this.groups.push(group)
    for (const account of this.accountsAmong(group.members)) {
      this.place(userKey(account), groupKey(group.id), drafts)
      this.marks.push({ account, peer: groupKey(group.id), marks })
    }
  }

  channel(channel: Channel, drafts: Draft[], marks: ReadMarks): void {
    this.channels.push(channel)
    const key = channelKey(channel.id)
    this.place(key, key, drafts)
    for (const account of this.accountsAmong(channel.members)) this.marks.push({ account, peer: key, marks })
  }

  build(): WorldState {
    const uids = new Map<Draft, number>()
    const boxes = new Map<BoxKey, MessageBox>()
    for (const person of this.people) if (person.account) boxes.set(userKey(person.id), newBox(userKey(person.id)))
    for (const [key, placed] of this.placed) boxes.set(key, fillBox(key, placed, uids))
    for (const { account, peer, marks } of this.marks) {
      const own = boxes.get(userKey(account))
      const holder = isChannelKey(peer) ? boxes.get(peer) : own
      if (own && holder) own.reads.set(peer, readState(holder, peer, account, marks))
    }
    return {
      directory: {
        secret: randomBytes(16).toString('hex'),
        people: this.people,
        groups: this.groups,
        channels: this.channels,
      },
      boxes: [...boxes.values()].map((box) => box.state),
      keys: [],
      sent: [],
      nextUid: uids.size + 1,
    }
  }

  private place(box: BoxKey, peer: PeerKey, drafts: Draft[]): void {
    const placed = this.placed.get(box) ?? []
    placed.push(...drafts.map((draft) => ({ draft, peer })))
    this.placed.set(box, placed)
  }

  private accountsAmong(ids: number[]): number[] {
    return ids.filter((id) => this.people.some((person) => person.id === id && person.account))
  }
}

const newBox = (key: BoxKey): MessageBox => new MessageBox(key, 0)

function fillBox(key: BoxKey, placed: Placed[], uids: Map<Draft, number>): MessageBox {
  const box = newBox(key)
  const ids = new Map<Draft, number>()
  for (const { draft, peer } of [...placed].sort((a, b) => a.draft.date - b.draft.date)) {
    const uid = uids.get(draft) ?? uids.size + 1
    uids.set(draft, uid)
    ids.set(draft, box.nextId)
    const replyTo = draft.replyTo && ids.get(draft.replyTo)
    const message: StoredMessage = {
      id: box.nextId,
      uid,
      peer,
      from: draft.from,
      out: isUserKey(key) && key === userKey(draft.from),
      date: draft.date,
      text: draft.text,
      ...(draft.media ? { media: draft.media } : {}),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(draft.views === undefined ? {} : { views: draft.views }),
    }
    box.seed(message)
  }
  return box
}

function readState(box: MessageBox, peer: PeerKey, account: number, { unread, seen }: ReadMarks): ReadState {
  const ids = box.ids(peer)
  const incoming = ids.filter((id) => box.messages.get(id)?.from !== account)
  const outgoing = ids.filter((id) => box.messages.get(id)?.from === account)
  const firstUnread = unread > 0 ? incoming.at(-unread) : undefined
  const inbox = firstUnread === undefined ? (ids.at(-1) ?? 0) : firstUnread - 1
  const outbox = (seen ? outgoing.at(-1) : outgoing.at(-2)) ?? 0
  return { inbox, outbox }
}

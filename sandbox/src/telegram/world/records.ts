import type { TlObject } from '../../mtproto/tl-schema'

/** A peer in one string: user, basic group, channel (supergroups are channels too). */
export type PeerKey = `u${number}` | `g${number}` | `c${number}`
/** Who owns a message box: an account, or a channel, which has one box for all its members. */
export type BoxKey = `u${number}` | `c${number}`

export type Language = 'en' | 'ru'

/** What makes a person an account that clients can sign in to. */
export interface AccountCredentials {
  code: string
  password?: string
  hint?: string
  banned?: boolean
}

export interface Person {
  id: number
  firstName: string
  lastName?: string
  username?: string
  /** Digits only. */
  phone?: string
  /** The phone is shown to others, as for a mutual contact. */
  sharesPhone?: boolean
  language: Language
  about?: string
  company?: string
  hasPhoto?: boolean
  /** Does not answer by itself when written to. */
  silent?: boolean
  account?: AccountCredentials
}

export interface Group {
  id: number
  title: string
  about?: string
  creator: number
  members: number[]
  date: number
  language: Language
  hasPhoto?: boolean
  /** The supergroup that it became: nobody writes here any more. */
  migratedTo?: number
}

export interface Channel extends Group {
  username?: string
  /** Only the creator writes; a channel that is not a broadcast is a supergroup. */
  broadcast: boolean
  /** The basic group that it was, and the last message there that an account may have. */
  migratedFrom?: number
  /** What the channel claims; most of its members are not modelled. */
  audience?: number
}

/** Where the bytes of a photo or document come from: they are drawn on demand, never stored. */
export interface Media {
  id: string
  kind: 'photo' | 'document'
  recipe: string
  seed: number
  name?: string
  mimeType: string
}

/** A message as one box holds it. */
export interface StoredMessage {
  id: number
  /** The same in every copy of a message: ties edits, deletions and replies of several boxes together. */
  uid: number
  peer: PeerKey
  from: number
  out: boolean
  date: number
  text: string
  entities?: TlObject[]
  replyTo?: number
  media?: Media
  editDate?: number
  /** Set on messages that a client sent, as the decimal text of the signed number. */
  randomId?: string
  views?: number
  /** Makes it a service message. */
  action?: ServiceAction
}

/** The two ends of a basic group's way into a supergroup. */
export type ServiceAction =
  { kind: 'migrated-to'; channel: number } | { kind: 'migrated-from'; group: number; title: string }

export type BoxEventBody =
  | { kind: 'new'; id: number }
  | { kind: 'edit'; id: number }
  | { kind: 'delete'; ids: number[] }
  | { kind: 'read-inbox'; peer: PeerKey; maxId: number; unread: number }
  | { kind: 'read-outbox'; peer: PeerKey; maxId: number }

/** One step of a box's history: `pts` is the count after it, `count` how far it moved. */
export type BoxEvent = { pts: number; count: number; date: number } & BoxEventBody

export interface ReadState {
  inbox: number
  outbox: number
}

/** What a counterpart got from an account over the wire, as it was when sent. */
export interface SentRecord {
  account: number
  peer: PeerKey
  id: number
  text: string
  randomId: string
  date: number
  replyTo?: number
}

export const idOf = (key: PeerKey): number => Number(key.slice(1))
export const userKey = (id: number): `u${number}` => `u${id}`
export const groupKey = (id: number): `g${number}` => `g${id}`
export const channelKey = (id: number): `c${number}` => `c${id}`
export const isChannelKey = (key: PeerKey): key is `c${number}` => key.startsWith('c')
export const isUserKey = (key: PeerKey): key is `u${number}` => key.startsWith('u')
export const isGroupKey = (key: PeerKey): key is `g${number}` => key.startsWith('g')

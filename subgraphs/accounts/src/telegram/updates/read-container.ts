import { Api } from 'telegram'
import type { PeerLookup } from '../mapping/message'
import { PeerIndex } from '../mapping/peer-index'
import { mapMessageUpdate, mapUpdate, type MappedUpdate } from './map-update'
import type { Numbered } from './ordered-box'
import type { PeerBook } from './peer-book'
import { writeOut } from './short-message'

/** Which counter an update moves; none for those that come without one. */
export type Place =
  | ({ readonly box: 'account' | 'secret' } & Numbered)
  | ({ readonly box: 'channel'; readonly channelId: string } & Numbered)
  | { readonly box: 'none' }

export interface Step extends MappedUpdate {
  readonly place: Place
}

/** One container of updates, taken apart. */
export interface ReadContainer {
  readonly steps: readonly Step[]
  /** The container's own number; null for those outside the sequence. */
  readonly sequence: Numbered | null
  readonly date: number
  /** The account's counter has gone further than updates tell. */
  readonly tooLong: boolean
  readonly tooLongChannels: readonly string[]
}

const SEALED: ReadContainer = { steps: [], sequence: null, date: 0, tooLong: false, tooLongChannels: [] }

/** `ownRandomId` when the container is the answer to a message of this client. */
export function readContainer(updates: Api.TypeUpdates, book: PeerBook, ownRandomId: string | null): ReadContainer {
  if (updates instanceof Api.UpdatesTooLong) return { ...SEALED, tooLong: true }
  if (updates instanceof Api.UpdateShortSentMessage) {
    return { ...SEALED, steps: ownRandomId === null ? [] : [ownShort(updates, ownRandomId)] }
  }
  if (updates instanceof Api.UpdateShortMessage || updates instanceof Api.UpdateShortChatMessage) {
    const place = { box: 'account', position: updates.pts, count: updates.ptsCount } as const
    return { ...SEALED, steps: [{ ...mapMessageUpdate('message', writeOut(updates), book.lookup), place }] }
  }
  if (updates instanceof Api.UpdateShort) {
    return { ...takeApart([updates.update], book.lookup, false), sequence: null, date: updates.date }
  }
  const index = new PeerIndex(updates.users, updates.chats)
  book.learn(index)
  return {
    ...takeApart(updates.updates, book.over(index), ownRandomId !== null),
    sequence: sequenceOf(updates),
    date: updates.date,
  }
}

/** Takes updates apart that are known to be in order, as a difference carries them. */
export function takeApart(
  updates: readonly Api.TypeUpdate[],
  lookup: PeerLookup,
  isOwn: boolean,
): Pick<ReadContainer, 'steps' | 'tooLong' | 'tooLongChannels'> {
  const ownIds = new Set(isOwn ? updates.flatMap((each) => (each instanceof Api.UpdateMessageID ? each.id : [])) : [])
  return {
    steps: updates.map((update) => ({ ...withoutOwn(mapUpdate(update, lookup), ownIds), place: placeOf(update) })),
    tooLong: updates.some((each) => each instanceof Api.UpdatePtsChanged),
    tooLongChannels: updates.flatMap((each) =>
      each instanceof Api.UpdateChannelTooLong ? each.channelId.toString() : [],
    ),
  }
}

/** What this client has sent is known to the one who sent it; only its id is news. */
function withoutOwn(mapped: MappedUpdate, ownIds: ReadonlySet<number>): MappedUpdate {
  const isOwn = mapped.change?.kind === 'message' && ownIds.has(mapped.change.message.id)
  return isOwn ? { change: null, peers: mapped.peers, complete: true } : mapped
}

function ownShort(sent: Api.UpdateShortSentMessage, randomId: string): Step {
  return {
    place: { box: 'account', position: sent.pts, count: sent.ptsCount },
    change: { kind: 'messageId', randomId, id: sent.id },
    peers: [],
    complete: true,
  }
}

function sequenceOf(updates: Api.Updates | Api.UpdatesCombined): Numbered | null {
  if (updates.seq === 0) return null
  const first = updates instanceof Api.UpdatesCombined ? updates.seqStart : updates.seq
  return { position: updates.seq, count: updates.seq - first + 1 }
}

function placeOf(update: Api.TypeUpdate): Place {
  if ('pts' in update && 'ptsCount' in update && update.pts !== undefined) {
    const numbered = { position: update.pts, count: update.ptsCount }
    const channelId = channelOf(update)
    return channelId === null ? { box: 'account', ...numbered } : { box: 'channel', channelId, ...numbered }
  }
  if ('qts' in update) return { box: 'secret', position: update.qts, count: 1 }
  return { box: 'none' }
}

function channelOf(update: Api.TypeUpdate): string | null {
  if ('channelId' in update && update.channelId !== undefined) return update.channelId.toString()
  if (!(update instanceof Api.UpdateNewChannelMessage || update instanceof Api.UpdateEditChannelMessage)) return null
  const peer = update.message.peerId
  return peer instanceof Api.PeerChannel ? peer.channelId.toString() : null
}

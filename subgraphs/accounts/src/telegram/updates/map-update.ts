import { Api } from 'telegram'
import { mapMessage, type PeerLookup } from '../mapping/message'
import { mapPeerId } from '../mapping/peer'
import type { PeerReference, TelegramChange, TelegramPeer } from '../telegram-client.port'

/** What an update means to Parley. */
export interface MappedUpdate {
  /** Null for what Parley does not follow. */
  readonly change: TelegramChange | null
  readonly peers: readonly TelegramPeer[]
  /** False when someone it names is not known well enough; a difference describes everyone in full. */
  readonly complete: boolean
}

const NOTHING: MappedUpdate = { change: null, peers: [], complete: true }

export function mapUpdate(update: Api.TypeUpdate, lookup: PeerLookup): MappedUpdate {
  if (update instanceof Api.UpdateNewMessage || update instanceof Api.UpdateNewChannelMessage) {
    return mapMessageUpdate('message', update.message, lookup)
  }
  if (update instanceof Api.UpdateEditMessage || update instanceof Api.UpdateEditChannelMessage) {
    return mapMessageUpdate('edited', update.message, lookup)
  }
  if (update instanceof Api.UpdateMessageID && update.randomId) {
    return only({ kind: 'messageId', randomId: update.randomId.toString(), id: update.id })
  }
  return mapDeletion(update, lookup) ?? mapReadMark(update, lookup) ?? NOTHING
}

export function mapMessageUpdate(kind: 'message' | 'edited', raw: Api.TypeMessage, lookup: PeerLookup): MappedUpdate {
  if (raw instanceof Api.MessageService) return mapMigration(raw, lookup)
  const message = mapMessage(raw, lookup)
  if (!message || !(raw instanceof Api.Message)) return NOTHING
  const reference = mapPeerId(raw.peerId)
  const peer = lookup(reference)
  const peers = [peer, message.sender].filter((each) => each !== null)
  const isAddressable = peer !== null && (peer.type === 'chat' || peer.accessHash !== null)
  const isAttributed = message.outgoing || raw.post === true || message.sender !== null
  return {
    change: { kind, peer: toReference(reference, peer), message },
    peers,
    complete: isAddressable && isAttributed,
  }
}

/** Of all service messages only the one at the end of a basic group changes something here. */
function mapMigration({ action, peerId }: Api.MessageService, lookup: PeerLookup): MappedUpdate {
  if (!(action instanceof Api.MessageActionChatMigrateTo)) return NOTHING
  const peer = { ...mapPeerId(peerId), accessHash: null }
  const to = lookup(peer)?.migratedTo ?? lookup({ type: 'channel', id: action.channelId.toString() })
  if (!to?.accessHash) return { ...NOTHING, complete: false }
  return only({ kind: 'migrated', peer, to: { type: 'channel', id: to.id, accessHash: to.accessHash } })
}

function mapDeletion(update: Api.TypeUpdate, lookup: PeerLookup): MappedUpdate | null {
  if (update instanceof Api.UpdateDeleteMessages) return only({ kind: 'deleted', peer: null, ids: update.messages })
  if (update instanceof Api.UpdateDeleteChannelMessages) {
    const reference = { type: 'channel', id: update.channelId.toString() } as const
    return only({ kind: 'deleted', peer: toReference(reference, lookup(reference)), ids: update.messages })
  }
  return null
}

function mapReadMark(update: Api.TypeUpdate, lookup: PeerLookup): MappedUpdate | null {
  if (update instanceof Api.UpdateReadHistoryInbox) {
    return inboxRead(mapPeerId(update.peer), update.maxId, update.stillUnreadCount, lookup)
  }
  if (update instanceof Api.UpdateReadChannelInbox) {
    return inboxRead(channelId(update), update.maxId, update.stillUnreadCount, lookup)
  }
  if (update instanceof Api.UpdateReadHistoryOutbox) return outboxRead(mapPeerId(update.peer), update.maxId, lookup)
  if (update instanceof Api.UpdateReadChannelOutbox) return outboxRead(channelId(update), update.maxId, lookup)
  return null
}

function inboxRead(reference: Named, upToId: number, unreadCount: number, lookup: PeerLookup): MappedUpdate {
  return only({ kind: 'inboxRead', peer: toReference(reference, lookup(reference)), upToId, unreadCount })
}

function outboxRead(reference: Named, upToId: number, lookup: PeerLookup): MappedUpdate {
  return only({ kind: 'outboxRead', peer: toReference(reference, lookup(reference)), upToId })
}

type Named = Pick<PeerReference, 'type' | 'id'>

const channelId = (update: { channelId: Api.long }): Named => ({ type: 'channel', id: update.channelId.toString() })

const only = (change: TelegramChange): MappedUpdate => ({ change, peers: [], complete: true })

function toReference(reference: Named, peer: TelegramPeer | null): PeerReference {
  return { ...reference, accessHash: peer?.accessHash ?? null }
}

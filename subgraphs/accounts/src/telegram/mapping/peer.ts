import { Api } from 'telegram'
import type { PeerReference, TelegramPeer, TelegramSelf } from '../telegram-client.port'

/** A peer as containers carry it; `complete` is false when Telegram left out what is needed to address it. */
export interface MappedPeer {
  readonly peer: TelegramPeer
  readonly complete: boolean
}

export const peerKey = (peer: { type: string; id: string }): string => `${peer.type}:${peer.id}`

/** Null for what cannot be talked to: empty users, chats the account was thrown out of. */
export function mapPeer(entity: Api.TypeUser | Api.TypeChat): MappedPeer | null {
  if (entity instanceof Api.User) return mapUser(entity)
  if (entity instanceof Api.Chat) return mapBasicGroup(entity)
  if (entity instanceof Api.Channel) return mapChannel(entity)
  return null
}

export function mapSelf(user: Api.TypeUser): TelegramSelf {
  if (!(user instanceof Api.User)) throw new Error('Telegram described the account without its data')
  return {
    id: user.id.toString(),
    name: userName(user),
    username: activeUsername(user),
    phone: user.phone ?? null,
    photoId: photoIdOf(user.photo),
  }
}

export function mapPeerId(peer: Api.TypePeer): Pick<PeerReference, 'type' | 'id'> {
  if (peer instanceof Api.PeerUser) return { type: 'user', id: peer.userId.toString() }
  if (peer instanceof Api.PeerChat) return { type: 'chat', id: peer.chatId.toString() }
  return { type: 'channel', id: peer.channelId.toString() }
}

function mapUser(user: Api.User): MappedPeer {
  return {
    complete: !user.min && user.accessHash !== undefined,
    peer: {
      type: 'user',
      id: user.id.toString(),
      accessHash: user.min ? null : (user.accessHash?.toString() ?? null),
      kind: 'USER',
      name: userName(user),
      username: activeUsername(user),
      phone: user.phone ?? null,
      photoId: photoIdOf(user.photo),
    },
  }
}

function mapBasicGroup(chat: Api.Chat): MappedPeer {
  return {
    complete: true,
    peer: {
      type: 'chat',
      id: chat.id.toString(),
      accessHash: null,
      kind: 'GROUP',
      name: chat.title,
      username: null,
      phone: null,
      photoId: photoIdOf(chat.photo),
      ...(chat.migratedTo instanceof Api.InputChannel ? { migratedTo: referenceTo(chat.migratedTo) } : {}),
    },
  }
}

function mapChannel(channel: Api.Channel): MappedPeer {
  return {
    complete: !channel.min && channel.accessHash !== undefined,
    peer: {
      type: 'channel',
      id: channel.id.toString(),
      accessHash: channel.min ? null : (channel.accessHash?.toString() ?? null),
      kind: channel.broadcast ? 'CHANNEL' : 'GROUP',
      name: channel.title,
      username: activeUsername(channel),
      phone: null,
      photoId: photoIdOf(channel.photo),
    },
  }
}

const referenceTo = ({ channelId, accessHash }: Api.InputChannel): PeerReference => ({
  type: 'channel',
  id: channelId.toString(),
  accessHash: accessHash.toString(),
})

function photoIdOf(photo: Api.TypeUserProfilePhoto | Api.TypeChatPhoto | undefined): string | null {
  if (photo instanceof Api.UserProfilePhoto || photo instanceof Api.ChatPhoto) return photo.photoId.toString()
  return null
}

function userName(user: Api.User): string {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ').trim()
  if (name) return name
  if (user.deleted) return 'Deleted Account'
  return user.username ?? user.phone ?? user.id.toString()
}

/** Telegram lists several usernames apart from the one that an account has had from the beginning. */
function activeUsername(entity: Api.User | Api.Channel): string | null {
  return entity.username ?? entity.usernames?.find((each) => each.active)?.username ?? null
}

import type { FileStore } from '../../files/file-store'
import { profilePhotoId } from '../../files/profile-photo'
import type { TlObject } from '../../mtproto/tl-schema'
import type { Presence } from '../presence'
import {
  channelKey,
  idOf,
  isUserKey,
  userKey,
  type Channel,
  type Group,
  type PeerKey,
  type StoredMessage,
} from '../world/records'
import type { World } from '../world/world'

/** Whose eyes a value is rendered for. */
export interface View {
  world: World
  presence: Presence
  files: FileStore
  viewer: number
}

/** The data centre that all files name; clients fetch them over the connection they have. */
export const FILE_DC = 2

/** Counts changes of a group's member list; the sandbox never changes one. */
const GROUP_VERSION = 1

export function renderPeer(key: PeerKey): TlObject {
  const id = idOf(key)
  if (isUserKey(key)) return { _: 'peerUser', user_id: id }
  return key.startsWith('g') ? { _: 'peerChat', chat_id: id } : { _: 'peerChannel', channel_id: id }
}

export function renderUser(
  { world, presence, viewer }: Pick<View, 'world' | 'presence' | 'viewer'>,
  id: number,
): TlObject {
  const person = world.directory.person(id)
  const isSelf = id === viewer
  return {
    _: 'user',
    self: isSelf,
    contact: person.sharesPhone === true && !isSelf,
    mutual_contact: person.sharesPhone === true && !isSelf,
    id,
    access_hash: world.directory.accessHash(viewer, userKey(id)),
    first_name: person.firstName,
    last_name: person.lastName,
    username: person.username,
    phone: isSelf || person.sharesPhone ? person.phone : undefined,
    photo: person.hasPhoto
      ? { _: 'userProfilePhoto', photo_id: profilePhotoId(userKey(id)), dc_id: FILE_DC }
      : undefined,
    status: presence.status(id),
  }
}

const renderChatPhoto = (key: PeerKey, hasPhoto: boolean | undefined): TlObject =>
  hasPhoto ? { _: 'chatPhoto', photo_id: profilePhotoId(key), dc_id: FILE_DC } : { _: 'chatPhotoEmpty' }

export function renderChat(view: View, key: PeerKey): TlObject {
  const chat = view.world.directory.chat(key)
  return key.startsWith('g') ? renderGroup(view, chat, key) : renderChannel(view, chat as Channel)
}

function renderGroup({ world, viewer }: View, group: Group, key: PeerKey): TlObject {
  const { migratedTo } = group
  return {
    _: 'chat',
    creator: group.creator === viewer,
    id: group.id,
    title: group.title,
    photo: renderChatPhoto(key, group.hasPhoto),
    participants_count: group.members.length,
    date: group.date,
    version: GROUP_VERSION,
    deactivated: migratedTo !== undefined,
    migrated_to:
      migratedTo === undefined
        ? undefined
        : {
            _: 'inputChannel',
            channel_id: migratedTo,
            access_hash: world.directory.accessHash(viewer, channelKey(migratedTo)),
          },
  }
}

function renderChannel({ world, viewer }: View, channel: Channel): TlObject {
  const key = channelKey(channel.id)
  return {
    _: 'channel',
    creator: channel.creator === viewer,
    left: !channel.members.includes(viewer),
    broadcast: channel.broadcast,
    megagroup: !channel.broadcast,
    id: channel.id,
    access_hash: world.directory.accessHash(viewer, key),
    title: channel.title,
    username: channel.username,
    photo: renderChatPhoto(key, channel.hasPhoto),
    date: channel.date,
    participants_count: channel.audience ?? channel.members.length,
  }
}

/** The users and chats that an answer must bring along so that its messages can be understood. */
export function renderAround(view: View, keys: Iterable<PeerKey>): { users: TlObject[]; chats: TlObject[] } {
  const users: TlObject[] = []
  const chats: TlObject[] = []
  for (const key of new Set<PeerKey>([userKey(view.viewer), ...keys]))
    if (isUserKey(key)) users.push(renderUser(view, idOf(key)))
    else chats.push(renderChat(view, key))
  return { users, chats }
}

export const peersIn = (messages: StoredMessage[]): PeerKey[] =>
  messages.flatMap((message) => [message.peer, userKey(message.from)])

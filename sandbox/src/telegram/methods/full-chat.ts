import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { renderProfilePhoto } from '../render/media'
import { renderAround, type View } from '../render/peers'
import { groupKey, isChannelKey, userKey, type Channel } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'

const QUIET: TlObject = { _: 'peerNotifySettings' }

/** The basic group that the supergroup was, and how far its messages go. */
function migratedFrom({ world, viewer }: View, { migratedFrom: group }: Channel): TlObject | undefined {
  if (group === undefined) return undefined
  const last = world.box(userKey(viewer)).last(groupKey(group))
  return { _: 'channelFull', migrated_from_chat_id: group, migrated_from_max_id: last?.id ?? 0 }
}

export const fullChatMethods: Method[] = [
  method<{ chat_id: bigint }>('messages.getFullChat', (context, request) => {
    const view = viewOf(context)
    const input = { _: 'inputPeerChat', chat_id: request.chat_id }
    const key = resolveInputPeer(view.world, view.viewer, input)
    const group = view.world.directory.chat(key)
    const participants = group.members.map((id) =>
      id === group.creator
        ? { _: 'chatParticipantCreator', user_id: id }
        : { _: 'chatParticipant', user_id: id, inviter_id: group.creator, date: group.date },
    )
    return {
      _: 'messages.chatFull',
      full_chat: {
        _: 'chatFull',
        id: group.id,
        about: group.about ?? '',
        participants: { _: 'chatParticipants', chat_id: group.id, participants, version: 1 },
        chat_photo: group.hasPhoto ? renderProfilePhoto(view, key) : undefined,
        notify_settings: QUIET,
      },
      ...renderAround(view, [groupKey(group.id), ...group.members.map(userKey)]),
    }
  }),
  method<{ channel: TlObject }>('channels.getFullChannel', (context, request) => {
    const view = viewOf(context)
    const { world, viewer } = view
    const key = resolveInputPeer(world, viewer, request.channel)
    if (!isChannelKey(key)) throw new RpcError(400, 'CHANNEL_INVALID')
    const channel = world.directory.chat(key) as Channel
    const read = world.box(userKey(viewer)).readOf(key)
    return {
      _: 'messages.chatFull',
      full_chat: {
        _: 'channelFull',
        id: channel.id,
        about: channel.about ?? '',
        participants_count: channel.audience ?? channel.members.length,
        read_inbox_max_id: read.inbox,
        read_outbox_max_id: read.outbox,
        unread_count: world.unreadCount(viewer, key),
        chat_photo: channel.hasPhoto ? renderProfilePhoto(view, key) : { _: 'photoEmpty', id: 0n },
        notify_settings: QUIET,
        bot_info: [],
        ...migratedFrom(view, channel),
        pts: world.box(key).pts,
      },
      ...renderAround(view, [key]),
    }
  }),
]

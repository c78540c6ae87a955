import type { TlObject } from '../../mtproto/tl-schema'
import {
  isChannelKey,
  isUserKey,
  userKey,
  type Channel,
  type ServiceAction,
  type StoredMessage,
} from '../world/records'
import { renderMedia } from './media'
import { renderPeer, type View } from './peers'

const isPost = ({ world }: View, message: StoredMessage): boolean =>
  isChannelKey(message.peer) && (world.directory.chat(message.peer) as Channel).broadcast

const renderReply = (replyTo: number | undefined): TlObject | undefined =>
  replyTo === undefined ? undefined : { _: 'messageReplyHeader', reply_to_msg_id: replyTo }

/** A message as the viewer gets it. Incoming private messages carry no sender, as in Telegram: the peer says it. */
export function renderMessage(view: View, message: StoredMessage): TlObject {
  if (message.action) return renderService(view, message, message.action)
  const post = isPost(view, message)
  const out = message.from === view.viewer
  const namesSender = !post && (out || !isUserKey(message.peer))
  return {
    _: 'message',
    out,
    post,
    id: message.id,
    from_id: namesSender ? renderPeer(userKey(message.from)) : undefined,
    peer_id: renderPeer(message.peer),
    reply_to: renderReply(message.replyTo),
    date: message.date,
    message: message.text,
    media: message.media && renderMedia(view, message.media, message.date),
    entities: message.entities?.length ? message.entities : undefined,
    views: message.views,
    forwards: message.views === undefined ? undefined : 0,
    edit_date: message.editDate,
  }
}

function renderService(view: View, message: StoredMessage, action: ServiceAction): TlObject {
  return {
    _: 'messageService',
    out: message.from === view.viewer,
    id: message.id,
    from_id: renderPeer(userKey(message.from)),
    peer_id: renderPeer(message.peer),
    date: message.date,
    action:
      action.kind === 'migrated-to'
        ? { _: 'messageActionChatMigrateTo', channel_id: action.channel }
        : { _: 'messageActionChannelMigrateFrom', title: action.title, chat_id: action.group },
  }
}

/** The compact update for plain text in chats the client knows; undefined where Telegram sends the long form. */
export function renderShortMessage(message: StoredMessage, pts: number): TlObject | undefined {
  if (message.action || message.media || isChannelKey(message.peer)) return undefined
  const body = {
    out: message.out,
    id: message.id,
    message: message.text,
    pts,
    pts_count: 1,
    date: message.date,
    reply_to: renderReply(message.replyTo),
    entities: message.entities?.length ? message.entities : undefined,
  }
  const id = Number(message.peer.slice(1))
  if (isUserKey(message.peer)) return { _: 'updateShortMessage', user_id: id, ...body }
  return { _: 'updateShortChatMessage', from_id: message.from, chat_id: id, ...body }
}

import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { deliver } from '../actions/deliver'
import type { View } from '../render/peers'
import { renderEvent, renderUpdates } from '../render/updates'
import type { Applied } from '../world/changes'
import {
  isChannelKey,
  isGroupKey,
  isUserKey,
  userKey,
  type Channel,
  type PeerKey,
  type StoredMessage,
} from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method, type MethodContext } from './method'

/** Telegram counts UTF-16 code units after trimming. */
const MAXIMUM_TEXT_LENGTH = 4096

interface SendMessageRequest {
  peer: TlObject
  message: string
  random_id: bigint
  reply_to?: TlObject
  entities?: TlObject[]
}

export const sendMessageMethods: Method[] = [
  method<SendMessageRequest>('messages.sendMessage', (context, request) => {
    const view = viewOf(context)
    const { world, viewer } = view
    const to = resolveInputPeer(world, viewer, request.peer)
    const text = request.message.trim()
    if (!text) throw new RpcError(400, 'MESSAGE_EMPTY')
    if (text.length > MAXIMUM_TEXT_LENGTH) throw new RpcError(400, 'MESSAGE_TOO_LONG')
    refuseReaders(view, to)
    const randomId = String(request.random_id)
    if (world.sentWith(viewer, randomId)) throw new RpcError(500, 'RANDOM_ID_DUPLICATE')
    const delivery = {
      from: viewer,
      to,
      text,
      randomId,
      ...(request.entities ? { entities: request.entities } : {}),
      ...replyTarget(view, to, request.reply_to),
    }
    const applied = deliver(world, context.publisher, delivery, context.session)
    return answerSender(context, view, to, applied)
  }),
]

/** In a broadcast channel only its creator writes, in a group that has become a supergroup nobody. */
function refuseReaders({ world, viewer }: View, to: PeerKey): void {
  if (isGroupKey(to) && world.directory.chat(to).migratedTo !== undefined) throw new RpcError(400, 'PEER_ID_INVALID')
  if (!isChannelKey(to)) return
  const channel = world.directory.chat(to) as Channel
  if (channel.broadcast && channel.creator !== viewer) throw new RpcError(403, 'CHAT_WRITE_FORBIDDEN')
}

function replyTarget({ world, viewer }: View, to: PeerKey, reply: TlObject | undefined): { replyToUid?: number } {
  if (!reply || reply['reply_to_msg_id'] === undefined) return {}
  const target = world.boxFor(viewer, to).messages.get(Number(reply['reply_to_msg_id']))
  if (!target || target.peer !== to) throw new RpcError(400, 'REPLY_MESSAGE_ID_INVALID')
  return { replyToUid: target.uid }
}

/** The sender's copy, and the answer that tells its id: short for plain private text, else as updates. */
function answerSender(context: MethodContext, view: View, to: PeerKey, applied: Applied[]): TlObject {
  const { world, viewer } = view
  const own = applied.find(({ box }) => box === (isChannelKey(to) ? to : userKey(viewer)))
  if (!own || own.event.kind !== 'new') throw new Error('the sender got no copy')
  const message = world.box(own.box).messages.get(own.event.id)
  if (!message) throw new Error('the sender got no message')
  tellListeners(context, viewer, to, message)
  if (isUserKey(to))
    return {
      _: 'updateShortSentMessage',
      out: true,
      id: message.id,
      pts: own.event.pts,
      pts_count: own.event.count,
      date: message.date,
      entities: message.entities,
    }
  const sent = { _: 'updateMessageID', id: message.id, random_id: BigInt(message.randomId ?? 0) }
  const rendered = renderEvent(view, own)
  return renderUpdates(view, [{ update: sent, peers: [] }, ...(rendered ? [rendered] : [])])
}

function tellListeners({ sentListeners }: MethodContext, account: number, to: PeerKey, message: StoredMessage): void {
  for (const listener of sentListeners) listener(account, to, message)
}

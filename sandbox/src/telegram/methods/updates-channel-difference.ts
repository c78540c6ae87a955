import type { TlObject } from '../../mtproto/tl-schema'
import { RpcError } from '../../mtproto/rpc-error'
import { renderMessage } from '../render/messages'
import { peersIn, renderAround, type View } from '../render/peers'
import type { MessageBox } from '../world/message-box'
import { isChannelKey, type PeerKey } from '../world/records'
import { renderDialog } from '../render/dialogs'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'
import { gather } from './updates-difference'

/** Telegram's own bound for accounts that are not bots. */
const MAXIMUM_EVENTS = 100
/** Messages that come with "too long": the newest page of the chat. */
const TOO_LONG_MESSAGES = 20
/** Seconds after which a client may ask again. */
const TIMEOUT_SECONDS = 30

interface ChannelDifferenceRequest {
  channel: TlObject
  pts: number
  limit: number
  sandbox_too_long?: boolean
}

function tooLong(view: View, box: MessageBox, key: PeerKey): TlObject {
  const ids = box.ids(key).slice(-TOO_LONG_MESSAGES)
  const messages = ids.flatMap((id) => box.messages.get(id) ?? [])
  return {
    _: 'updates.channelDifferenceTooLong',
    final: true,
    timeout: TIMEOUT_SECONDS,
    dialog: renderDialog(view, key),
    messages: messages.reverse().map((message) => renderMessage(view, message)),
    ...renderAround(view, [key, ...peersIn(messages)]),
  }
}

export const updateChannelDifferenceMethods: Method[] = [
  method<ChannelDifferenceRequest>('updates.getChannelDifference', (context, request) => {
    const view = viewOf(context)
    const key = resolveInputPeer(view.world, view.viewer, request.channel)
    if (!isChannelKey(key)) throw new RpcError(400, 'CHANNEL_INVALID')
    if (request.pts <= 0) throw new RpcError(400, 'PERSISTENT_TIMESTAMP_EMPTY')
    const box = view.world.box(key)
    if (request.sandbox_too_long || request.pts < box.oldestPts) return tooLong(view, box, key)
    const events = box.eventsAfter(request.pts)
    if (!events.length)
      return { _: 'updates.channelDifferenceEmpty', final: true, pts: box.pts, timeout: TIMEOUT_SECONDS }
    const part = events.slice(0, Math.min(request.limit > 0 ? request.limit : MAXIMUM_EVENTS, MAXIMUM_EVENTS))
    const { messages, updates, peers } = gather(view, box, part)
    return {
      _: 'updates.channelDifference',
      final: part.length === events.length,
      pts: part.at(-1)?.pts ?? box.pts,
      timeout: TIMEOUT_SECONDS,
      new_messages: messages,
      other_updates: updates,
      ...renderAround(view, [key, ...peers]),
    }
  }),
]

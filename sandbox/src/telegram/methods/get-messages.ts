import type { TlObject } from '../../mtproto/tl-schema'
import { RpcError } from '../../mtproto/rpc-error'
import { renderMessage } from '../render/messages'
import { peersIn, renderAround, renderPeer } from '../render/peers'
import type { MessageBox } from '../world/message-box'
import { isChannelKey, userKey } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'

/** The ids behind InputMessage values; older clients send bare numbers. */
const idsOf = (inputs: (TlObject | number)[]): number[] =>
  inputs.map((input) => (typeof input === 'number' ? input : Number(input['id'] ?? 0)))

const storedIn = (box: MessageBox, ids: number[]) => ids.flatMap((id) => box.messages.get(id) ?? [])

export const getMessagesMethods: Method[] = [
  method<{ id: TlObject[] }>('messages.getMessages', (context, request) => {
    const view = viewOf(context)
    const box = view.world.box(userKey(view.viewer))
    const ids = idsOf(request.id)
    return {
      _: 'messages.messages',
      messages: ids.map((id) => {
        const message = box.messages.get(id)
        return message ? renderMessage(view, message) : { _: 'messageEmpty', id }
      }),
      ...renderAround(view, peersIn(storedIn(box, ids))),
    }
  }),
  method<{ channel: TlObject; id: TlObject[] }>('channels.getMessages', (context, request) => {
    const view = viewOf(context)
    const key = resolveInputPeer(view.world, view.viewer, request.channel)
    if (!isChannelKey(key)) throw new RpcError(400, 'CHANNEL_INVALID')
    const box = view.world.box(key)
    const ids = idsOf(request.id)
    return {
      _: 'messages.channelMessages',
      pts: box.pts,
      count: ids.length,
      topics: [],
      messages: ids.map((id) => {
        const message = box.messages.get(id)
        return message ? renderMessage(view, message) : { _: 'messageEmpty', id, peer_id: renderPeer(key) }
      }),
      ...renderAround(view, [key, ...peersIn(storedIn(box, ids))]),
    }
  }),
]

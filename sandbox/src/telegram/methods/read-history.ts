import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { readAsAccount } from '../actions/read'
import { isChannelKey, userKey } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'

export const readHistoryMethods: Method[] = [
  method<{ peer: TlObject; max_id: number }>('messages.readHistory', (context, request) => {
    const { world, viewer } = viewOf(context)
    const peer = resolveInputPeer(world, viewer, request.peer)
    if (isChannelKey(peer)) throw new RpcError(400, 'PEER_ID_INVALID')
    const read = { account: viewer, peer, maxId: request.max_id }
    const count = readAsAccount(world, context.publisher, read, context.session).reduce(
      (n, each) => n + each.event.count,
      0,
    )
    return { _: 'messages.affectedMessages', pts: world.box(userKey(viewer)).pts, pts_count: count }
  }),
  method<{ channel: TlObject; max_id: number }>('channels.readHistory', (context, request) => {
    const { world, viewer } = viewOf(context)
    const peer = resolveInputPeer(world, viewer, request.channel)
    readAsAccount(world, context.publisher, { account: viewer, peer, maxId: request.max_id }, context.session)
    return true
  }),
]

import type { TlObject } from '../../mtproto/tl-schema'
import { showTyping } from '../actions/typing'
import { isUserKey, userKey } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'

export const setTypingMethods: Method[] = [
  method<{ peer: TlObject; action: TlObject }>('messages.setTyping', (context, request) => {
    const { world, viewer } = viewOf(context)
    const peer = resolveInputPeer(world, viewer, request.peer)
    for (const other of world.accountsIn(viewer, peer)) {
      if (other === viewer) continue
      const theirPeer = isUserKey(peer) ? userKey(viewer) : peer
      showTyping(context.publisher, { account: other, peer: theirPeer, from: viewer }, request.action)
    }
    return true
  }),
]

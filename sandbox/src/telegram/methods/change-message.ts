import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { deleteMessages, editMessage } from '../actions/change-message'
import { renderEvent, renderUpdates } from '../render/updates'
import type { Applied } from '../world/changes'
import { isChannelKey, userKey, type BoxKey, type StoredMessage } from '../world/records'
import type { World } from '../world/world'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'

interface EditRequest {
  peer: TlObject
  id: number
  message?: string
  entities?: TlObject[]
}

/** What a deletion answers: how far the box moved. */
function affected(world: World, box: BoxKey, applied: Applied[]): TlObject {
  const count = applied.filter((each) => each.box === box).reduce((sum, each) => sum + each.event.count, 0)
  return { _: 'messages.affectedMessages', pts: world.box(box).pts, pts_count: count }
}

const present = (world: World, box: BoxKey, ids: number[]): StoredMessage[] =>
  ids.flatMap((id) => world.box(box).messages.get(id) ?? [])

export const changeMessageMethods: Method[] = [
  method<EditRequest>('messages.editMessage', (context, request) => {
    const view = viewOf(context)
    const { world, viewer } = view
    const key = resolveInputPeer(world, viewer, request.peer)
    const message = world.boxFor(viewer, key).messages.get(request.id)
    if (!message || message.peer !== key) throw new RpcError(400, 'MESSAGE_ID_INVALID')
    if (message.from !== viewer) throw new RpcError(403, 'MESSAGE_AUTHOR_REQUIRED')
    const text = request.message?.trim() ?? ''
    if (!text) throw new RpcError(400, 'MESSAGE_EMPTY')
    if (text === message.text) throw new RpcError(400, 'MESSAGE_NOT_MODIFIED')
    const edit = { account: viewer, message, text, ...(request.entities ? { entities: request.entities } : {}) }
    const applied = editMessage(world, context.publisher, edit, context.session)
    const own = isChannelKey(key) ? key : userKey(viewer)
    const rendered = applied.filter(({ box }) => box === own).flatMap((each) => renderEvent(view, each) ?? [])
    return renderUpdates(view, rendered)
  }),
  method<{ revoke?: boolean; id: number[] }>('messages.deleteMessages', (context, request) => {
    const { world, viewer } = viewOf(context)
    const messages = present(world, userKey(viewer), request.id)
    const deletion = { account: viewer, messages, forEveryone: request.revoke === true }
    return affected(world, userKey(viewer), deleteMessages(world, context.publisher, deletion, context.session))
  }),
  method<{ channel: TlObject; id: number[] }>('channels.deleteMessages', (context, request) => {
    const { world, viewer } = viewOf(context)
    const key = resolveInputPeer(world, viewer, request.channel)
    if (!isChannelKey(key)) throw new RpcError(400, 'CHANNEL_INVALID')
    const messages = present(world, key, request.id)
    if (messages.some((message) => message.from !== viewer)) throw new RpcError(403, 'MESSAGE_DELETE_FORBIDDEN')
    const deletion = { account: viewer, messages, forEveryone: true }
    return affected(world, key, deleteMessages(world, context.publisher, deletion, context.session))
  }),
]

import { RpcError } from '../../mtproto/rpc-error'
import { migrateGroup } from '../actions/migrate'
import { renderEvent, renderUpdates } from '../render/updates'
import { userKey } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method } from './method'

export const migrateChatMethods: Method[] = [
  method<{ chat_id: bigint }>('messages.migrateChat', (context, { chat_id }) => {
    const view = viewOf(context)
    const key = resolveInputPeer(view.world, view.viewer, { _: 'inputPeerChat', chat_id })
    const group = view.world.directory.chat(key)
    if (group.creator !== view.viewer) throw new RpcError(403, 'CHAT_ADMIN_REQUIRED')
    if (group.migratedTo !== undefined) throw new RpcError(400, 'CHAT_ID_INVALID')
    const { applied } = migrateGroup(view.world, context.publisher, group.id, context.session)
    const own = applied.filter(({ box }) => box === userKey(view.viewer) || box.startsWith('c'))
    return renderUpdates(
      view,
      own.flatMap((each) => renderEvent(view, each) ?? []),
    )
  }),
]

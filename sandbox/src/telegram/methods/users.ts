import type { TlObject } from '../../mtproto/tl-schema'
import { RpcError } from '../../mtproto/rpc-error'
import { renderProfilePhoto } from '../render/media'
import { renderUser } from '../render/peers'
import { idOf, isUserKey } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method, type MethodContext } from './method'

/** The person an InputUser names. */
function resolveUser(context: MethodContext, input: TlObject): number {
  const { world, viewer } = viewOf(context)
  const key = resolveInputPeer(world, viewer, input)
  if (!isUserKey(key)) throw new RpcError(400, 'USER_ID_INVALID')
  return idOf(key)
}

export const userMethods: Method[] = [
  method<{ id: TlObject[] }>('users.getUsers', (context, request) => {
    const view = viewOf(context)
    return request.id.map((input) => renderUser(view, resolveUser(context, input)))
  }),
  method<{ id: TlObject }>('users.getFullUser', (context, request) => {
    const view = viewOf(context)
    const id = resolveUser(context, request.id)
    const person = view.world.directory.person(id)
    return {
      _: 'users.userFull',
      full_user: {
        _: 'userFull',
        id,
        about: person.about,
        settings: { _: 'peerSettings' },
        profile_photo: person.hasPhoto ? renderProfilePhoto(view, `u${id}`) : undefined,
        notify_settings: { _: 'peerNotifySettings' },
        common_chats_count: commonChats(context, view.viewer, id),
      },
      chats: [],
      users: [renderUser(view, id)],
    }
  }),
]

function commonChats({ world: { directory } }: MethodContext, viewer: number, id: number): number {
  const chats = [...directory.groupsOf(viewer), ...directory.channelsOf(viewer).filter((each) => !each.broadcast)]
  return chats.filter((chat) => chat.members.includes(id)).length
}

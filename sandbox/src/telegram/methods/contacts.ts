import { RpcError } from '../../mtproto/rpc-error'
import { renderAround, renderPeer } from '../render/peers'
import { channelKey, userKey } from '../world/records'
import { method, viewOf, type Method } from './method'

export const contactMethods: Method[] = [
  method<{ username: string }>('contacts.resolveUsername', (context, { username }) => {
    const view = viewOf(context)
    const { directory } = view.world
    const person = directory.personByUsername(username)
    const channel = directory.channelByUsername(username)
    const key = person ? userKey(person.id) : channel && channelKey(channel.id)
    if (!key) throw new RpcError(400, 'USERNAME_NOT_OCCUPIED')
    return { _: 'contacts.resolvedPeer', peer: renderPeer(key), ...renderAround(view, [key]) }
  }),
]

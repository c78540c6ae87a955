import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { channelKey, groupKey, userKey, type PeerKey } from '../world/records'
import type { World } from '../world/world'

/** The peer an InputPeer, InputUser or InputChannel names; refused when the access hash is not the viewer's own. */
export function resolveInputPeer(world: World, viewer: number, input: TlObject): PeerKey {
  switch (input._) {
    case 'inputPeerSelf':
    case 'inputUserSelf':
      return userKey(viewer)
    case 'inputPeerUser':
    case 'inputUser':
      return resolveUser(world, viewer, input)
    case 'inputPeerChat':
      return resolveGroup(world, viewer, Number(input['chat_id']))
    case 'inputPeerChannel':
    case 'inputChannel':
      return resolveChannel(world, viewer, input)
  }
  throw new RpcError(400, 'PEER_ID_INVALID')
}

function resolveUser(world: World, viewer: number, input: TlObject): PeerKey {
  const key = userKey(Number(input['user_id']))
  if (!world.directory.has(key) || world.directory.accessHash(viewer, key) !== input['access_hash'])
    throw new RpcError(400, 'PEER_ID_INVALID')
  return key
}

function resolveGroup(world: World, viewer: number, id: number): PeerKey {
  if (!world.directory.groups.get(id)?.members.includes(viewer)) throw new RpcError(400, 'CHAT_ID_INVALID')
  return groupKey(id)
}

function resolveChannel(world: World, viewer: number, input: TlObject): PeerKey {
  const key = channelKey(Number(input['channel_id']))
  const channel = world.directory.channels.get(Number(input['channel_id']))
  if (!channel || world.directory.accessHash(viewer, key) !== input['access_hash'])
    throw new RpcError(400, 'CHANNEL_INVALID')
  if (!channel.members.includes(viewer)) throw new RpcError(400, 'CHANNEL_PRIVATE')
  return key
}

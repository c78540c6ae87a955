import type { Session } from '../../mtproto/session'
import { nowSeconds } from '../clock'
import type { Publisher } from '../publisher'
import type { Applied } from '../world/changes'
import {
  channelKey,
  groupKey,
  userKey,
  type BoxKey,
  type Channel,
  type PeerKey,
  type ServiceAction,
  type StoredMessage,
} from '../world/records'
import type { World } from '../world/world'

/**
 * Makes a supergroup of a basic group: the same people, an empty history of its own, and a service message at the end of
 * the one and the beginning of the other.
 */
export function migrateGroup(
  world: World,
  publisher: Publisher,
  groupId: number,
  except?: Session,
): { channel: Channel; applied: Applied[] } {
  const group = world.directory.chat(groupKey(groupId))
  const id = Math.max(0, ...world.directory.channels.keys()) + 1
  const channel: Channel = { ...group, id, date: nowSeconds(), broadcast: false, migratedFrom: groupId }
  world.commit({ type: 'migrated', group: groupId, channel })
  const notes = [
    ...world
      .accountsIn(group.creator, groupKey(groupId))
      .map((account) =>
        note(world, userKey(account), groupKey(groupId), group.creator, { kind: 'migrated-to', channel: id }),
      ),
    note(world, channelKey(id), channelKey(id), group.creator, {
      kind: 'migrated-from',
      group: groupId,
      title: group.title,
    }),
  ]
  const applied = world.commit({ type: 'delivered', copies: notes })
  publisher.publish(applied, except)
  return { channel, applied }
}

function note(
  world: World,
  box: BoxKey,
  peer: PeerKey,
  from: number,
  action: ServiceAction,
): { box: BoxKey; message: StoredMessage } {
  const isOwn = box === userKey(from)
  const message = {
    id: world.box(box).nextId,
    uid: world.takeUid(),
    peer,
    from,
    out: isOwn,
    date: nowSeconds(),
    text: '',
  }
  return { box, message: { ...message, action } }
}

import type { Session } from '../../mtproto/session'
import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import type { Publisher } from '../publisher'
import type { Applied } from '../world/changes'
import { idOf, isChannelKey, isUserKey, userKey, type BoxKey, type PeerKey, type StoredMessage } from '../world/records'
import type { World } from '../world/world'

interface Copy {
  box: BoxKey
  id: number
}

/** Every copy of a message that one account sees in a chat. */
function copiesOf(world: World, account: number, message: StoredMessage): Copy[] {
  const { peer, uid } = message
  if (isChannelKey(peer)) return [{ box: peer, id: message.id }]
  return world.accountsIn(account, peer).flatMap((each) => {
    const theirPeer: PeerKey = isUserKey(peer) && idOf(peer) === each && each !== account ? userKey(account) : peer
    const copy = world.box(userKey(each)).copyOf(uid, theirPeer)
    return copy ? [{ box: userKey(each), id: copy.id }] : []
  })
}

/** Changes the text in every copy and pushes the edit. */
export function editMessage(
  world: World,
  publisher: Publisher,
  edit: { account: number; message: StoredMessage; text: string; entities?: TlObject[] },
  except?: Session,
): Applied[] {
  const { account, message, text, entities } = edit
  const copies = copiesOf(world, account, message)
  const applied = world.commit({
    type: 'edited',
    copies,
    text,
    date: nowSeconds(),
    ...(entities?.length ? { entities } : {}),
  })
  publisher.publish(applied, except)
  return applied
}

/** Removes messages from every copy of a chat (or from the account's own box only) and pushes the deletion. */
export function deleteMessages(
  world: World,
  publisher: Publisher,
  deletion: { account: number; messages: StoredMessage[]; forEveryone: boolean },
  except?: Session,
): Applied[] {
  const { account, messages, forEveryone } = deletion
  const byBox = new Map<BoxKey, number[]>()
  for (const message of messages) {
    const own = isChannelKey(message.peer) ? message.peer : userKey(account)
    const copies = forEveryone ? copiesOf(world, account, message) : [{ box: own, id: message.id }]
    for (const { box, id } of copies) byBox.set(box, [...(byBox.get(box) ?? []), id])
  }
  const copies = [...byBox].map(([box, ids]) => ({ box, ids }))
  const applied = world.commit({ type: 'deleted', copies, date: nowSeconds() })
  publisher.publish(applied, except)
  return applied
}

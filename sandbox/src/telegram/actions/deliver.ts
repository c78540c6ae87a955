import type { Session } from '../../mtproto/session'
import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import type { Publisher } from '../publisher'
import type { Applied } from '../world/changes'
import {
  idOf,
  isChannelKey,
  isUserKey,
  userKey,
  type BoxKey,
  type Channel,
  type Media,
  type PeerKey,
  type StoredMessage,
} from '../world/records'
import type { World } from '../world/world'

export interface Delivery {
  from: number
  /** Where it goes, as the writer sees it. */
  to: PeerKey
  text: string
  entities?: TlObject[]
  media?: Media
  /** The message answered, by its uid. */
  replyToUid?: number
  randomId?: string
}

interface Copy {
  box: BoxKey
  message: StoredMessage
}

/** Puts a message into every box that holds the chat, in one change, and pushes it. Returns the applied copies. */
export function deliver(world: World, publisher: Publisher, delivery: Delivery, except?: Session): Applied[] {
  const uid = world.takeUid()
  const copies = boxesOf(world, delivery).map(({ box, peer }) => copyFor(world, delivery, uid, box, peer))
  const applied = world.commit({ type: 'delivered', copies })
  publisher.publish(applied, except)
  return applied
}

function boxesOf(world: World, { from, to }: Delivery): { box: BoxKey; peer: PeerKey }[] {
  if (isChannelKey(to)) return [{ box: to, peer: to }]
  const accounts = world.accountsIn(from, to)
  if (!isUserKey(to)) return accounts.map((account) => ({ box: userKey(account), peer: to }))
  return accounts.map((account) => ({ box: userKey(account), peer: account === from ? to : userKey(from) }))
}

function copyFor(world: World, delivery: Delivery, uid: number, box: BoxKey, peer: PeerKey): Copy {
  const { from, text, entities, media, randomId, replyToUid } = delivery
  const messages = world.box(box)
  const out = isChannelKey(box) ? false : idOf(box) === from
  const replyTo = replyToUid === undefined ? undefined : messages.copyOf(replyToUid, peer)?.id
  const isPost = isChannelKey(peer) && (world.directory.chat(peer) as Channel).broadcast
  const message: StoredMessage = {
    id: messages.nextId,
    uid,
    peer,
    from,
    out,
    date: nowSeconds(),
    text,
    ...(entities?.length ? { entities } : {}),
    ...(media ? { media } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(randomId !== undefined && (out || isChannelKey(box)) ? { randomId } : {}),
    ...(isPost ? { views: 1 } : {}),
  }
  return { box, message }
}

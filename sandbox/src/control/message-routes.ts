import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { z } from 'zod'
import { deleteMessages, editMessage } from '../telegram/actions/change-message'
import { deliver } from '../telegram/actions/deliver'
import { migrateGroup } from '../telegram/actions/migrate'
import { readByCounterpart } from '../telegram/actions/read'
import { showTyping } from '../telegram/actions/typing'
import type { Services } from '../telegram/services'
import {
  idOf,
  isChannelKey,
  isGroupKey,
  isUserKey,
  userKey,
  type PeerKey,
  type StoredMessage,
} from '../telegram/world/records'
import { notFound } from './errors'
import { accountByPhone, findPlace, type Place } from './lookup'
import { route, type Route } from './route'

/** Messages made before other work of the process gets its turn. */
const BATCH = 100

const place = z.object({
  to: z.string().min(5).max(32),
  from: z.string().min(1).max(200).optional(),
  chat: z.string().min(1).max(200).optional(),
})
const text = z.string().min(1).max(4096)

/** Where someone else's message to this account goes, as the writer sees it. */
const writersPeer = ({ account, peer }: Place): PeerKey => (isUserKey(peer) ? userKey(account.id) : peer)

const describe = (message: StoredMessage): object => ({ id: message.id, date: message.date, text: message.text })

/** A message of the chat by id, else the newest that the person wrote there. */
function findMessage({ world }: Services, { account, peer, actor }: Place, id: number | undefined): StoredMessage {
  const box = world.boxFor(account.id, peer)
  if (id !== undefined) {
    const message = box.messages.get(id)
    if (!message || message.peer !== peer) throw notFound(`no message ${id} in this chat`)
    return message
  }
  const newest = box.ids(peer).findLast((each) => box.messages.get(each)?.from === actor.id)
  const message = newest === undefined ? undefined : box.messages.get(newest)
  if (!message) throw notFound('this person has written nothing here')
  return message
}

async function say(services: Services, input: z.output<typeof sayInput>): Promise<object> {
  const found = findPlace(services, input)
  const { world, publisher } = services
  const replied = input.replyTo === undefined ? undefined : findMessage(services, found, input.replyTo)
  const messages: object[] = []
  for (let at = 1; at <= input.count; at++) {
    const delivery = {
      from: found.actor.id,
      to: writersPeer(found),
      text: input.count > 1 ? `${input.text} ${at}` : input.text,
      ...(replied ? { replyToUid: replied.uid } : {}),
    }
    const box = isChannelKey(found.peer) ? found.peer : userKey(found.account.id)
    const own = deliver(world, publisher, delivery).find((each) => each.box === box)
    const message = own?.event.kind === 'new' ? world.box(box).messages.get(own.event.id) : undefined
    if (message) messages.push(describe(message))
    if (at % BATCH === 0) await yieldToOthers()
  }
  return { chat: world.directory.titleOf(found.peer), messages }
}

const sayInput = place.extend({
  text,
  count: z.number().int().min(1).max(100_000).default(1),
  replyTo: z.number().int().positive().optional(),
})

export const messageRoutes: Route[] = [
  route('post', '/say', sayInput, say),
  route('get', '/received', z.object({ phone: z.string().min(5).max(32) }), (services, { phone }) => {
    const { id } = accountByPhone(services, phone)
    return services.world.sent
      .filter((record) => record.account === id)
      .map(({ account: _account, peer, ...record }) => ({
        ...record,
        to: services.world.directory.titleOf(peer),
        peer,
      }))
  }),
  route('post', '/edit', place.extend({ text, id: z.number().int().positive().optional() }), (services, input) => {
    const found = findPlace(services, input)
    const message = findMessage(services, found, input.id)
    editMessage(services.world, services.publisher, { account: found.account.id, message, text: input.text })
    return describe({ ...message, text: input.text })
  }),
  route(
    'post',
    '/delete',
    place.extend({ ids: z.array(z.number().int().positive()).min(1).max(100).optional() }),
    (services, input) => {
      const found = findPlace(services, input)
      const messages = (input.ids ?? [undefined]).map((id) => findMessage(services, found, id))
      deleteMessages(services.world, services.publisher, { account: found.account.id, messages, forEveryone: true })
      return { deleted: messages.map((message) => message.id) }
    },
  ),
  route('post', '/read', place.extend({ maxId: z.number().int().min(0).default(0) }), (services, input) => {
    const { account, peer } = findPlace(services, input)
    readByCounterpart(services.world, services.publisher, { account: account.id, peer, maxId: input.maxId })
    return { readUpTo: services.world.box(userKey(account.id)).readOf(peer).outbox }
  }),
  route('post', '/migrate', place, (services, input) => {
    const { peer } = findPlace(services, input)
    if (!isGroupKey(peer)) throw notFound('a basic group with this title')
    return { channel: migrateGroup(services.world, services.publisher, idOf(peer)).channel.id }
  }),
  route('post', '/typing', place, (services, input) => {
    const { account, peer, actor } = findPlace(services, input)
    showTyping(services.publisher, { account: account.id, peer, from: actor.id })
    return { ok: true }
  }),
]

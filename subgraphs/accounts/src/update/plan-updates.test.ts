import { randomUUID } from 'node:crypto'
import { DialogEntity } from '../dialog/dialog.entity'
import type { PeerReference, TelegramChange, TelegramMessage, UpdateBatch } from '../telegram/telegram-client.port'
import { planUpdates } from './plan-updates'

const accountId = randomUUID()
const person: PeerReference = { type: 'user', id: '7', accessHash: '1' }
const group: PeerReference = { type: 'channel', id: '7', accessHash: '2' }

function dialog(peer: PeerReference, changes: Partial<DialogEntity> = {}): DialogEntity {
  return Object.assign(new DialogEntity(), {
    workspaceId: randomUUID(),
    id: randomUUID(),
    accountId,
    peerType: peer.type,
    peerId: peer.id,
    accessHash: peer.accessHash,
    migratedFrom: null,
    kind: peer.type === 'user' ? 'USER' : 'GROUP',
    title: 'Nora Made-Up',
    username: null,
    phone: null,
    unreadCount: 0,
    topMessageId: 10,
    lastMessageAt: new Date(0),
    inboxReadUpTo: 10,
    outboxReadUpTo: 0,
    pts: peer.type === 'channel' ? 5 : null,
    selected: true,
    publishedUpTo: 10,
    gaps: [],
    messagesDone: 0,
    messagesTotal: 0,
    ...changes,
  })
}

function message(id: number, changes: Partial<TelegramMessage> = {}): TelegramMessage {
  const sentAt = new Date(id * 1000)
  return {
    id,
    outgoing: false,
    text: `${id}`,
    sentAt,
    editedAt: null,
    sender: null,
    replyToId: null,
    attachments: [],
    ...changes,
  }
}

function plan(changes: TelegramChange[], dialogs: DialogEntity[], more: Partial<UpdateBatch> = {}) {
  const state = { pts: 1, qts: 0, date: 0, seq: 0 }
  const batch: UpdateBatch = { origin: 'LIVE', changes, peers: [], state, channels: [], ...more }
  return planUpdates(batch, { dialogs, places: new Map([[3, dialogs[0]!.id]]) })
}

const received = (id: number, peer = person): TelegramChange => ({ kind: 'message', peer, message: message(id) })

it('keeps the order of what happened in a dialog, and joins what lies together', () => {
  const changes: TelegramChange[] = [
    received(11),
    received(12),
    { kind: 'edited', peer: person, message: message(11, { text: 'new' }) },
    { kind: 'deleted', peer: null, ids: [12] },
    received(13),
  ]
  const { events } = plan(changes, [dialog(person)])
  expect(events.map(({ payload }) => payload)).toMatchObject([
    { messages: [{ telegramId: 11 }, { telegramId: 12 }], unreadCount: 2 },
    { edited: [{ telegramId: 11, text: 'new' }], deletedTelegramIds: [12] },
    { messages: [{ telegramId: 13 }], unreadCount: 3 },
  ])
})

it('puts at most 100 messages into an event', () => {
  const { events } = plan(
    Array.from({ length: 250 }, (_, at) => received(11 + at)),
    [dialog(person)],
  )
  expect(events.map(({ payload }) => (payload as { messages: unknown[] }).messages.length)).toEqual([100, 100, 50])
})

it('counts as unread what is inbound, newer than what is known, and not read', () => {
  const outgoing: TelegramChange = { kind: 'message', peer: person, message: message(12, { outgoing: true }) }
  const { dialogs } = plan([received(9), received(11), outgoing], [dialog(person)])
  expect(dialogs[0]).toMatchObject({ unreadCount: 1, topMessageId: 12, lastMessageAt: new Date(12_000) })
})

it('tells people and channels with the same number apart', () => {
  const [one, other] = [dialog(person), dialog(group)]
  const { events } = plan([received(11, group)], [one, other])
  expect(events.map(({ payload }) => (payload as { dialogId: string }).dialogId)).toEqual([other.id])
})

it('publishes nothing of a dialog that is not selected', () => {
  const changes: TelegramChange[] = [
    received(11),
    { kind: 'edited', peer: person, message: message(11) },
    { kind: 'deleted', peer: null, ids: [3] },
    { kind: 'inboxRead', peer: person, upToId: 11, unreadCount: 0 },
    { kind: 'channelTooLong', peer: group, pts: 9 },
  ]
  const none = [dialog(person, { selected: false }), dialog(group, { selected: false })]
  const result = plan(changes, none)
  expect(result).toMatchObject({ events: [], published: [], missedHistory: false })
  expect(result.dialogs).toMatchObject([
    { topMessageId: 11, unreadCount: 0, publishedUpTo: 10 },
    { pts: 9, gaps: [] },
  ])
})

it('places deletions by what was published before, and leaves unknown ones', () => {
  const { events, deletedPlaces } = plan([{ kind: 'deleted', peer: null, ids: [3, 4] }], [dialog(person)])
  expect(deletedPlaces).toEqual([3])
  expect(events).toMatchObject([{ payload: { deletedTelegramIds: [3] } }])
})

it('opens a gap where Telegram says that more was missed', () => {
  const dialogs = [dialog(person), dialog(group, { publishedUpTo: 40 })]
  expect(plan([{ kind: 'accountTooLong' }], dialogs)).toMatchObject({
    missedHistory: true,
    dialogs: [{ gaps: [{ before: 0, floor: 10 }] }, { gaps: [] }],
  })
  expect(plan([{ kind: 'channelTooLong', peer: group, pts: 80 }], dialogs)).toMatchObject({
    missedHistory: true,
    dialogs: [{ gaps: [] }, { gaps: [{ before: 0, floor: 40 }], pts: 80 }],
  })
})

it('moves the counters of channels with the batch', () => {
  const { dialogs } = plan([received(11, group)], [dialog(group)], { channels: [{ id: '7', pts: 6 }] })
  expect(dialogs[0]?.pts).toBe(6)
})

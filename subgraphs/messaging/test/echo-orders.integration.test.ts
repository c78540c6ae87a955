import { createMessaging, messagesOf, receive, seedChat, send, settle, type Messaging, type SeededChat } from './seed'

/** What is written here and what Telegram makes of it; equal words are the hard case. */
const WRITTEN = [
  { text: 'Same words', telegram: 'Same words' },
  { text: 'Same words', telegram: 'Same words' },
  { text: '**Bold** words', telegram: 'Bold words' },
]
const FROM_THE_PHONE = ['Same words', 'Bold words']
const ORDERS = 60

let subgraph: Messaging
beforeAll(async () => {
  subgraph = await createMessaging()
})

/** Mulberry32: the same order for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}

type Step = () => Promise<void>

/** Everything that Telegram says of the messages, some of it twice, some answers without the id. */
function stepsOf(chat: SeededChat, ids: readonly string[], random: () => number): Step[] {
  const sentAt = new Date().toISOString()
  const echo = (telegramId: number, text: string, origin: 'LIVE' | 'HISTORY') => () =>
    receive(subgraph, chat, [{ telegramId, text, sentAt, direction: 'OUTBOUND' }], { origin })
  const telegramIds = shuffle([11, 12, 13, 14, 15], random)
  const steps: Step[] = []
  const texts = [...WRITTEN.map(({ telegram }) => telegram), ...FROM_THE_PHONE]
  texts.forEach((text, index) => {
    const telegramId = telegramIds[index] ?? 0
    steps.push(echo(telegramId, text, 'LIVE'))
    if (random() < 0.5) steps.push(echo(telegramId, text, 'HISTORY'))
    const id = ids[index]
    if (!id) return
    const idIsTold = text !== WRITTEN[index]?.text || random() < 0.7
    steps.push(() => settle(subgraph, chat, id, idIsTold ? telegramId : null))
  })
  return shuffle(steps, random)
}

test.each(Array.from({ length: ORDERS }, (_, index) => index + 1))(
  'every message is there once, whatever the order in which Telegram tells of it: order %i',
  async (seed) => {
    const random = randomOf(seed)
    const chat = await seedChat(subgraph)
    const ids: string[] = []
    for (const { text } of WRITTEN) ids.push((await send(subgraph, chat, text)).id)
    for (const step of stepsOf(chat, ids, random)) await step()
    const rows = await messagesOf(subgraph, chat)
    expect(rows).toHaveLength(WRITTEN.length + FROM_THE_PHONE.length)
    const own = ids.map((id) => rows.find((row) => row.id === id))
    expect(own.map((row) => [row?.text, row?.status])).toEqual(WRITTEN.map(({ text }) => [text, 'SENT']))
    const others = rows.filter(({ clientId }) => clientId === null).map(({ text }) => text)
    expect(new Set(others)).toEqual(new Set(FROM_THE_PHONE))
  },
)

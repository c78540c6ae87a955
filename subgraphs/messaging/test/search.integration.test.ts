import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createMessaging, receive, seedChat, type Messaging } from './seed'

interface Found {
  readonly conversations: readonly { readonly title: string }[]
  readonly messages: readonly { readonly text: string }[]
}

let subgraph: Messaging
let member: TestActor
beforeAll(async () => {
  subgraph = await createMessaging()
})
beforeEach(() => {
  member = actor('MANAGER')
})

async function search(query: string, who: TestActor = member, first = 6) {
  const { data, errors } = await subgraph.execute<{ _entities: [Found] }>({
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SearchResults {
      conversations { title } messages { text } } } }`,
    variables: { of: [{ __typename: 'SearchResults', query, first }] },
    actor: who,
  })
  expect(errors).toEqual([])
  const [{ conversations, messages }] = data!._entities
  return { conversations: conversations.map(({ title }) => title), messages: messages.map(({ text }) => text) }
}

test('conversations are found by name, names that begin with it first, and messages by their words, newest first', async () => {
  await seedChat(subgraph, { member, title: 'Pilot with Lakeside' })
  const chat = await seedChat(subgraph, { member, title: 'Lakeside Mills' })
  await receive(subgraph, chat, [
    { telegramId: 1, text: 'Договор отправили', sentAt: '2026-11-20T09:00:00.000Z' },
    { telegramId: 2, text: 'Where is the договора copy of Lakeside?', sentAt: '2026-11-21T09:00:00.000Z' },
  ])
  expect(await search('lakeside')).toEqual({
    conversations: ['Lakeside Mills', 'Pilot with Lakeside'],
    messages: ['Where is the договора copy of Lakeside?'],
  })
  expect((await search('договор')).messages).toEqual(['Where is the договора copy of Lakeside?', 'Договор отправили'])
  expect((await search('lakesde')).conversations).toHaveLength(2)
  expect(await search(' ?! ')).toEqual({ conversations: [], messages: [] })
})

test('nobody finds what they may not see', async () => {
  const chat = await seedChat(subgraph, { member, title: 'Lakeside Mills' })
  await receive(subgraph, chat, [{ telegramId: 1, text: 'Hello from Lakeside' }])
  const nothing = { conversations: [], messages: [] }
  expect(await search('lakeside', member.colleague('AGENT', { reach: 'OWN' }))).toEqual(nothing)
  expect(await search('lakeside', actor('OWNER'))).toEqual(nothing)
  expect(await search('lakeside', member.with({ grants: { 'conversations:read': undefined } }))).toEqual(nothing)
})

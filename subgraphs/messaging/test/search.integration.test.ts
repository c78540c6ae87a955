import { randomUUID } from 'node:crypto'
import { createMessaging, inboxOf, receive, seedChat, select, send, type Messaging, type SeededChat } from './seed'

let subgraph: Messaging
let anna: SeededChat
let boris: SeededChat

beforeAll(async () => {
  subgraph = await createMessaging()
  anna = await seedChat(subgraph, { title: 'Анна Королёва' })
  boris = await seedChat(subgraph, { title: 'Boris Müller', member: anna.member })
  await receive(subgraph, anna, [
    { text: 'Добрый день! Пришлите, пожалуйста, коммерческое предложение.' },
    { text: 'Договор подпишем завтра, счёт уже оплачен', direction: 'OUTBOUND' },
  ])
  await receive(subgraph, boris, [
    { text: 'We reviewed the contracts and the pricing' },
    { text: "Let's meet on Thursday: 15:30, room 42" },
  ])
})

const inbox = async (search: string) => (await inboxOf(subgraph, anna.member, { search })).map(({ title }) => title)

async function messages(filter: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await subgraph.execute<{ messages: { edges: { node: { text: string } }[] } }>({
    query: 'query ($filter: MessageFilter!) { messages(filter: $filter) { totalCount edges { node { text } } } }',
    variables: { filter },
    actor: anna.member,
  })
  expect(errors).toEqual([])
  return data?.messages.edges.map(({ node }) => node.text.split(' ').slice(0, 2).join(' ')) ?? []
}

test.each([
  ['part of a name', 'корол', ['Анна Королёва']],
  ['е for ё', 'КОРОЛЕВА', ['Анна Королёва']],
  ['both words, in any order', 'королёва анна', ['Анна Королёва']],
  ['a letter without its accent', 'muller', ['Boris Müller']],
  ['the username of the person', 'anna_example', ['Boris Müller', 'Анна Королёва']],
  ['the last message, in Russian, in another form', 'договоры', ['Анна Королёва']],
  ['the last message, in English, in another form', 'meeting', ['Boris Müller']],
  ['an unfinished word of the last message', 'thurs', ['Boris Müller']],
  ['not an earlier message', 'предложение', []],
  ['not only one of the words', 'анна борис', []],
  ['nothing', '???', []],
  ['an attempt to break out', `%' OR 1=1 --`, []],
  ['a pattern', '%', []],
])('the inbox finds by %s', async (_what, search, titles) => {
  expect((await inbox(search)).sort()).toEqual([...titles].sort())
})

test('the inbox filters by account and unread, together with a search', async () => {
  const { accountId } = boris
  expect(await inboxOf(subgraph, anna.member, { accountId })).toMatchObject([{ title: 'Boris Müller' }])
  expect(await inboxOf(subgraph, anna.member, { accountId, search: 'анна' })).toEqual([])
  expect(await inboxOf(subgraph, anna.member, { unread: true })).toHaveLength(2)
  expect(await inboxOf(subgraph, anna.member, { unread: false })).toHaveLength(0)
  for (const id of [randomUUID(), 'x']) expect(await inboxOf(subgraph, anna.member, { accountId: id })).toEqual([])
})

test.each([
  ['a Russian word in another form', 'предложения', ['Добрый день!']],
  ['an unfinished Russian word', 'комм', ['Добрый день!']],
  ['е for ё', 'счет', ['Договор подпишем']],
  ['an English word in another form', 'contract', ['We reviewed']],
  ['two words', 'price contracts', ['We reviewed']],
  ['a number', '42', ["Let's meet"]],
  ['nothing', '!!!', []],
  ['the language of queries', "договор & !завтра:* | ('сч", ['Договор подпишем']],
  ['more words than are read', 'договор '.repeat(500), ['Договор подпишем']],
])('messages are found by %s', async (_what, search, found) => {
  expect(await messages({ search })).toEqual(found)
})

test('messages are filtered, newest first', async () => {
  expect(await messages({ conversationId: boris.dialogId })).toEqual(["Let's meet", 'We reviewed'])
  expect(await messages({ direction: 'OUTBOUND' })).toEqual(['Договор подпишем'])
  expect(await messages({ accountId: anna.accountId, direction: 'INBOUND' })).toEqual(['Добрый день!'])
  expect(await messages({ channel: 'EMAIL' })).toEqual([])
  expect(await messages({ channel: 'TELEGRAM' })).toHaveLength(4)
  expect(await messages({ contactId: randomUUID() })).toEqual([])
  for (const key of ['conversationId', 'accountId', 'contactId']) expect(await messages({ [key]: 'x' })).toEqual([])
})

test('messages of a chat that left the inbox are found by conversation only', async () => {
  const chat = await seedChat(subgraph, { member: anna.member })
  await receive(subgraph, chat, [{ text: 'Zebra crossing' }])
  await select(subgraph, chat, false)
  expect(await messages({ search: 'zebra' })).toEqual([])
  expect(await messages({ search: 'zebra', conversationId: chat.dialogId })).toEqual(['Zebra crossing'])
})

test('a word that Russian counts as too common does not hide the others', async () => {
  const chat = await seedChat(subgraph, { member: anna.member })
  await send(subgraph, chat, 'Ландыши и фиалки')
  expect(await messages({ search: 'ландыши и' })).toEqual(['Ландыши и'])
})

test('a message is found by its id', async () => {
  const read = async (id: string) =>
    (
      await subgraph.execute<{ message: { text: string; conversation: { title: string } } | null }>({
        query: 'query ($id: ID!) { message(id: $id) { text conversation { title } } }',
        variables: { id },
        actor: anna.member,
      })
    ).data?.message
  const sent = await send(subgraph, anna, 'Подробности')
  expect(await read(sent.id.toUpperCase())).toEqual({ text: 'Подробности', conversation: { title: 'Анна Королёва' } })
  for (const id of [randomUUID(), 'x', '']) expect(await read(id)).toBeNull()
})

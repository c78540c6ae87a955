import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createMessaging, receive, seedChat, type Messaging } from './seed'

const CONVERSATIONS = 25

let subgraph: Messaging
let member: TestActor
beforeAll(async () => {
  subgraph = await createMessaging()
  member = actor('AGENT')
  for (let index = 0; index < CONVERSATIONS; index += 1) {
    const chat = await seedChat(subgraph, { member })
    const question = { telegramId: 1 }
    const answer = { telegramId: 2, direction: 'OUTBOUND' as const, replyToTelegramId: 1 }
    await receive(subgraph, chat, [question, answer])
  }
})

/** The statements of a query that answers every row; the scope of a connection is not among them. */
async function statementsOf(query: string, variables: Record<string, unknown> = {}): Promise<readonly string[]> {
  return countStatements(subgraph.database, async () => {
    const { data, errors } = await subgraph.execute<{ list: { edges?: unknown[] } | unknown[] }>({
      query,
      variables,
      actor: member,
    })
    expect(errors).toEqual([])
    const rows = Array.isArray(data?.list) ? data.list : data?.list.edges
    expect(rows?.length).toBeGreaterThanOrEqual(CONVERSATIONS)
  })
}

test('the inbox page costs two statements', async () => {
  const query = `{ list: conversations(first: 25) { edges { node {
    id title unreadCount lastMessage { text sentAt direction status } contact { id } account { id } } } } }`
  expect(await statementsOf(query)).toHaveLength(2)
})

test('its total count costs one more, only where it is asked for', async () => {
  expect(await statementsOf('{ list: conversations(first: 25) { edges { node { id } } } }')).toHaveLength(1)
  expect(await statementsOf('{ list: conversations(first: 25) { totalCount edges { node { id } } } }')).toHaveLength(2)
})

test('each list below a list costs one statement', async () => {
  const query = `{ list: conversations(first: 25) { edges { node { messages(last: 10) { edges { node {
    text attachments { id } replyTo { id } replies { totalCount edges { node { id } } } conversation { id } } } } } } } }`
  // The conversations, their messages, and of these files, answered messages, replies, counts of replies, conversations.
  expect(await statementsOf(query)).toHaveLength(7)
})

test('the messages of the workspace cost one statement a hop', async () => {
  const query = `{ list: messages(first: 100, filter: { direction: INBOUND }) { edges { node {
    text conversation { title lastMessage { id } } } } } }`
  expect(await statementsOf(query)).toHaveLength(3)
})

test('entities are fetched by key in one statement', async () => {
  const { data } = await subgraph.execute<{ conversations: { edges: { node: { id: string } }[] } }>({
    query: '{ conversations(first: 25) { edges { node { id } } } }',
    actor: member,
  })
  const of = data?.conversations.edges.map(({ node }) => ({ __typename: 'Conversation', id: node.id }))
  const query = 'query ($of: [_Any!]!) { list: _entities(representations: $of) { ... on Conversation { title } } }'
  expect(await statementsOf(query, { of })).toHaveLength(1)
})

test('a batch of a hundred messages costs as many statements as one message', async () => {
  const chat = await seedChat(subgraph, { member: actor() })
  const batch = (from: number, length: number) => Array.from({ length }, (_, index) => ({ telegramId: from + index }))
  const one = await countStatements(subgraph.database, () => receive(subgraph, chat, batch(1, 1)))
  const hundred = await countStatements(subgraph.database, () => receive(subgraph, chat, batch(2, 100)))
  expect(hundred).toHaveLength(one.length)
})

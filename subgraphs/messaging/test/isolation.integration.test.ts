import { randomUUID } from 'node:crypto'
import { workspaceFilter } from '@parley/toolkit/database/workspace-filter'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createMessaging, messagesOf, receive, seedChat, send, type Messaging, type SeededChat } from './seed'

let subgraph: Messaging
let chat: SeededChat
let messageId: string
const contactId = randomUUID()

beforeAll(async () => {
  subgraph = await createMessaging()
  chat = await seedChat(subgraph)
  await receive(subgraph, chat, [{ text: 'Secret plans' }, { replyToTelegramId: 1 }])
  await send(subgraph, chat, 'Own secret')
  messageId = (await messagesOf(subgraph, chat))[0]?.id ?? ''
  await subgraph.testDatabase.query(`UPDATE messaging.conversation SET contact_id = $1 WHERE id = $2`, [
    contactId,
    chat.dialogId,
  ])
})
afterEach(() => jest.restoreAllMocks())

/** Every way to read or change something by an id of the other workspace, and what a stranger gets. */
const attempts = (): [string, string, Record<string, unknown>, unknown][] => [
  ['conversation', '($id: ID!) { it: conversation(id: $id) { id } }', { id: chat.dialogId }, null],
  ['message', '($id: ID!) { it: message(id: $id) { id } }', { id: messageId }, null],
  ...['conversationId', 'accountId', 'contactId'].map((key): [string, string, Record<string, unknown>, unknown] => [
    `messages by ${key}`,
    '($filter: MessageFilter!) { it: messages(filter: $filter) { totalCount edges { node { id } } } }',
    { filter: { [key]: { conversationId: chat.dialogId, accountId: chat.accountId, contactId }[key] } },
    { totalCount: 0, edges: [] },
  ]),
  [
    'messages by search',
    '{ it: messages(filter: { search: "secret" }) { totalCount edges { node { id } } } }',
    {},
    { totalCount: 0, edges: [] },
  ],
  ...['accountId', 'contactId', 'search'].map((key): [string, string, Record<string, unknown>, unknown] => [
    `conversations by ${key}`,
    '($filter: ConversationFilter) { it: conversations(filter: $filter) { totalCount edges { node { id } } } }',
    { filter: { [key]: { accountId: chat.accountId, contactId, search: 'anna' }[key] } },
    { totalCount: 0, edges: [] },
  ]),
  ['all conversations', '{ it: conversations { totalCount edges { node { id } } } }', {}, { totalCount: 0, edges: [] }],
  [
    'statistics',
    '($filter: MessageStatsFilter) { it: messageStats(filter: $filter) { total unread } }',
    { filter: { conversationId: chat.dialogId } },
    { total: 0, unread: 0 },
  ],
  ['the replay', '($id: ID) { it: inboxEventsAfter(accountId: $id, first: 9) { id } }', { id: chat.accountId }, []],
  [
    'references',
    `($of: [_Any!]!) { it: _entities(representations: $of) { __typename ... on Contact { conversations { id } } } }`,
    {
      of: [
        { __typename: 'Conversation', id: chat.dialogId },
        { __typename: 'Message', id: messageId },
        { __typename: 'Contact', id: contactId },
      ],
    },
    [null, null, { __typename: 'Contact', conversations: [] }],
  ],
  ['mark all read', 'mutation ($id: ID) { it: markAllConversationsRead(accountId: $id) }', { id: chat.accountId }, 0],
]

const refused = (): [string, string, Record<string, unknown>][] => [
  ['markConversationRead', 'mutation ($id: ID!) { it: markConversationRead(id: $id) { id } }', { id: chat.dialogId }],
  ['retryMessage', 'mutation ($id: ID!) { it: retryMessage(id: $id) { id } }', { id: messageId }],
  [
    'sendMessage',
    'mutation ($input: SendMessageInput!) { it: sendMessage(input: $input) { id } }',
    { input: { conversationId: chat.dialogId, text: 'Hello', clientId: randomUUID() } },
  ],
]

const ask = (query: string, variables: Record<string, unknown>, member: TestActor | null) =>
  subgraph.execute<{ it: unknown }>({
    query: query.startsWith('(') ? `query ${query}` : query,
    variables,
    actor: member,
  })

describe.each(['both walls', 'the database alone'])('with %s', (walls) => {
  beforeEach(() => {
    if (walls === 'the database alone') jest.spyOn(workspaceFilter, 'apply').mockImplementation((query) => query)
  })

  test('a stranger reads nothing', async () => {
    const stranger = actor('OWNER')
    for (const [what, query, variables, nothing] of attempts()) {
      const { data, errors } = await ask(query, variables, stranger)
      expect([what, errors, data?.it]).toEqual([what, [], nothing])
    }
  })

  test('a stranger changes nothing', async () => {
    for (const [what, query, variables] of refused())
      expect([what, (await ask(query, variables, actor('OWNER'))).code]).toEqual([what, 'NOT_FOUND'])
  })
})

test('the member whose workspace it is sees it', async () => {
  for (const [what, query, variables, nothing] of attempts()) {
    const { data, errors } = await ask(query, variables, chat.member)
    expect([what, errors]).toEqual([what, []])
    expect(data?.it).not.toEqual(nothing)
  }
})

test('nobody is let in without signing in', async () => {
  for (const [what, query, variables] of [...attempts(), ...refused()].filter(([name]) => name !== 'references'))
    expect([what, (await ask(query, variables, null)).code]).toEqual([what, 'UNAUTHENTICATED'])
})

test('references answer nothing before signing in', async () => {
  const [, query, variables] = attempts().find(([what]) => what === 'references') ?? ['', '', {}]
  const { data } = await ask(query, variables, null)
  expect(JSON.stringify(data)).not.toContain(chat.dialogId)
})

test('a viewer reads and changes nothing', async () => {
  const viewer = chat.member.as('VIEWER')
  for (const [what, query, variables] of attempts().filter(([name]) => name !== 'mark all read'))
    expect([what, (await ask(query, variables, viewer)).errors]).toEqual([what, []])
  const changes = [...refused(), attempts().at(-1) ?? refused()[0]] as [string, string, Record<string, unknown>][]
  for (const [what, query, variables] of changes)
    expect([what, (await ask(query, variables, viewer)).code]).toEqual([what, 'FORBIDDEN'])
})

test('an event cannot be stored in another workspace than its own', async () => {
  const other = await seedChat(subgraph)
  await receive(subgraph, { ...chat, workspaceId: other.workspaceId }, [{ text: 'Forged' }])
  expect((await messagesOf(subgraph, chat)).map(({ text }) => text)).not.toContain('Forged')
})

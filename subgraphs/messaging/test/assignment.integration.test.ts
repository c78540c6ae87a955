import { randomUUID } from 'node:crypto'
import { contactLinked } from '@parley/schema/events/crm'
import { membershipChanged } from '@parley/schema/events/identity'
import { conversationAssigned, inboxChanged, messageReceived } from '@parley/schema/events/messaging'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createMessaging, receive, seedChat, type Messaging, type SeededChat } from './seed'

let subgraph: Messaging
let manager: TestActor
let agent: TestActor
let teamId: string
let known: Set<string>
let chat: SeededChat
let contactId: string
let messageId: string
let inboxEventId: string

beforeAll(async () => {
  subgraph = await createMessaging({
    graph: neighbours({
      identity: ({ variables }) => ({
        membersAmong: (variables as { userIds: string[] }).userIds.filter((id) => known.has(id)),
      }),
      team: ({ variables }) => {
        const [{ id }] = (variables as { of: [{ id: string }] }).of
        return { _entities: [known.has(id) ? { id } : null] }
      },
    }),
  })
})
beforeEach(async () => {
  manager = actor('MANAGER')
  agent = manager.colleague('AGENT', { reach: 'OWN' })
  teamId = randomUUID()
  known = new Set([manager.userId, agent.userId, teamId])
  chat = await seedChat(subgraph, { member: manager })
  contactId = randomUUID()
  const link = { contactId, conversationId: chat.dialogId, contactName: 'Anna Example' }
  await subgraph.deliver(contactLinked, link, { workspaceId: chat.workspaceId })
  const answer = { telegramId: 2, text: 'The marmalade is', direction: 'OUTBOUND' as const, replyToTelegramId: 1 }
  await receive(subgraph, chat, [{ telegramId: 1, text: 'Is the marmalade fresh' }, answer], { unreadCount: 1 })
  const told = (await subgraph.publishedEvents(messageReceived)).filter(
    ({ payload }) => payload['conversationId'] === chat.dialogId,
  )
  messageId = String(told[0]?.payload['messageId'])
  inboxEventId = String(told[0]?.payload['inboxEventId'])
})
afterEach(() => jest.restoreAllMocks())

async function ask<Answer = unknown>(
  query: string,
  variables: Record<string, unknown>,
  who: TestActor,
): Promise<Answer> {
  const { data, code } = await subgraph.execute<Record<string, Answer>>({ query, variables, actor: who })
  return (code ?? Object.values(data ?? {})[0]) as Answer
}

const assign = (change: object, who = manager) =>
  ask(
    `mutation ($input: AssignInput!) { assignConversations(input: $input) { id owner { id } team { id } sharedWith { id } } }`,
    { input: { ids: [chat.dialogId], ...change } },
    who,
  )

/** Every way to read something of the conversation; what each shows to `who`. */
async function sights(who: TestActor): Promise<Record<string, boolean>> {
  const conversationId = chat.dialogId
  const list = (arguments_: string) => `{ edges { node { id } } totalCount } }`.replace(/^/, `${arguments_} `)
  const page = async (query: string, variables: Record<string, unknown> = {}): Promise<boolean> => {
    const { edges, totalCount } = await ask<{ edges: unknown[]; totalCount: number }>(query, variables, who)
    expect(totalCount).toBe(edges.length)
    return edges.length > 0
  }
  const entity = async (type: string, id: string): Promise<boolean> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id } } }`
    const [found] = await ask<unknown[]>(query, { of: [{ __typename: type, id }] }, who)
    return found !== null
  }
  const stats = await ask<{ total: number; unread: number }>('{ messageStats { total unread } }', {}, who)
  const ofContact = await ask<[{ conversations: unknown[] }]>(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Contact { conversations { id } } } }',
    { of: [{ __typename: 'Contact', id: contactId }] },
    who,
  )
  const missed = await ask<unknown[]>('{ inboxEventsAfter(first: 100) { id } }', {}, who)
  return {
    alone: (await ask('query ($id: ID!) { conversation(id: $id) { id } }', { id: conversationId }, who)) !== null,
    inbox: await page(list('{ conversations')),
    search: await page(list('{ conversations(filter: { search: "anna" })')),
    lastMessage: await page(list('{ conversations(filter: { search: "marmalade" })')),
    message: (await ask('query ($id: ID!) { message(id: $id) { id } }', { id: messageId }, who)) !== null,
    messages: await page(list('{ messages(filter: {})')),
    ofConversation: await page(list('query ($id: ID!) { messages(filter: { conversationId: $id })'), {
      id: conversationId,
    }),
    words: await page(list('{ messages(filter: { search: "marmalade" })')),
    counted: stats.total > 0,
    unread: stats.unread > 0,
    ofContact: (ofContact[0]?.conversations.length ?? 0) > 0,
    missed: missed.length > 0,
    conversationEntity: await entity('Conversation', conversationId),
    messageEntity: await entity('Message', messageId),
    inboxEvent: await entity('InboxEvent', inboxEventId),
  }
}

const each = (sight: Record<string, boolean>, shown: boolean) =>
  Object.fromEntries(Object.keys(sight).map((way) => [way, shown]))

async function expectSight(who: TestActor, shown: boolean): Promise<void> {
  const sight = await sights(who)
  expect(sight).toEqual(each(sight, shown))
}

test('a conversation is seen by whoever it is assigned to, in every way, and by no other with that reach', async () => {
  await expectSight(manager, true)
  await expectSight(agent, false)
  expect(await assign({ ownerId: agent.userId })).toEqual([
    { id: chat.dialogId, owner: { id: agent.userId }, team: null, sharedWith: [] },
  ])
  await expectSight(agent, true)
  await expectSight(agent.colleague('AGENT', { reach: 'OWN' }), false)
})

test('it is seen by those it is shared with, by its team, and by teammates of its owner', async () => {
  await assign({ sharedWith: [agent.userId] })
  await expectSight(agent, true)
  await assign({ sharedWith: [], teamId })
  await expectSight(agent, false)
  await expectSight(agent.with({ reach: 'TEAM', teamIds: [teamId] }), true)
  await assign({ teamId: null, ownerId: manager.userId })
  await expectSight(agent.with({ reach: 'TEAM', teamIds: [teamId] }), false)
  await expectSight(agent.with({ reach: 'TEAM', teamIds: [teamId], teammateIds: [manager.userId] }), true)
})

test('the filter alone hides it', async () => {
  jest.spyOn(visibilityFilter, 'condition').mockReturnValue(null)
  await expectSight(agent, true)
})

test('who does not see it changes nothing in it', async () => {
  const send = () =>
    ask(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { status } }',
      { input: { conversationId: chat.dialogId, text: 'Mine', clientId: randomUUID() } },
      agent,
    )
  const read = () => ask('mutation ($id: ID!) { markConversationRead(id: $id) { id } }', { id: chat.dialogId }, agent)
  const retry = () => ask('mutation ($id: ID!) { retryMessage(id: $id) { id } }', { id: messageId }, agent)
  expect(await send()).toBe('NOT_FOUND')
  expect(await read()).toBe('NOT_FOUND')
  expect(await retry()).toBe('NOT_FOUND')
  expect(await ask('mutation { markAllConversationsRead }', {}, agent)).toBe(0)
  await assign({ ownerId: agent.userId })
  expect(await send()).toEqual({ status: 'QUEUED' })
  expect(await retry()).toBe('CONFLICT')
  expect(await ask('mutation { markAllConversationsRead }', {}, agent)).toBe(1)
})

test('who may only read it is refused by name', async () => {
  const reader = agent.with({ grants: { 'conversations:read': 'ALL' } })
  const read = 'mutation ($id: ID!) { markConversationRead(id: $id) { id } }'
  expect(await ask(read, { id: chat.dialogId }, reader)).toBe('FORBIDDEN')
  expect(await ask('mutation { markAllConversationsRead }', {}, reader)).toBe(0)
})

test('the key of a program sees what its role reaches, and owns nothing', async () => {
  const { workspaceId, role, access } = agent
  const key = { kind: 'apiKey', keyId: randomUUID(), workspaceId, role, access } as const
  const asKey = async (actor_: typeof key) => {
    const { data } = await subgraph.execute<{ conversations: { edges: unknown[] } }>({
      query: '{ conversations { edges { node { id } } } }',
      actor: actor_,
    })
    return data?.conversations.edges.length
  }
  await assign({ ownerId: agent.userId })
  expect(await asKey(key)).toBe(0)
  expect(await asKey({ ...key, access: manager.access })).toBe(1)
})

test('open inboxes are told', async () => {
  await assign({ ownerId: agent.userId })
  const told = await subgraph.publishedEvents(inboxChanged)
  expect(told.at(-1)?.payload).toMatchObject({ kind: 'CONVERSATION_CHANGED', conversationId: chat.dialogId })
})

test('members and teams of the workspace alone look after it', async () => {
  for (const change of [{ ownerId: randomUUID() }, { teamId: randomUUID() }, { sharedWith: [randomUUID()] }])
    expect(await assign(change)).toBe('VALIDATION_FAILED')
  expect(await assign({ ownerId: agent.userId }, agent)).toBe('FORBIDDEN')
  expect(await assign({ ownerId: agent.userId }, manager.with({ reach: 'OWN' }))).toBe('NOT_FOUND')
})

test('it goes to the successor of a member who leaves, or to nobody, and open inboxes are told', async () => {
  await assign({ ownerId: agent.userId, sharedWith: [agent.userId] })
  const leave = (member: TestActor, successorId: string | null) =>
    subgraph.deliver(membershipChanged, { userId: member.userId, role: null, successorId }, manager)
  await leave(agent, manager.userId)
  await expectSight(agent, false)
  await expectSight(manager.with({ reach: 'OWN' }), true)
  const told = await subgraph.publishedEvents(inboxChanged)
  expect(told.at(-1)?.payload).toMatchObject({ kind: 'CONVERSATION_CHANGED', conversationId: chat.dialogId })
  const assigned = (await subgraph.publishedEvents(conversationAssigned)).at(-1)?.payload
  expect(assigned).toMatchObject({ ownerId: manager.userId, actorId: null, handedOver: true })
  expect(assigned?.['previous']).toEqual({ ownerId: agent.userId, teamId: null, sharedWith: [agent.userId] })
  await leave(agent, null)
  expect(await subgraph.publishedEvents(inboxChanged)).toHaveLength(told.length)
  await leave(manager, null)
  await expectSight(manager.with({ reach: 'OWN' }), false)
  await expectSight(manager, true)
})

test('a conversation says by which rule each of them sees it', async () => {
  await assign({ ownerId: agent.userId, teamId })
  const why = (who: TestActor) =>
    ask(
      'query ($id: ID!) { conversation(id: $id) { access { rule role member { id } team { id } } } }',
      { id: chat.dialogId },
      who,
    )
  const said = (rule: string, role: string, more: object = {}) => ({
    access: { rule, role, member: null, team: null, ...more },
  })
  expect(await why(manager)).toEqual(said('REACH_ALL', 'MANAGER'))
  expect(await why(agent)).toEqual(said('OWNER', 'AGENT', { member: { id: agent.userId } }))
  const mate = agent.colleague('AGENT', { reach: 'TEAM', teamIds: [teamId] })
  expect(await why(mate)).toEqual(said('OWN_TEAM', 'AGENT', { team: { id: teamId } }))
  expect(await why(agent.colleague('AGENT', { reach: 'OWN' }))).toBeNull()
})

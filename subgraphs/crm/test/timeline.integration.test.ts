import { randomUUID } from 'node:crypto'
import { contactLinked, noteChanged, recordChanged, taskChanged } from '@parley/schema/events/crm'
import { inboxChanged, messageQueued, messageReceived } from '@parley/schema/events/messaging'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { activityNeighbours, createActivityCrm, type ActivityCrm } from './activity-seed'
import { hearFrom, person } from './seed'

interface Stored {
  id: string
  direction: 'INBOUND' | 'OUTBOUND'
  sentAt: string
}
interface Entry {
  readonly kind: string
  readonly recordType: string
  readonly fields: string[]
  readonly message: { id: string } | null
  readonly note: { body: string } | null
  readonly task: { title: string } | null
}

let crm: ActivityCrm
let vera: TestActor
/** What messaging has stored of each conversation, newest first, and how many pages were asked for. */
let stored: Map<string, Stored[]>
let pagesAsked = 0
let killedAtPage = 0

beforeAll(async () => {
  crm = await createActivityCrm(
    {},
    {
      messaging: ({ variables }) => {
        pagesAsked += 1
        if (pagesAsked === killedAtPage) throw new Error('killed')
        const { conversationId, first, after } = variables as { conversationId: string; first: number; after?: string }
        const all = stored.get(conversationId) ?? []
        const rest = after ? all.slice(all.findIndex(({ id }) => id === after) + 1) : all
        const page = rest.slice(0, first)
        const pageInfo = { hasNextPage: rest.length > first, endCursor: page.at(-1)?.id ?? null }
        return { conversationHistory: { edges: page.map((node) => ({ node })), pageInfo } }
      },
    },
  )
})
beforeEach(() => {
  vera = actor('AGENT')
  activityNeighbours.know(vera)
  stored = new Map()
  pagesAsked = 0
})
afterEach(() => jest.restoreAllMocks())

const FIELDS =
  'edges { node { kind at recordType fields message { id } note { body } task { title } } } pageInfo { endCursor hasNextPage }'
const timeline = async (type: string, id: string, args = '', who = vera): Promise<Entry[]> => {
  const query = `query ($id: ID!) { ${type}(id: $id) { timeline(first: 100${args}) { ${FIELDS} } } }`
  const record = (await crm.ask(query, { id }, who)) as { timeline: { edges: { node: Entry }[] } } | null
  return record?.timeline.edges.map(({ node }) => node) ?? []
}
const kinds = async (...of: Parameters<typeof timeline>) => (await timeline(...of)).map(({ kind }) => kind)

/** Hands what was published to the consumers, as the log would; twice, because it may. */
async function project(): Promise<void> {
  const known = [recordChanged, noteChanged, taskChanged, contactLinked]
  const events = (await crm.subgraph.publishedEvents()).filter(({ workspaceId }) => workspaceId === vera.workspaceId)
  for (const _turn of ['once', 'again'])
    for (const [index, event] of events.entries()) {
      const definition = known.find(({ name }) => name === event.name)
      const eventId = `00000000-0000-4000-8000-${vera.workspaceId.slice(-6)}${String(index).padStart(6, '0')}`
      if (definition)
        await crm.subgraph.deliver(definition as never, event.payload as never, {
          workspaceId: vera.workspaceId,
          eventId,
        })
    }
}

const input = (type: string, fields: object) =>
  crm.ask(
    `mutation ($input: ${type}Input!) { ${type[0]!.toLowerCase()}${type.slice(1)}(input: $input) { id } }`,
    {
      input: fields,
    },
    vera,
  ) as Promise<{ id: string }>

const ids = { sequence: 1, inboxEventId: randomUUID(), accountId: randomUUID() }
const arrives = (conversationId: string, sentAt: string, messageId = randomUUID()) =>
  crm.subgraph.deliver(
    messageReceived,
    { ...ids, conversationId, messageId, direction: 'INBOUND', contactId: null, sentAt },
    { workspaceId: vera.workspaceId },
  )
/** Someone writes: their contact, and the conversation with them. */
async function meet(): Promise<{ contactId: string; conversationId: string }> {
  const conversationId = await hearFrom(crm.subgraph, person({ name: 'Olga Example' }), {
    workspaceId: vera.workspaceId,
  })
  const found = await crm.ask('{ contacts(filter: { search: "olga" }) { edges { node { id } } } }', {}, vera)
  return { contactId: (found as { edges: { node: { id: string } }[] }).edges[0]!.node.id, conversationId }
}

test('a record begins with its creation, and shows each change once, the latest leading', async () => {
  const id = await crm.createDeal(vera, 'Flour')
  await input('UpdateDeal', { id, version: 1, title: 'Flour for a year' })
  await input('CloseDeal', { id, version: 2, outcome: 'LOST', reason: 'Too dear' })
  await input('CreateNote', { recordType: 'DEAL', recordId: id, body: 'Ask again in spring' })
  const task = await input('CreateTask', { title: 'Ask again', recordType: 'DEAL', recordId: id })
  await crm.ask('mutation ($id: ID!) { completeTask(id: $id) { id } }', { id: task.id }, vera)
  await project()
  const entries = await timeline('deal', id)
  expect(entries.map(({ kind }) => kind).toSorted()).toEqual([
    'DEAL_LOST',
    'NOTE_ADDED',
    'RECORD_CHANGED',
    'RECORD_CREATED',
    'TASK_CREATED',
    'TASK_DONE',
  ])
  expect(entries.find(({ kind }) => kind === 'RECORD_CHANGED')?.fields).toEqual(['title'])
  expect(entries.find(({ note }) => note)?.note?.body).toBe('Ask again in spring')
  expect(entries.filter(({ task: of }) => of?.title === 'Ask again')).toHaveLength(2)
  expect(await kinds('deal', id, ', kinds: [NOTE_ADDED, TASK_DONE]')).toHaveLength(2)
})

test('what was deleted is taken back', async () => {
  const id = await crm.createDeal(vera, 'Flour')
  const note = await input('CreateNote', { recordType: 'DEAL', recordId: id, body: 'first' })
  await crm.ask('mutation ($id: ID!) { deleteNote(id: $id) { id } }', { id: note.id }, vera)
  await project()
  expect(await kinds('deal', id, ', kinds: [NOTE_ADDED]')).toEqual([])
})

test('messages stand in the timelines of the contact, its company and its deals, by when they were sent', async () => {
  const { contactId, conversationId } = await meet()
  const companyId = await crm.createCompany(vera, 'Lakeside Mills')
  const dealId = await crm.createDeal(vera, 'Flour', { companyId, contactIds: [contactId] })
  await crm.ask(
    'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }',
    { input: { id: contactId, version: 1, companyId } },
    vera,
  )
  await project()
  await arrives(conversationId, '2026-11-20T09:00:00.000Z')
  await arrives(conversationId, '2026-11-19T09:00:00.000Z')
  const queued = {
    messageId: randomUUID(),
    accountId: randomUUID(),
    dialogId: conversationId,
    text: 'Hello',
    replyToTelegramId: null,
    randomId: '1',
    authorId: vera.userId,
  }
  await crm.subgraph.deliver(messageQueued, queued, { workspaceId: vera.workspaceId })
  const ofContact = await timeline('contact', contactId, ', kinds: [MESSAGE_RECEIVED, MESSAGE_SENT]')
  expect(ofContact.map(({ kind }) => kind)).toEqual(['MESSAGE_SENT', 'MESSAGE_RECEIVED', 'MESSAGE_RECEIVED'])
  expect(ofContact[0]?.message).toEqual({ id: queued.messageId })
  const ofDeal = await kinds('deal', dealId)
  expect(ofDeal.filter((kind) => kind.startsWith('MESSAGE_'))).toHaveLength(3)
  expect(ofDeal.slice(-2)).toEqual(['MESSAGE_RECEIVED', 'MESSAGE_RECEIVED'])
  const ofCompany = await timeline('company', companyId)
  expect(new Set(ofCompany.map(({ recordType }) => recordType))).toEqual(new Set(['COMPANY', 'CONTACT', 'DEAL']))
  expect(ofCompany.filter(({ message }) => message)).toHaveLength(3)
})

test('of what a member may not see there is nothing', async () => {
  const { contactId, conversationId } = await meet()
  const companyId = await crm.createCompany(vera, 'Lakeside Mills')
  await crm.createDeal(vera, 'Flour', { companyId })
  await crm.ask(
    'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }',
    { input: { id: contactId, version: 1, companyId } },
    vera,
  )
  await project()
  await arrives(conversationId, '2026-11-20T09:00:00.000Z')
  const guest = vera.colleague('AGENT', { grants: { 'deals:read': 'OWN', 'contacts:read': 'OWN' } })
  expect(await kinds('company', companyId, '', guest)).toEqual(['RECORD_CREATED'])
  jest.spyOn(visibilityFilter, 'condition').mockReturnValue(null)
  expect((await kinds('company', companyId, '', guest)).length).toBeGreaterThan(3)
})

test('pages follow one another without a gap, in one statement each', async () => {
  const { contactId, conversationId } = await meet()
  for (let day = 10; day < 17; day += 1) await arrives(conversationId, `2026-10-${day}T09:00:00.000Z`)
  const seen: string[] = []
  let after: string | null = null
  do {
    const query = `query ($id: ID!, $after: String) { contact(id: $id) {
      timeline(first: 3, after: $after, kinds: [MESSAGE_RECEIVED]) {
        edges { node { at } } pageInfo { endCursor hasNextPage } } } }`
    const { timeline: page } = (await crm.ask(query, { id: contactId, after }, vera)) as {
      timeline: { edges: { node: { at: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
    }
    seen.push(...page.edges.map(({ node }) => node.at.slice(8, 10)))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual(['16', '15', '14', '13', '12', '11', '10'])
  const forged = `query ($id: ID!) { contact(id: $id) { timeline(after: "bogus") { edges { cursor } } } }`
  expect(await crm.ask(forged, { id: contactId }, vera)).toBe('VALIDATION_FAILED')
  const list = `{ contacts { edges { node { timeline(first: 3) { edges { node { id } } } } } } }`
  const statements = await countStatements(crm.subgraph.database, () => crm.ask(list, {}, vera))
  expect(statements.filter((statement) => statement.includes('timeline_entry'))).toHaveLength(1)
})

describe('the history of a conversation', () => {
  const messages = (count: number, from = 0): Stored[] =>
    Array.from({ length: count }, (_, index) => ({
      id: randomUUID(),
      direction: index % 2 ? 'INBOUND' : 'OUTBOUND',
      sentAt: new Date(Date.UTC(2026, 5, 1) - (index + from) * 60_000).toISOString(),
    }))
  const count = async (contactId: string): Promise<number> => {
    const query = `query ($id: ID!) { contact(id: $id) {
      timeline(first: 1, kinds: [MESSAGE_RECEIVED, MESSAGE_SENT]) { totalCount } } }`
    const answer = (await crm.ask(query, { id: contactId }, vera)) as { timeline: { totalCount: number } }
    return answer.timeline.totalCount
  }
  const changes = async (conversationId: string): Promise<void> => {
    await crm.subgraph.deliver(
      inboxChanged,
      { ...ids, conversationId, kind: 'CONVERSATION_CHANGED', messageId: null },
      { workspaceId: vera.workspaceId },
    )
    await crm.subgraph.sentMails()
  }

  test('is read once it is linked, page by page, and what came later too', async () => {
    const { contactId, conversationId } = await meet()
    stored.set(conversationId, messages(250))
    await project()
    await crm.subgraph.sentMails()
    expect(await count(contactId)).toBe(250)
    stored.set(conversationId, [...messages(3, -10), ...stored.get(conversationId)!, ...messages(120, 1000)])
    pagesAsked = 0
    await changes(conversationId)
    expect(await count(contactId)).toBe(373)
    expect(pagesAsked).toBeLessThan(6)
  })

  test('is read on where it was left when Parley was killed', async () => {
    const { contactId, conversationId } = await meet()
    stored.set(conversationId, messages(250))
    killedAtPage = 2
    const payload = { workspaceId: vera.workspaceId, conversationId }
    await expect(crm.subgraph.runJob('crm.read-history', payload)).rejects.toThrow('killed')
    expect(await count(contactId)).toBe(100)
    killedAtPage = 0
    pagesAsked = 0
    await crm.subgraph.runJob('crm.read-history', payload)
    expect(await count(contactId)).toBe(250)
    // Two that are left, and one that finds nothing older.
    expect(pagesAsked).toBe(3)
  })

  test('is found where nothing told of it', async () => {
    const { contactId, conversationId } = await meet()
    stored.set(conversationId, messages(5))
    await crm.subgraph.runJob('crm.plan-histories', {})
    await crm.subgraph.sentMails()
    expect(await count(contactId)).toBe(5)
  })
})

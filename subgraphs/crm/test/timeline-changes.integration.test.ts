import { randomUUID } from 'node:crypto'
import { noteChanged, recordChanged, taskChanged, timelineChanged } from '@parley/schema/events/crm'
import { messageReceived } from '@parley/schema/events/messaging'
import { dealMoved } from '@parley/schema/events/pipeline'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { activityNeighbours, createActivityCrm, type ActivityCrm } from './activity-seed'
import { hearFrom, person } from './seed'

let crm: ActivityCrm
let vera: TestActor
let companyId: string
let contactId: string
let dealId: string
let conversationId: string

beforeAll(async () => {
  crm = await createActivityCrm()
})
/** A contact who wrote, their company, and a deal with them. */
beforeEach(async () => {
  vera = actor('AGENT')
  activityNeighbours.know(vera)
  conversationId = await hearFrom(crm.subgraph, person({ name: 'Olga Example' }), { workspaceId: vera.workspaceId })
  companyId = await crm.createCompany(vera, 'Lakeside Mills')
  const found = await crm.ask('{ contacts { edges { node { id } } } }', {}, vera)
  contactId = (found as { edges: { node: { id: string } }[] }).edges[0]!.node.id
  await mutate('updateContact', 'UpdateContactInput', { id: contactId, version: 1, companyId })
  dealId = await crm.createDeal(vera, 'Flour', { companyId, contactIds: [contactId] })
})

const mutate = async (field: string, type: string, input: object): Promise<string> =>
  ((await crm.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { id } }`, { input }, vera)) as { id: string })
    .id
const byId = (field: string, id: string) => crm.ask(`mutation ($id: ID!) { ${field}(id: $id) { id } }`, { id }, vera)

/** Which timelines were told of since the last time that someone asked. */
let asked = 0
async function told(): Promise<string[]> {
  const all = await crm.subgraph.publishedEvents(timelineChanged)
  const own = all.filter(({ workspaceId }) => workspaceId === vera.workspaceId)
  const ids = own.slice(asked).flatMap(({ payload }) => payload['recordIds'] as string[])
  asked = own.length
  return [...new Set(ids)].toSorted()
}
/** Hands what was published since the last time to the timeline, as the log would. */
let handed = 0
async function project(): Promise<void> {
  const all = (await crm.subgraph.publishedEvents()).filter(({ workspaceId }) => workspaceId === vera.workspaceId)
  for (const event of all.slice(handed)) {
    const definition = [recordChanged, noteChanged, taskChanged].find(({ name }) => name === event.name)
    if (definition)
      await crm.subgraph.deliver(definition as never, event.payload as never, { workspaceId: vera.workspaceId })
  }
  handed = all.length
}
const ids = (...some: string[]) => some.toSorted()

describe('of a change are told', () => {
  beforeEach(async () => {
    handed = 0
    asked = 0
    await project()
    await told()
  })

  test('the contact of a message, their company and their deals', async () => {
    const message = { sequence: 1, inboxEventId: randomUUID(), accountId: randomUUID(), contactId: null }
    const payload = { ...message, conversationId, messageId: randomUUID(), direction: 'INBOUND' as const }
    const workspaceId = vera.workspaceId
    await crm.subgraph.deliver(messageReceived, payload, { workspaceId })
    expect(await told()).toEqual(ids(conversationId, contactId, companyId, dealId))
    // Nothing is told twice, nor of a conversation that nobody stands behind.
    await crm.subgraph.deliver(messageReceived, payload, { workspaceId })
    await crm.subgraph.deliver(messageReceived, { ...payload, conversationId: randomUUID() }, { workspaceId })
    expect(await told()).toEqual([])
  })

  test('the deal of a move, its company and its contacts', async () => {
    await crm.subgraph.deliver(
      dealMoved,
      {
        moveId: randomUUID(),
        dealId,
        pipelineId: randomUUID(),
        fromStageId: randomUUID(),
        toStageId: randomUUID(),
        at: '2026-11-20T09:00:00.000Z',
        actorId: null,
        cause: 'MEMBER',
      } as never,
      { workspaceId: vera.workspaceId },
    )
    expect(await told()).toEqual(ids(dealId, companyId, contactId))
  })

  test.each([
    ['CONTACT', () => contactId, () => ids(contactId, companyId, dealId)],
    ['COMPANY', () => companyId, () => ids(companyId)],
    ['DEAL', () => dealId, () => ids(dealId, companyId, contactId)],
  ] as const)(
    'whoever shows a note or a task on a %s: when it comes, changes and goes',
    async (recordType, of, all) => {
      const about = { recordType, recordId: of() }
      const step = async (work: Promise<unknown>): Promise<void> => {
        await work
        await project()
        expect(await told()).toEqual(all())
      }
      let noteId = ''
      const write = async () => (noteId = await mutate('createNote', 'CreateNoteInput', { ...about, body: 'first' }))
      await step(write())
      await step(mutate('updateNote', 'UpdateNoteInput', { id: noteId, version: 1, body: 'second' }))
      await step(byId('deleteNote', noteId))
      await step(byId('restoreNote', noteId))
      let taskId = ''
      const plan = async () => (taskId = await mutate('createTask', 'CreateTaskInput', { ...about, title: 'Call' }))
      await step(plan())
      for (const field of ['completeTask', 'reopenTask', 'deleteTask', 'restoreTask']) await step(byId(field, taskId))
    },
  )
})

describe('what a subscriber is given', () => {
  const STATE = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on TimelineChange { id newest { id } notes: newest(kinds: [NOTE_ADDED]) { id } } }
  }`
  const state = async (id: string, who = vera): Promise<unknown> => {
    const answer = await crm.ask(STATE, { of: [{ __typename: 'TimelineChange', id }] }, who)
    return (answer as unknown[])[0]
  }

  test('is the newest entry of the kinds that it is about', async () => {
    const id = `DEAL/${dealId}`
    expect(await state(id)).toEqual({ id, newest: null, notes: null })
    handed = 0
    const noteId = await mutate('createNote', 'CreateNoteInput', {
      recordType: 'DEAL',
      recordId: dealId,
      body: 'first',
    })
    await mutate('createTask', 'CreateTaskInput', { recordType: 'DEAL', recordId: dealId, title: 'Call' })
    await project()
    const seen = (await state(id)) as { newest: { id: string }; notes: { id: string } }
    expect(seen.notes.id).toBe(noteId)
    expect(seen.newest.id).not.toBe(noteId)
  })

  test('is nothing where the record is not seen, or there is none', async () => {
    const blind = vera.colleague('AGENT', { reach: 'OWN' })
    for (const id of [`DEAL/${dealId}`, `CONTACT/${contactId}`, `COMPANY/${companyId}`]) {
      expect(await state(id)).toMatchObject({ id })
      expect(await state(id, blind)).toBeNull()
      expect(await state(id, actor('OWNER'))).toBeNull()
    }
    for (const id of [`CONTACT/${dealId}`, `DEAL/${randomUUID()}`, 'DEAL/', 'x', '']) expect(await state(id)).toBeNull()
  })
})

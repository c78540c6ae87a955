import { randomUUID } from 'node:crypto'
import { noteChanged, reminderDue } from '@parley/schema/events/crm'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { activityNeighbours, createActivityCrm, type ActivityCrm } from './activity-seed'

let crm: ActivityCrm
let vera: TestActor
let max: TestActor
let dealId: string

beforeAll(async () => {
  crm = await createActivityCrm()
})
beforeEach(async () => {
  vera = actor('AGENT')
  max = vera.colleague('AGENT')
  activityNeighbours.know(vera, max)
  dealId = await crm.createDeal(vera, 'Flour for a year')
})

const NOTE = 'id body pinned version deletedAt author { id } mentions { id } deal { id } contact { id }'
const create = (input: object, who = vera) =>
  crm.ask(`mutation ($input: CreateNoteInput!) { createNote(input: $input) { ${NOTE} } }`, { input }, who)
const onDeal = (body: string, more: object = {}, who = vera) =>
  create({ recordType: 'DEAL', recordId: dealId, body, ...more }, who) as Promise<{ id: string; version: number }>
const change = (field: string, id: string, who = vera, more = '') =>
  crm.ask(`mutation ($id: ID!) { ${field}(id: $id${more}) { ${NOTE} } }`, { id }, who)
const edit = (input: object, who = vera) =>
  crm.ask(`mutation ($input: UpdateNoteInput!) { updateNote(input: $input) { ${NOTE} } }`, { input }, who)
const bodies = async (who = vera): Promise<string[]> => {
  const query = 'query ($id: ID!) { deal(id: $id) { notes(first: 10) { totalCount edges { node { body } } } } }'
  const deal = (await crm.ask(query, { id: dealId }, who)) as {
    notes: { totalCount: number; edges: { node: { body: string } }[] }
  } | null
  expect(deal?.notes.totalCount).toBe(deal?.notes.edges.length)
  return deal?.notes.edges.map(({ node }) => node.body) ?? []
}

test('a note is written on a record, by its author', async () => {
  expect(await onDeal('They want oats\nas well')).toMatchObject({
    body: 'They want oats\nas well',
    pinned: false,
    version: 1,
    author: { id: vera.userId },
    deal: { id: dealId },
    contact: null,
  })
  expect(await bodies()).toEqual(['They want oats\nas well'])
  expect(await bodies(max)).toEqual(['They want oats\nas well'])
})

test('what is pinned leads, then the latest', async () => {
  const first = await onDeal('first')
  await onDeal('second')
  await change('pinNote', first.id, max, ', pinned: true')
  await onDeal('third')
  expect(await bodies()).toEqual(['first', 'third', 'second'])
})

test("a note is its author's to change, on the version that they saw", async () => {
  const { id } = await onDeal('first')
  expect(await edit({ id, version: 1, body: 'mine' }, max)).toBe('FORBIDDEN')
  expect(await edit({ id, version: 1, body: 'again' })).toMatchObject({ body: 'again', version: 2 })
  expect(await edit({ id, version: 1, body: 'lost' })).toBe('STALE_VERSION')
  expect(await edit({ id, version: 2, body: ' ' })).toBe('VALIDATION_FAILED')
})

test('a deleted note comes back', async () => {
  const { id } = await onDeal('first')
  expect(await change('deleteNote', id, max)).toBe('FORBIDDEN')
  await change('deleteNote', id)
  expect(await bodies()).toEqual([])
  await change('restoreNote', id)
  expect(await bodies()).toEqual(['first'])
})

test('a note follows what its reader may do with the record', async () => {
  const { id } = await onDeal('first')
  const blind = max.with({ reach: 'OWN' })
  const reader = max.with({ grants: { 'deals:write': 'OWN' } })
  const note = (who: TestActor) => crm.ask('query ($id: ID!) { note(id: $id) { id } }', { id }, who)
  expect(await note(vera.with({ reach: 'OWN' }))).toEqual({ id })
  expect(await note(blind)).toBeNull()
  expect(await note(actor('OWNER'))).toBeNull()
  expect(await onDeal('from outside', {}, blind)).toBe('NOT_FOUND')
  expect(await onDeal('from outside', {}, reader)).toBe('FORBIDDEN')
  expect(await change('pinNote', id, reader, ', pinned: true')).toBe('FORBIDDEN')
  expect(await change('pinNote', id, blind, ', pinned: true')).toBe('NOT_FOUND')
})

test('whom a note names is told once, by mail and live', async () => {
  const { id } = await onDeal('ask @Max', { mentions: [max.userId, vera.userId] })
  await edit({ id, version: 1, body: 'ask @Max again', mentions: [max.userId, vera.userId] })
  const mails = await crm.subgraph.sentMails(activityNeighbours.emailOf(max))
  expect(mails.map(({ subject }) => subject)).toEqual([`${activityNeighbours.nameOf(vera)} упоминает вас в заметке`])
  expect(mails[0]?.text).toContain(`https://parley.test/deals/${dealId}`)
  expect(await crm.subgraph.sentMails(activityNeighbours.emailOf(vera))).toEqual([])
  const told = (await crm.subgraph.publishedEvents(reminderDue)).filter(
    ({ workspaceId }) => workspaceId === vera.workspaceId,
  )
  expect(told.map(({ payload }) => payload['memberId'])).toEqual([max.userId])
  const of = [{ __typename: 'Reminder', id: told[0]?.payload['reminderId'] }]
  const reminder = (who: TestActor) =>
    crm.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reminder { kind note { id } task { id } } } }',
      { of },
      who,
    )
  expect(await reminder(max)).toEqual([{ kind: 'MENTION', note: { id }, task: null }])
  expect(await reminder(vera)).toEqual([null])
})

test('a note names members of the workspace only', async () => {
  expect(await onDeal('ask', { mentions: [randomUUID()] })).toBe('VALIDATION_FAILED')
})

test('changes are told', async () => {
  const { id } = await onDeal('first')
  await change('deleteNote', id)
  const told = (await crm.subgraph.publishedEvents(noteChanged)).filter(({ payload }) => payload['noteId'] === id)
  expect(told.map(({ payload }) => payload['change'])).toEqual(['CREATED', 'DELETED'])
  expect(told[0]?.payload).toMatchObject({ recordType: 'DEAL', recordId: dealId, actorId: vera.userId })
})

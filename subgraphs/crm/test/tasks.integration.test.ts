import { randomUUID } from 'node:crypto'
import { reminderDue, taskChanged } from '@parley/schema/events/crm'
import { membershipChanged } from '@parley/schema/events/identity'
import { PostgresOutbox } from '@parley/toolkit/events/postgres-outbox'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { activityNeighbours, createActivityCrm, type ActivityCrm } from './activity-seed'

let crm: ActivityCrm
let vera: TestActor
let max: TestActor
let dealId: string

const PAST = '2026-01-05T09:00:00.000Z'
const SOON = '2026-01-06T09:00:00.000Z'
const FUTURE = '2099-01-05T09:00:00.000Z'
const LATER = '2099-02-05T09:00:00.000Z'

afterEach(() => jest.restoreAllMocks())
beforeAll(async () => {
  crm = await createActivityCrm()
})
beforeEach(async () => {
  vera = actor('AGENT')
  max = vera.colleague('AGENT')
  activityNeighbours.know(vera, max)
  dealId = await crm.createDeal(vera, 'Flour for a year')
})

interface Task {
  readonly id: string
  readonly version: number
}
const TASK =
  'id title note dueAt remindAt done doneAt version assignee { id } creator { id } doneBy { id } recordType deal { id }'
const create = (input: object, who = vera) =>
  crm.ask(`mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${TASK} } }`, { input }, who)
const make = (title: string, more: object = {}, who = vera) => create({ title, ...more }, who) as Promise<Task>
const change = (field: string, id: string, who = vera, more = '') =>
  crm.ask(`mutation ($id: ID!) { ${field}(id: $id${more}) { ${TASK} } }`, { id }, who)
const update = (input: object, who = vera) =>
  crm.ask(`mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${TASK} } }`, { input }, who)
const titles = async (filter: object = {}, who = vera): Promise<string[]> => {
  const query = `query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount edges { node { title } } } }`
  const page = (await crm.ask(query, { filter }, who)) as {
    totalCount: number
    edges: { node: { title: string } }[]
  }
  expect(page.totalCount).toBe(page.edges.length)
  return page.edges.map(({ node }) => node.title)
}
const onDeal = () => ({ recordType: 'DEAL', recordId: dealId })
const mine = (events: readonly { workspaceId: string; payload: Record<string, unknown> }[]) =>
  events.filter(({ workspaceId }) => workspaceId === vera.workspaceId).map(({ payload }) => payload)

test('a task is made for oneself or for another member, about a record or nothing', async () => {
  expect(await create({ title: 'Call', dueAt: FUTURE, ...onDeal() })).toMatchObject({
    title: 'Call',
    note: '',
    dueAt: FUTURE,
    done: false,
    version: 1,
    assignee: { id: vera.userId },
    creator: { id: vera.userId },
    deal: { id: dealId },
  })
  expect(await create({ title: 'Call', assigneeId: max.userId })).toMatchObject({
    assignee: { id: max.userId },
    recordType: null,
    deal: null,
  })
  expect(await create({ title: 'Call', assigneeId: randomUUID() })).toBe('VALIDATION_FAILED')
  expect(await create({ title: ' ' })).toBe('VALIDATION_FAILED')
  expect(await create({ title: 'Call', recordType: 'DEAL' })).toBe('VALIDATION_FAILED')
  expect(await create({ title: 'Call', recordType: 'DEAL', recordId: randomUUID() })).toBe('NOT_FOUND')
})

test('lists tell what is open, overdue and done apart', async () => {
  await make('no time')
  await make('late', { dueAt: PAST })
  await make('later', { dueAt: FUTURE, ...onDeal() })
  const { id } = await make('finished', { dueAt: PAST })
  await change('completeTask', id)
  expect(await titles()).toEqual(['late', 'later', 'no time'])
  expect(await titles({ state: 'OVERDUE' })).toEqual(['late'])
  expect(await titles({ state: 'DONE' })).toEqual(['finished'])
  expect(await titles({ recordType: 'DEAL', recordId: dealId })).toEqual(['later'])
  expect(await titles({ assigneeId: max.userId })).toEqual([])
  expect(await titles({ dueFrom: SOON })).toEqual(['later', 'no time'])
  expect(await titles({ dueFrom: SOON, dueBefore: LATER })).toEqual(['later'])
})

test('pages go on where they ended', async () => {
  for (const title of ['a', 'b', 'c']) await make(title, { dueAt: PAST })
  await make('d')
  const query = `query ($after: String) {
    tasks(first: 2, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } } }`
  const page = async (after: string | null) =>
    (await crm.ask(query, { after }, vera)) as {
      edges: { node: { title: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
  const first = await page(null)
  const second = await page(first.pageInfo.endCursor)
  expect([first, second].map(({ edges }) => edges.map(({ node }) => node.title))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(second.pageInfo.hasNextPage).toBe(false)
})

test('a task of its own is seen by its assignee and its creator alone', async () => {
  await make('mine')
  await make('for Max', { assigneeId: max.userId })
  expect(await titles({}, max)).toEqual(['for Max'])
  expect(await titles({}, vera.colleague('OWNER'))).toEqual([])
  expect(await titles()).toEqual(['mine', 'for Max'])
})

test("a task about a record follows the record, and stays its assignee's", async () => {
  const { id } = await make('about the deal', onDeal())
  const reader = max.with({ grants: { 'deals:write': 'OWN' } })
  const blind = max.with({ reach: 'OWN' })
  expect(await titles({}, max)).toEqual(['about the deal'])
  expect(await titles({}, blind)).toEqual([])
  expect(await change('completeTask', id, blind)).toBe('NOT_FOUND')
  expect(await change('completeTask', id, reader)).toBe('FORBIDDEN')
  expect(await titles({}, actor('OWNER'))).toEqual([])
  await update({ id, version: 1, assigneeId: max.userId })
  expect(await crm.ask(`query ($id: ID!) { task(id: $id) { title deal { id } } }`, { id }, blind)).toEqual({
    title: 'about the deal',
    deal: null,
  })
  expect(await change('completeTask', id, blind)).toMatchObject({ done: true, doneBy: { id: max.userId } })
})

test('an edit names the version that it was made on', async () => {
  const { id } = await make('first', { dueAt: PAST, note: 'a word' })
  expect(await update({ id, version: 1, title: 'second', dueAt: null })).toMatchObject({
    title: 'second',
    dueAt: null,
    note: 'a word',
    version: 2,
  })
  expect(await update({ id, version: 1, title: 'lost' })).toBe('STALE_VERSION')
})

test('done, opened again, deleted and brought back are told, each once', async () => {
  const { id } = await make('call', onDeal())
  for (const field of ['completeTask', 'completeTask', 'reopenTask', 'deleteTask', 'deleteTask', 'restoreTask'])
    await change(field, id)
  const told = mine(await crm.subgraph.publishedEvents(taskChanged))
  expect(told.map(({ change: what }) => what)).toEqual(['CREATED', 'DONE', 'REOPENED', 'DELETED', 'RESTORED'])
  expect(told[1]).toMatchObject({ taskId: id, recordType: 'DEAL', recordId: dealId, actorId: vera.userId })
  expect(await titles()).toEqual(['call'])
})

describe('a reminder', () => {
  const reminders = async () => mine(await crm.subgraph.publishedEvents(reminderDue))
  const subjects = async (who: TestActor) =>
    (await crm.subgraph.sentMails(activityNeighbours.emailOf(who))).map(({ subject }) => subject)

  test('comes once, live and by mail, in the language of the assignee', async () => {
    const { id } = await make('Call the mill', { remindAt: PAST, assigneeId: max.userId })
    expect(await subjects(max)).toEqual(['Напоминание: Call the mill'])
    await crm.subgraph.runJob('crm.remind-of-task', { workspaceId: vera.workspaceId, taskId: id, remindAt: PAST })
    expect(await subjects(max)).toHaveLength(1)
    const told = await reminders()
    expect(told.map(({ memberId }) => memberId)).toEqual([max.userId])
    const entity = (who: TestActor) =>
      crm.ask(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reminder { kind task { title remindAt } } } }',
        { of: [{ __typename: 'Reminder', id: told[0]?.['reminderId'] }] },
        who,
      )
    expect(await entity(max)).toEqual([{ kind: 'TASK', task: { title: 'Call the mill', remindAt: null } }])
    expect(await entity(vera)).toEqual([null])
  })

  test('comes once when whatever sends it is killed before the end, and then tries again', async () => {
    const { id } = await make('Call the mill', { remindAt: FUTURE })
    await crm.subgraph.testDatabase.query('UPDATE crm.task SET remind_at = $2 WHERE id = $1', [id, PAST])
    const run = () =>
      crm.subgraph.runJob('crm.remind-of-task', { workspaceId: vera.workspaceId, taskId: id, remindAt: PAST })
    jest.spyOn(PostgresOutbox.prototype, 'append').mockRejectedValueOnce(new Error('killed'))
    await expect(run()).rejects.toThrow('killed')
    expect([await subjects(vera), await reminders()]).toEqual([[], []])
    await run()
    // Killed behind the commit: the queue has it run once more.
    await run()
    expect(await subjects(vera)).toEqual(['Reminder: Call the mill'])
    expect(await reminders()).toHaveLength(1)
  })

  test('that is put off takes a due time along that would be over by then', async () => {
    const due = async (dueAt: string | null) => {
      const { id } = await make('Call', { dueAt })
      const task = (await change('snoozeTask', id, vera, `, until: "${FUTURE}"`)) as { dueAt: string; remindAt: string }
      expect(task.remindAt).toBe(FUTURE)
      return task.dueAt
    }
    expect([await due(PAST), await due(LATER), await due(null)]).toEqual([FUTURE, LATER, null])
  })

  test('waits for its time, and comes again after a snooze', async () => {
    const { id } = await make('Call', { remindAt: FUTURE })
    expect(await subjects(vera)).toEqual([])
    await change('snoozeTask', id, vera, `, until: "${PAST}"`)
    expect(await subjects(vera)).toEqual(['Reminder: Call'])
    await change('snoozeTask', id, vera, `, until: "${PAST}"`)
    expect(await subjects(vera)).toHaveLength(2)
  })

  test('of another time, of what is done or deleted, reminds nobody', async () => {
    const moved = await make('moved', { remindAt: PAST })
    await update({ id: moved.id, version: 1, remindAt: FUTURE })
    await change('completeTask', (await make('done', { remindAt: PAST })).id)
    await change('deleteTask', (await make('deleted', { remindAt: PAST })).id)
    expect(await subjects(vera)).toEqual([])
    expect(await reminders()).toEqual([])
  })
})

test('whoever takes over gets the open tasks of a member who left', async () => {
  await make('open', { assigneeId: max.userId })
  await change('completeTask', (await make('finished', { assigneeId: max.userId })).id)
  const left = { userId: max.userId, role: null, successorId: vera.userId }
  await crm.subgraph.deliver(membershipChanged, left, { workspaceId: vera.workspaceId })
  expect(await titles({ assigneeId: vera.userId })).toEqual(['open'])
  expect(await titles({ assigneeId: max.userId, state: 'DONE' })).toEqual(['finished'])
})

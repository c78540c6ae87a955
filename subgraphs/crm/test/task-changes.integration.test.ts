import { randomUUID } from 'node:crypto'
import { ALL_TASKS, taskChanged } from '@parley/schema/events/crm'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { activityNeighbours, createActivityCrm, type ActivityCrm } from './activity-seed'

let crm: ActivityCrm
let vera: TestActor
let max: TestActor
let blind: TestActor

beforeAll(async () => {
  crm = await createActivityCrm()
})
beforeEach(() => {
  vera = actor('AGENT')
  max = vera.colleague('AGENT')
  blind = vera.colleague('AGENT', { reach: 'OWN' })
  activityNeighbours.know(vera, max, blind)
})

const CHANGE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on TaskChange { id task { title } } } }`
const told = async (id: string, who = vera): Promise<unknown> => {
  const answer = await crm.ask(CHANGE, { of: [{ __typename: 'TaskChange', id }] }, who)
  return (answer as unknown[])[0]
}
const make = async (more: object, who = vera): Promise<string> => {
  const document = 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }'
  return ((await crm.ask(document, { input: { title: 'Call', ...more } }, who)) as { id: string }).id
}
const give = (id: string, assigneeId: string | null, version = 1) => {
  const document = 'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id } }'
  return crm.ask(document, { input: { id, version, assigneeId } }, vera)
}
const formerOf = async (taskId: string): Promise<unknown[]> => {
  const all = await crm.subgraph.publishedEvents(taskChanged)
  return all.filter(({ payload }) => payload.taskId === taskId).map(({ payload }) => payload.formerAssigneeId ?? null)
}

test('a change shows the task to those who see it, and to nobody else', async () => {
  const own = await make({})
  expect(await told(own)).toEqual({ id: own, task: { title: 'Call' } })
  for (const stranger of [max, actor('OWNER')]) expect(await told(own, stranger)).toBeNull()
  const dealId = await crm.createDeal(vera, 'Flour')
  const shared = await make({ recordType: 'DEAL', recordId: dealId })
  expect(await told(shared, max)).toEqual({ id: shared, task: { title: 'Call' } })
  expect(await told(shared, blind)).toBeNull()
  for (const id of [randomUUID(), 'x', '']) expect(await told(id)).toBeNull()
})

test('all of them is told to everyone, without a task', async () => {
  expect(await told(ALL_TASKS, blind)).toEqual({ id: ALL_TASKS, task: null })
})

test('whom a task was taken from hears that it is gone', async () => {
  const id = await make({ assigneeId: max.userId })
  await give(id, max.userId)
  await give(id, blind.userId, 2)
  expect(await formerOf(id)).toEqual([null, null, max.userId])
  const change = `${id}/${max.userId}`
  expect(await told(change, max)).toEqual({ id: change, task: null })
  expect(await told(change, blind)).toEqual({ id: change, task: { title: 'Call' } })
  expect(await told(change, vera.colleague('AGENT'))).toBeNull()
})

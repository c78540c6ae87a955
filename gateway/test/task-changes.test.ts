import { randomUUID } from 'node:crypto'
import { ALL_TASKS, taskChanged } from '@parley/schema/events/crm'
import { EventRouter } from '../src/subscriptions/event-router'
import { SUBSCRIPTION_SOURCES } from '../src/subscriptions/sources'
import { FixtureTail } from './fixture/fixture-tail'

const WORKSPACE = randomUUID()
const [TASK, OTHER, MEMBER] = [randomUUID(), randomUUID(), randomUUID()]

async function follow() {
  const tail = new FixtureTail()
  const events = new EventRouter(tail)
  const context = { events, workspaceId: WORKSPACE, request: () => ({}) as never, ask: () => Promise.reject() }
  const stream = await SUBSCRIPTION_SOURCES['taskChanged']!.open({}, context)
  const next = async (): Promise<unknown> => (await stream.next())?.['id']
  return { tail, next }
}

function change(tail: FixtureTail, taskId: string, formerAssigneeId?: string, workspaceId = WORKSPACE): void {
  const about = { taskId, title: 'Call', recordType: null, recordId: null, assigneeId: null, actorId: null }
  const former = formerAssigneeId ? { formerAssigneeId } : {}
  const createdAt = '2026-11-22T10:00:00.000Z'
  tail.emit(taskChanged, { ...about, ...former, change: 'UPDATED', createdAt }, workspaceId)
}

test('begins with all tasks, and tells those of its workspace, with whom they were taken from', async () => {
  const { tail, next } = await follow()
  expect(await next()).toBe(ALL_TASKS)
  change(tail, randomUUID(), undefined, randomUUID())
  change(tail, TASK)
  change(tail, OTHER, MEMBER)
  expect([await next(), await next()]).toEqual([TASK, `${OTHER}/${MEMBER}`])
})

test('tells changes of a task that nobody takes once, and all of them after a gap of the tail', async () => {
  const { tail, next } = await follow()
  await next()
  for (let times = 0; times < 3; times++) change(tail, TASK)
  change(tail, OTHER)
  expect([await next(), await next()]).toEqual([TASK, OTHER])
  tail.gap()
  expect(await next()).toBe(ALL_TASKS)
})

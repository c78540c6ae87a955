import { randomUUID } from 'node:crypto'
import { actor } from '@parley/toolkit/testing/test-actor'
import { bulkBench, type BulkBench, type Job, type MoveInput } from './bulk-bench'

const manager = actor('MANAGER')
const [from, to, elsewhere] = [randomUUID(), randomUUID(), randomUUID()]
let bench: BulkBench
let asked: MoveInput[]
let refused: string | undefined

beforeAll(async () => {
  bench = await bulkBench()
  bench.joins(manager)
})
beforeEach(() => {
  bench.interrupt()
  asked = []
  refused = undefined
  bench.board.move = async (input) => {
    asked.push(input)
    const moving = input.dealIds.filter((id) => id !== refused)
    const moved = await place(moving, input.stageId)
    const refusals = input.dealIds
      .filter((id) => id === refused)
      .map((dealId) => ({ dealId, rule: 'ENTRY', explanation: 'It has no amount.', conditions: [{ field: 'amount' }] }))
    return { moved, refusals }
  }
})

/** Answers how many stood elsewhere. */
async function place(ids: readonly string[], stageId: string): Promise<number> {
  const moved = await bench.subgraph.testDatabase.query(
    'UPDATE crm.deal SET stage_id = $2, version = version + 1 WHERE id = ANY($1) AND stage_id <> $2 RETURNING id',
    [ids, stageId],
  )
  return moved.length
}
async function stages(ids: readonly string[]): Promise<string[]> {
  const rows = await bench.subgraph.testDatabase.query<{ stage: string }>(
    'SELECT stage_id AS stage FROM crm.deal WHERE id = ANY($1) ORDER BY id',
    [ids],
  )
  return rows.map(({ stage }) => stage)
}
const start = (ids: readonly string[], as = manager): Promise<Job> =>
  bench.start({ selection: { recordType: 'DEAL', ids }, change: { moveToStage: to } }, as)

it('moves deals for the member who asked, and names those that a rule keeps where they are', async () => {
  const ids = await bench.deals(3, manager, from)
  refused = ids[1]
  const job = await bench.finish(await start([...ids, randomUUID()]), manager)
  expect(job).toMatchObject({ kind: 'MOVE', state: 'DONE', total: 4, done: 2, failed: 2, changed: 2 })
  expect(job.errors.edges.map(({ node }) => node)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'NOT_FOUND' }),
      { recordId: refused, code: 'MOVE_REFUSED', field: 'amount' },
    ]),
  )
  expect(asked).toMatchObject([{ dealIds: ids, stageId: to, memberId: manager.userId, role: 'MANAGER' }])
  expect(await stages(ids)).toEqual([to, from, to])
})

it('asks for nothing that is out of reach', async () => {
  const agent = manager.colleague('AGENT', { reach: 'OWN', grants: { 'deals:read': 'ALL' } })
  bench.joins(agent)
  const ids = [...(await bench.deals(1, agent, from)), ...(await bench.deals(1, manager, from))]
  const job = await bench.finish(await start(ids, agent), agent)
  expect(job).toMatchObject({ state: 'DONE', done: 1, failed: 1 })
  expect(asked.map(({ dealIds }) => dealIds)).toEqual([[ids[0]]])
})

it('asks again with the same words after a crash, and still knows where they stood', async () => {
  const ids = await bench.deals(2, manager, from)
  const job = await start(ids)
  const { move } = bench.board
  bench.board.move = async (input) => {
    await move(input)
    throw new Error('The answer was lost')
  }
  await expect(bench.work()).rejects.toThrow('The answer was lost')
  bench.board.move = move
  expect(await bench.finish(job, manager)).toMatchObject({ state: 'DONE', done: 2 })
  const [first, again] = asked
  expect(again).toEqual(first)
  await bench.undo(job, manager)
  expect(await bench.finish(job, manager)).toMatchObject({ state: 'UNDONE', undone: 2, leftAlone: 0 })
  expect(await stages(ids)).toEqual([from, from])
})

it('undone, leaves what was moved on since', async () => {
  const ids = await bench.deals(3, manager, from)
  refused = ids[2]
  const job = await start(ids)
  await bench.work()
  await place([ids[0]!], elsewhere)
  await bench.undo(job, manager)
  const undone = await bench.finish(job, manager)
  expect(undone).toMatchObject({ state: 'UNDONE', undone: 1, leftAlone: 1 })
  expect(await stages(ids)).toEqual([elsewhere, from, from])
})

it('cannot be undone where the others were refused, and the rest stood there already', async () => {
  const ids = [...(await bench.deals(1, manager, from)), ...(await bench.deals(1, manager, to))]
  refused = ids[0]
  const job = await bench.finish(await start(ids), manager)
  expect(job).toMatchObject({ state: 'DONE', done: 1, failed: 1, changed: 0, undoableUntil: null })
})

it('says at once that companies stand in no stage', async () => {
  const selection = { recordType: 'COMPANY', ids: [randomUUID()] }
  const refusal = await bench.start({ selection, change: { moveToStage: to } }, manager)
  expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED' })
})

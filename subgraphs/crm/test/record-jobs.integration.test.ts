import { recordChanged } from '@parley/schema/events/crm'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { bulkBench, type BulkBench, type Job } from './bulk-bench'

/** More than two batches of 500. */
const MANY = 1_100

let bench: BulkBench
let manager: TestActor
beforeAll(async () => void (bench = await bulkBench()))
beforeEach(() => {
  manager = actor('MANAGER')
  bench.joins(manager)
  bench.interrupt()
})

const tag = (ids: readonly string[], ...add: string[]): Promise<Job> =>
  bench.start({ selection: { recordType: 'COMPANY', ids }, change: { tags: { add } } }, manager)
const isBatch = (events: readonly unknown[]): boolean => events.length > 1

/** Lets so many batches pass, then does something at the end of each. */
function atBatch(number: number, act: () => Promise<void> | void): void {
  let batches = 0
  bench.interrupt(async (events) => {
    if (isBatch(events) && ++batches === number) await act()
  })
}

describe('a job that is interrupted', () => {
  it('goes on behind the batches that were done, and does no record twice', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'once')
    atBatch(2, () => {
      throw new Error('The process ended')
    })
    await expect(bench.work()).rejects.toThrow('The process ended')
    expect(await bench.read(job, manager)).toMatchObject({ state: 'RUNNING', done: 500 })
    expect(await bench.finish(job, manager)).toMatchObject({ state: 'DONE', done: MANY, failed: 0 })
    expect((await bench.rows(ids)).every(({ version, tags }) => version === 2 && tags.join() === 'once')).toBe(true)
    const told = await bench.told(recordChanged, ({ recordId }) => ids.includes(recordId))
    expect(told).toHaveLength(MANY)
  })

  it('is done once by two processes that both take it up', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'once')
    await Promise.all([bench.run(job, manager), bench.run(job, manager)])
    expect(await bench.finish(job, manager)).toMatchObject({ state: 'DONE', done: MANY })
    expect((await bench.rows(ids)).every(({ version }) => version === 2)).toBe(true)
  })

  it('is given up after a few tries, and says so', async () => {
    const job = await tag(await bench.fill(1, manager), 'never')
    bench.interrupt(async (events) => {
      if (isBatch(events)) throw new Error('Every time')
    })
    for (let attempt = 1; attempt < 5; attempt += 1) await expect(bench.run(job, manager)).rejects.toThrow('Every time')
    await bench.run(job, manager)
    expect(await bench.read(job, manager)).toMatchObject({ state: 'FAILED', failure: { code: 'INTERNAL' }, done: 0 })
  })
})

describe('a job that is to end', () => {
  it('stops where it is when it is cancelled, and can be undone', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'half')
    let cancelled: Promise<Job> | undefined
    atBatch(1, () => {
      cancelled = bench.cancel(job, manager)
    })
    await bench.work()
    expect(await cancelled).toMatchObject({ state: 'CANCELLED' })
    const ended = await bench.read(job, manager)
    expect(ended.done).toBeLessThan(MANY)
    expect((await bench.rows(ids)).filter(({ version }) => version === 2)).toHaveLength(ended.done)
    expect(await bench.cancel(await bench.undo(job, manager), manager)).toMatchObject({ code: 'CONFLICT' })
    expect(await bench.finish(job, manager)).toMatchObject({ state: 'UNDONE', undone: ended.done })
    expect((await bench.rows(ids)).every(({ tags }) => tags.length === 0)).toBe(true)
  })

  it('stops when whoever started it is no member any more', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'gone')
    atBatch(1, () => bench.leaves(manager))
    const ended = await bench.finish(job, manager)
    expect(ended).toMatchObject({ state: 'FAILED', done: 500, failure: { code: 'FORBIDDEN' } })
    expect(ended.failure?.message).toMatch(/not a member/)
  })

  it('stops when they may not do it any more, and sees what they see by then', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'less')
    atBatch(1, () => bench.joins(manager.as('VIEWER')))
    expect(await bench.finish(job, manager)).toMatchObject({
      state: 'FAILED',
      done: 500,
      failure: { code: 'FORBIDDEN' },
    })
    const narrow = await tag(await bench.fill(2, manager.colleague()), 'out of reach')
    bench.interrupt()
    bench.joins(manager.with({ reach: 'OWN' }))
    expect(await bench.finish(narrow, manager)).toMatchObject({ state: 'DONE', done: 0, failed: 2 })
  })
})

describe('jobs on the same records', () => {
  it('both do all of them', async () => {
    const ids = await bench.fill(MANY, manager)
    const jobs = await Promise.all([tag(ids, 'one'), tag(ids.toReversed(), 'other')])
    await Promise.all(jobs.map((job) => bench.run(job, manager)))
    await bench.work()
    for (const job of jobs)
      expect(await bench.read(job, manager)).toMatchObject({ state: 'DONE', done: MANY, failed: 0 })
    const rows = await bench.rows(ids)
    expect(rows.every(({ version, tags }) => version === 3 && tags.toSorted().join() === 'one,other')).toBe(true)
  })
})

describe('undo', () => {
  it('leaves what someone changed since, and names it', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'oops')
    await bench.work()
    const [changed] = ids
    await tag([changed!], 'later')
    await bench.work()
    expect(await bench.undo(job, manager)).toMatchObject({ state: 'UNDOING' })
    const undone = await bench.finish(job, manager)
    expect(undone).toMatchObject({ state: 'UNDONE', undone: MANY - 1, leftAlone: 1, undoableUntil: null })
    expect(undone.errors.edges.map(({ node }) => node)).toMatchObject([{ recordId: changed, code: 'STALE_VERSION' }])
    const rows = await bench.rows(ids)
    expect(rows.filter(({ tags }) => tags.length > 0).map(({ id }) => id)).toEqual([changed])
    expect(await bench.undo(job, manager)).toMatchObject({ state: 'UNDONE' })
  })

  it('takes back an assignment that moved the records out of reach', async () => {
    const colleague = manager.colleague()
    bench.joins(colleague, manager.with({ reach: 'OWN' }))
    const ids = await bench.fill(3, manager)
    const change = { assign: { ownerId: colleague.userId } }
    const job = await bench.start({ selection: { recordType: 'COMPANY', ids }, change }, manager)
    await bench.work()
    await bench.undo(job, manager)
    expect(await bench.finish(job, manager)).toMatchObject({ state: 'UNDONE', undone: 3, leftAlone: 0 })
    expect((await bench.rows(ids)).map(({ owner }) => owner)).toEqual(ids.map(() => manager.userId))
  })

  it('goes on behind what it had written back when it was interrupted', async () => {
    const ids = await bench.fill(MANY, manager)
    const job = await tag(ids, 'oops')
    await bench.work()
    await bench.undo(job, manager)
    atBatch(2, () => {
      throw new Error('The process ended')
    })
    await expect(bench.work()).rejects.toThrow('The process ended')
    expect(await bench.finish(job, manager)).toMatchObject({ state: 'UNDONE', undone: MANY, leftAlone: 0 })
    expect((await bench.rows(ids)).every(({ version, tags }) => version === 3 && tags.length === 0)).toBe(true)
  })

  it('is too late after a day, and the job is forgotten after a month', async () => {
    const job = await tag(await bench.fill(1, manager), 'kept')
    await bench.work()
    const { testDatabase } = bench.subgraph
    await testDatabase.query(`UPDATE crm.record_job SET finished_at = now() - interval '25 hours' WHERE id = $1`, [
      job.id,
    ])
    expect(await bench.undo(job, manager)).toMatchObject({ code: 'CONFLICT' })
    await bench.subgraph.runJob('crm.purge-record-job', { workspaceId: manager.workspaceId, jobId: job.id })
    expect(await bench.read(job, manager)).toBeNull()
    const left = await testDatabase.query('SELECT FROM crm.record_job_before WHERE job_id = $1', [job.id])
    expect(left).toEqual([])
  })
})

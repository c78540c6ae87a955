import { randomUUID } from 'node:crypto'
import { recordChanged, recordJobChanged } from '@parley/schema/events/crm'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { bulkBench, type BulkBench, type Job } from './bulk-bench'

const manager = actor('MANAGER')
let bench: BulkBench
beforeAll(async () => void (bench = await bulkBench()))
beforeEach(() => bench.joins(manager))

const companies = (count: number, as?: TestActor): Promise<string[]> => bench.companies(count, as ?? manager)
const start = (selection: object, change: object, more: object = {}, as = manager): Promise<Job> =>
  bench.start({ selection: { recordType: 'COMPANY', ...selection }, change, ...more }, as)
const finished = (job: Job, as = manager): Promise<Job> => bench.finish(job, as)

describe('the same change of many companies', () => {
  it('writes fields and tags of each once, tells each, and counts', async () => {
    const ids = await companies(3)
    const job = await start(
      { ids: [...ids, ids[0]!.toUpperCase()] },
      { update: [{ field: 'website', values: ['https://many.example/'] }] },
    )
    expect(job).toMatchObject({ state: 'QUEUED', kind: 'UPDATE', total: 3, done: 0 })
    expect(await finished(job)).toMatchObject({ state: 'DONE', total: 3, done: 3, failed: 0 })
    expect(await bench.rows(ids)).toEqual(ids.map(() => expect.objectContaining({ version: 2 })))
    const told = await bench.told(
      recordChanged,
      ({ recordId, change }) => ids.includes(recordId) && change === 'UPDATED',
    )
    expect(told.map(({ fields, actorId }) => ({ fields, actorId }))).toEqual(
      ids.map(() => ({ fields: ['website'], actorId: manager.userId })),
    )
    const states = await bench.told(recordJobChanged, ({ jobId }) => jobId === job.id)
    expect(states.length).toBeGreaterThanOrEqual(2)
  })

  it('is one job for one client id', async () => {
    const ids = await companies(1)
    const clientId = randomUUID()
    const one = await start({ ids }, { tags: { add: ['once'] } }, { clientId })
    expect(await start({ ids }, { tags: { add: ['once'] } }, { clientId })).toMatchObject({ id: one.id })
  })
})

import { auditRecorded, type AuditRecord } from '@parley/schema/events/audit'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { bulkBench, type BulkBench, type Job } from './bulk-bench'

let bench: BulkBench
let manager: TestActor
beforeAll(async () => void (bench = await bulkBench()))
beforeEach(() => {
  manager = actor('MANAGER')
  bench.joins(manager)
  bench.interrupt()
})

const entriesOf = ({ id }: Job): Promise<AuditRecord[]> =>
  bench.told(auditRecorded('crm'), ({ target }) => target.id === id)
const tag = (selection: object): Promise<Job> =>
  bench.start({ selection: { recordType: 'COMPANY', ...selection }, change: { tags: { add: ['vip'] } } }, manager)

describe('the audit log', () => {
  it('has one entry of a job that ended: what it did with which records, and what came of it', async () => {
    const ids = await bench.fill(1_100, manager)
    const job = await tag({ ids: [...ids, crypto.randomUUID()] })
    await bench.work()
    expect(await entriesOf(job)).toMatchObject([
      {
        action: 'records.tagged',
        target: { type: 'RecordJob', id: job.id },
        actor: { kind: 'USER', id: manager.userId },
        after: {
          recordType: 'COMPANY',
          selection: 'IDS',
          added: ['vip'],
          state: 'DONE',
          total: 1_101,
          done: 1_100,
          failed: 1,
        },
      },
    ])
  })

  it('says which list it was, and that it was undone', async () => {
    await bench.fill(2, manager)
    const where = { field: 'name', operator: 'NOT_EMPTY' }
    const job = await tag({ filter: { where } })
    await bench.work()
    await bench.undo(job, manager)
    await bench.work()
    const [done, undone, ...more] = await entriesOf(job)
    expect(done?.after).toMatchObject({ selection: 'FILTER', filter: JSON.stringify({ where }), done: 2 })
    expect(undone).toMatchObject({
      action: 'records.changeUndone',
      actor: { id: manager.userId },
      after: { kind: 'TAG', undone: 2, leftAlone: 0, state: 'UNDONE' },
    })
    expect(more).toEqual([])
  })

  it('names fields, and never what was written into them', async () => {
    const ids = await bench.fill(1, manager)
    const update = [{ field: 'website', values: ['https://secret.example/'] }]
    const job = await bench.start({ selection: { recordType: 'COMPANY', ids }, change: { update } }, manager)
    await bench.work()
    const entries = await entriesOf(job)
    expect(entries).toMatchObject([{ action: 'records.edited', after: { fields: ['website'] } }])
    expect(JSON.stringify(entries)).not.toContain('secret')
  })

  it('has those that were cancelled, and those that failed', async () => {
    const cancelled = await tag({ ids: await bench.fill(1, manager) })
    await bench.cancel(cancelled, manager)
    await bench.cancel(cancelled, manager)
    expect(await entriesOf(cancelled)).toMatchObject([{ after: { state: 'CANCELLED', done: 0 } }])
    const failed = await tag({ ids: await bench.fill(1, manager) })
    bench.leaves(manager)
    await bench.work()
    expect(await entriesOf(failed)).toMatchObject([
      { actor: { kind: 'USER', id: manager.userId }, after: { state: 'FAILED', done: 0 } },
    ])
  })
})

it('a job names the records that it changed, as far as whoever asks sees them', async () => {
  const [one, other] = (await bench.fill(2, manager)) as [string, string]
  const job = await tag({ ids: [one, other] })
  await bench.work()
  const query =
    'query ($id: ID!) { recordJob(id: $id) { import { id } records(first: 5) { edges { node { recordId recordType recordName created } } } } }'
  const { data } = await bench.subgraph.execute<{ recordJob: object }>({
    query,
    variables: { id: job.id },
    actor: manager,
  })
  const node = (recordId: string) => ({
    node: { recordId, recordType: 'COMPANY', recordName: expect.stringMatching(/^Example/), created: false },
  })
  expect(data?.recordJob).toEqual({ import: null, records: { edges: [node(one), node(other)] } })
  const narrow = manager.with({ reach: 'OWN' })
  await bench.subgraph.testDatabase.query('UPDATE crm.company SET owner_id = NULL WHERE id = $1', [one])
  const seen = await bench.subgraph.execute<{
    recordJob: { records: { edges: { node: { recordName: string | null } }[] } }
  }>({
    query,
    variables: { id: job.id },
    actor: narrow,
  })
  expect(seen.data?.recordJob.records.edges.map(({ node: { recordName } }) => recordName === null)).toEqual([
    true,
    false,
  ])
})

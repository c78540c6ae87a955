import { randomUUID } from 'node:crypto'
import { recordChanged, recordJobChanged, timelineChanged } from '@parley/schema/events/crm'
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

  it('is in the timelines of all with one event, and the consumer of each finds it there', async () => {
    const ids = await companies(3)
    const timelines = () => bench.told(timelineChanged, ({ recordIds }) => ids.some((id) => recordIds.includes(id)))
    const before = (await timelines()).length
    await finished(await start({ ids }, { tags: { add: ['seen'] } }))
    const told = (await timelines()).slice(before)
    expect(told.map(({ recordIds }) => recordIds.toSorted())).toEqual([ids])
    const changes = await bench.subgraph.testDatabase.query<{ id: string; payload: never }>(
      `SELECT id, payload FROM crm.outbox WHERE name = $1 AND payload->>'change' = 'UPDATED' AND key = ANY ($2) ORDER BY id`,
      [recordChanged.name, ids],
    )
    for (const { id: eventId, payload } of changes)
      await bench.subgraph.deliver(recordChanged, payload, { workspaceId: manager.workspaceId, eventId })
    expect(await timelines()).toHaveLength(before + 1)
    const entries = await bench.subgraph.testDatabase.query(
      `SELECT id, fields FROM crm.timeline_entry WHERE subject_id = ANY ($1) AND kind = 'RECORD_CHANGED' ORDER BY id`,
      [ids],
    )
    expect(entries).toEqual(changes.map(({ id }) => ({ id, fields: ['tags'] })))
  })

  it('is one job for one client id', async () => {
    const ids = await companies(1)
    const clientId = randomUUID()
    const one = await start({ ids }, { tags: { add: ['once'] } }, { clientId })
    expect(await start({ ids }, { tags: { add: ['once'] } }, { clientId })).toMatchObject({ id: one.id })
    expect(await start({ ids }, { tags: { add: ['other'] } }, { clientId })).toMatchObject({ code: 'CONFLICT' })
  })

  it('adds and takes away tags, whatever their case, and changes nothing that is so already', async () => {
    const ids = [
      ...(await companies(1, manager)),
      ...(await bench.companies(1, manager, { tags: ['Old', 'new'] })),
    ].sort()
    await finished(await start({ ids }, { tags: { add: ['New'], remove: ['OLD'] } }))
    expect((await bench.rows(ids)).map(({ tags }) => tags.join().toLowerCase())).toEqual(['new', 'new'])
    const again = await finished(await start({ ids }, { tags: { add: ['new'] } }))
    expect(again).toMatchObject({ state: 'DONE', done: 2, failed: 0, changed: 0, undoableUntil: null })
    expect((await bench.rows(ids)).map(({ version }) => version)).toEqual([2, 2])
  })

  it('assigns to one member, and to the members of a team in turn', async () => {
    const colleague = manager.colleague()
    bench.joins(colleague)
    const ids = await companies(4)
    await finished(await start({ ids }, { assign: { ownerId: colleague.userId } }))
    expect((await bench.rows(ids)).map(({ owner }) => owner)).toEqual(ids.map(() => colleague.userId))
    await finished(await start({ ids }, { assign: { teamId: randomUUID(), inTurn: true } }))
    const owners = (await bench.rows(ids)).map(({ owner }) => owner)
    expect(new Set(owners).size).toBeGreaterThan(1)
    expect(await start({ ids }, { assign: { ownerId: randomUUID() } })).toMatchObject({ code: 'VALIDATION_FAILED' })
  })

  it('puts records into the trash and takes them out again', async () => {
    const ids = await companies(2)
    await finished(await start({ ids }, { delete: true }))
    expect((await bench.rows(ids)).map(({ deleted }) => deleted)).toEqual([true, true])
    const refused = await finished(await start({ ids }, { tags: { add: ['late'] } }))
    expect(refused).toMatchObject({ state: 'DONE', done: 0, failed: 2 })
    expect(refused.errors.edges.map(({ node }) => node.code)).toEqual(['CONFLICT', 'CONFLICT'])
    await finished(await start({ ids }, { restore: true }))
    expect((await bench.rows(ids)).map(({ deleted }) => deleted)).toEqual([false, false])
    expect(await bench.told(recordChanged, ({ recordId }) => recordId === ids[0])).toMatchObject([
      { change: 'CREATED' },
      { change: 'DELETED' },
      { change: 'RESTORED' },
    ])
  })

  it('does not take out of the trash what went into another record', async () => {
    const [keepId, mergeId, other] = (await companies(3)) as [string, string, string]
    const merge = 'mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { id } }'
    const input = { recordType: 'COMPANY', keepId, keepVersion: 1, mergeId, mergeVersion: 1, take: [] }
    await bench.subgraph.execute({ query: merge, variables: { input }, actor: manager })
    await finished(await start({ ids: [other] }, { delete: true }))
    const done = await finished(await start({ ids: [mergeId, other] }, { restore: true }))
    expect(done).toMatchObject({ state: 'DONE', done: 1, failed: 1 })
    expect(done.errors.edges.map(({ node }) => node)).toMatchObject([{ recordId: mergeId, code: 'MERGED' }])
    expect((await bench.rows([mergeId, other])).map(({ id, deleted }) => [id, deleted])).toEqual(
      [mergeId, other].sort().map((id) => [id, id === mergeId]),
    )
  })

  it('writes and clears the fields that the workspace added', async () => {
    const fieldId = await bench.customField(manager.colleague('ADMIN'), {
      recordType: 'COMPANY',
      name: 'Region',
      type: 'TEXT',
    })
    const ids = await companies(2)
    await finished(await start({ ids }, { update: [{ field: fieldId, values: ['North'] }] }))
    expect(await bench.custom(ids)).toEqual(ids.map(() => ({ [fieldId]: ['North'] })))
    const cleared = await finished(await start({ ids }, { update: [{ field: fieldId, values: [] }] }))
    expect(await bench.custom(ids)).toEqual([{}, {}])
    await bench.undo(cleared, manager)
    await bench.work()
    expect(await bench.custom(ids)).toEqual(ids.map(() => ({ [fieldId]: ['North'] })))
  })

  it('is about what a list showed when it was started, whatever the change moves out of it', async () => {
    const tag = randomUUID()
    const ids = await bench.fill(1_203, manager, [tag])
    const filter = { where: { field: 'tags', operator: 'ANY_OF', values: [tag] } }
    const job = await start({ filter }, { tags: { add: ['kept'], remove: [tag] } })
    const [late] = await bench.companies(1, manager, { tags: [tag] })
    expect(await finished(job)).toMatchObject({ state: 'DONE', total: 1_203, done: 1_203 })
    const rows = await bench.rows([...ids, late!])
    expect(rows.filter(({ tags, version }) => tags.join() === 'kept' && version === 2)).toHaveLength(1_203)
    expect(rows.find(({ id }) => id === late)).toMatchObject({ tags: [tag], version: 1 })
  })
})

describe('what is wrong', () => {
  const NOTHING = { tags: { add: ['x'] } }
  it.each([
    ['10,001 ids', { ids: Array.from({ length: 10_001 }, () => randomUUID()) }, NOTHING, 'input.selection.ids'],
    ['no records', {}, NOTHING, 'input.selection.ids'],
    ['ids and a filter', { ids: [randomUUID()], filter: {} }, NOTHING, 'input.selection.ids'],
    ['no uuid', { ids: ["'; DROP TABLE crm.company; --"] }, NOTHING, 'input.selection.ids.0'],
    [
      'an unknown field',
      { filter: { where: { field: 'salary', operator: 'IS', values: ['1'] } } },
      NOTHING,
      'filter.where.field',
    ],
    ['no change', { filter: {} }, {}, 'input.change'],
    ['two changes', { filter: {} }, { ...NOTHING, delete: true }, 'input.change'],
    [
      'a field that is not for many',
      { filter: {} },
      { update: [{ field: 'name', values: ['x'] }] },
      'input.change.update.0.field',
    ],
    [
      'a value that does not fit',
      { filter: {} },
      { update: [{ field: 'website', values: ['no'] }] },
      'input.change.update.website',
    ],
    [
      'a foreign custom field',
      { filter: {} },
      { update: [{ field: randomUUID(), values: ['x'] }] },
      'input.customFields.0.fieldId',
    ],
    ['a stage for companies', { filter: {} }, { moveToStage: randomUUID() }, 'input.change.moveToStage'],
  ])('is said before anything begins: %s', async (_what, selection, change, path) => {
    const refused = (await start(selection, change)) as unknown as { code: string; fields: object }
    expect(refused.code).toBe('VALIDATION_FAILED')
    expect(Object.keys(refused.fields)).toContain(path)
  })

  it('is said of each record that cannot be done: missing, foreign, not within reach', async () => {
    const agent = manager.colleague('AGENT', { reach: 'OWN', grants: { 'companies:read': 'ALL' } })
    bench.joins(agent)
    const [own] = await companies(1, agent)
    const [others] = await companies(1)
    const stranger = actor('OWNER')
    const [foreign] = await companies(1, stranger)
    const job = await start({ ids: [own, others, foreign, randomUUID()] }, { tags: { add: ['mine'] } }, {}, agent)
    const done = await finished(job, agent)
    expect(done).toMatchObject({ state: 'DONE', total: 4, done: 1, failed: 3 })
    const errors = done.errors.edges.map(({ node }) => [node.recordId, node.code])
    expect(errors).toContainEqual([others, 'FORBIDDEN'])
    expect(errors).toContainEqual([foreign, 'NOT_FOUND'])
    expect((await bench.rows([own!, others!, foreign!])).filter(({ tags }) => tags.length > 0)).toHaveLength(1)
  })

  it('is a role that lacks the permission, another member, and a workspace that is not theirs', async () => {
    const viewer = manager.colleague('VIEWER')
    const [id] = await companies(1)
    expect(await start({ ids: [id] }, NOTHING, {}, viewer)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await start({ ids: [id] }, { delete: true }, {}, manager.colleague('AGENT'))).toMatchObject({
      code: 'FORBIDDEN',
    })
    const job = await start({ ids: [id] }, NOTHING)
    for (const other of [manager.colleague(), actor('OWNER')]) {
      expect(await bench.read(job, other)).toBeNull()
      expect(await bench.cancel(job, other)).toMatchObject({ code: 'NOT_FOUND' })
      expect(await bench.undo(job, other)).toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

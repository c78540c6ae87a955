import { recordChanged } from '@parley/schema/events/crm'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { recordSeed } from './record-seed'
import { createCrm, type Crm } from './seed'

let crm: Crm
let member: TestActor
let seed: ReturnType<typeof recordSeed>
beforeAll(async () => {
  crm = await createCrm()
  seed = recordSeed(crm, () => member)
})
beforeEach(() => void (member = actor('MANAGER')))

const trash = (name: string, id: string) =>
  seed.ask(`mutation ($id: ID!) { delete${name}(id: $id) { deletedAt purgedAfter } }`, { id })
/** As if that had been so many days ago. */
const ago = (table: string, days: number, id: string) =>
  crm.testDatabase.query(`UPDATE crm.${table} SET deleted_at = now() - $2 * interval '1 day' WHERE id = $1`, [id, days])
const purge = () => workspaceScope.run(member.workspaceId, () => crm.services.purgeTrash.run())
const count = async (table: string): Promise<number> => {
  const [row] = await crm.testDatabase.query<{ count: string }>(
    `SELECT count(*) FROM crm.${table} WHERE workspace_id = $1`,
    [member.workspaceId],
  )
  return Number(row?.count)
}

test('what is in the trash says until when', async () => {
  const { id } = await seed.contact({ name: 'Vera Sample' })
  const read = 'query ($id: ID!) { contact(id: $id) { deletedAt purgedAfter } }'
  expect(await seed.ask(read, { id })).toEqual({ contact: { deletedAt: null, purgedAfter: null } })
  await trash('Contact', id)
  const { contact } = await seed.ask<{ contact: Record<'deletedAt' | 'purgedAfter', string> }>(read, { id })
  const days = (Date.parse(contact.purgedAfter) - Date.parse(contact.deletedAt)) / 86_400_000
  expect(days).toBe(30)
})

test('it goes for good after 30 days, with what belonged to it, and everyone is told', async () => {
  const company = await seed.company({ name: 'Example Works' })
  const contact = await seed.contact({ name: 'Vera Sample', companyId: company.id })
  const deal = await seed.deal({ title: 'Pilot', contactIds: [contact.id], companyId: company.id })
  const stays = await seed.contact({ name: 'Trashed lately' })
  await seed.conversation(contact.id)
  for (const [name, { id }] of [
    ['Company', company],
    ['Contact', contact],
    ['Contact', stays],
  ] as const)
    await trash(name, id)
  await ago('company', 31, company.id)
  await ago('contact', 31, contact.id)
  await ago('contact', 29, stays.id)
  await crm.runJob('crm.plan-purges', {})
  await crm.sentMails()
  expect([await count('company'), await count('contact'), await count('deal')]).toEqual([0, 1, 1])
  expect([await count('deal_contact'), await count('conversation_link')]).toEqual([0, 0])
  const events = (await crm.publishedEvents(recordChanged as never)).filter(
    ({ workspaceId, payload }) => workspaceId === member.workspaceId && payload['change'] === 'PURGED',
  )
  expect(new Set(events.map(({ payload }) => payload['recordId']))).toEqual(new Set([company.id, contact.id]))
  expect(events.map(({ payload }) => payload['actorId'])).toEqual([null, null])
  const { deal: left } = await seed.ask<{ deal: object }>('query ($id: ID!) { deal(id: $id) { company { id } } }', {
    id: deal.id,
  })
  expect(left).toEqual({ company: null })
  expect(await purge()).toBe(0)
})

test('a trash of any size is emptied batch by batch', async () => {
  await crm.testDatabase.query(
    `INSERT INTO crm.contact (workspace_id, id, name, deleted_at)
     SELECT $1, gen_random_uuid(), 'Person ' || n, now() - interval '40 days' FROM generate_series(1, 450) n`,
    [member.workspaceId],
  )
  await seed.contact({ name: 'Vera Sample' })
  expect(await purge()).toBe(450)
  expect(await count('contact')).toBe(1)
})

test('a merge whose record is gone for good cannot be undone', async () => {
  const [keep, gone] = [await seed.contact({ name: 'One' }), await seed.contact({ name: 'Two' })]
  const input = { recordType: 'CONTACT', keepId: keep.id, keepVersion: 1, mergeId: gone.id, mergeVersion: 1, take: [] }
  const query = 'mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { id } }'
  const { mergeRecords } = await seed.ask<{ mergeRecords: { id: string } }>(query, { input })
  await ago('contact', 31, gone.id)
  expect(await purge()).toBe(1)
  const undone = await seed.ask('mutation ($id: ID!) { undoMerge(id: $id) { left } }', { id: mergeRecords.id })
  expect(undone).toMatchObject({ code: 'NOT_FOUND' })
})

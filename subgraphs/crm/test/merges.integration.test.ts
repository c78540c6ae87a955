import { randomUUID } from 'node:crypto'
import { contactLinked, recordChanged } from '@parley/schema/events/crm'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { recordSeed, type Made } from './record-seed'
import { createCrm, hearFrom, person, type Crm } from './seed'

let crm: Crm
let member: TestActor
let seed: ReturnType<typeof recordSeed>
beforeAll(async () => {
  crm = await createCrm()
  seed = recordSeed(crm, () => member)
})
beforeEach(() => void (member = actor('MANAGER')))

interface Merge {
  readonly id: string
  readonly mergedName: string
  readonly undoneAt: string | null
}
interface Preview {
  readonly fields: { field: string; isCustom: boolean; kept: string[]; merged: string[]; taken: boolean }[]
  readonly moves: Record<string, number>
}

const ORDER = `mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { id mergedName undoneAt } }`
async function merge(keep: Made, gone: Made, input: object = {}, who = member): Promise<Merge> {
  const order = { recordType: 'CONTACT', keepId: keep.id, keepVersion: keep.version, mergeId: gone.id }
  const whole = { ...order, mergeVersion: gone.version, take: [], ...input }
  const answer = await seed.ask<{ mergeRecords: Merge }>(ORDER, { input: whole }, who)
  return answer.mergeRecords ?? answer
}
async function undo(id: string, who = member): Promise<{ merge: Merge; left: string[] }> {
  const query = 'mutation ($id: ID!) { undoMerge(id: $id) { merge { id undoneAt } left } }'
  const answer = await seed.ask<{ undoMerge: { merge: Merge; left: string[] } }>(query, { id }, who)
  return answer.undoMerge ?? answer
}
async function preview(keep: Made, gone: Made, recordType = 'CONTACT', who = member): Promise<Preview> {
  const query = `query ($input: MergePreviewInput!) { mergePreview(input: $input) {
    fields { field isCustom kept merged taken } moves { conversations deals contacts notes tasks } } }`
  const input = { recordType, keepId: keep.id, mergeId: gone.id }
  const answer = await seed.ask<{ mergePreview: Preview }>(query, { input }, who)
  return answer.mergePreview ?? answer
}

/** Every row of the tables that a merge touches, without what counts changes. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = ['contact', 'company', 'deal', 'deal_contact', 'conversation_link', 'contact_alias', 'note', 'task']
  const rows: Record<string, unknown[]> = {}
  for (const table of tables)
    rows[table] = await crm.testDatabase.query(
      `SELECT to_jsonb(row) - 'version' - 'updated_at' AS row FROM crm.${table} row WHERE workspace_id = $1 ORDER BY 1`,
      [member.workspaceId],
    )
  return rows
}
const note = (recordId: string, recordType = 'CONTACT') =>
  seed.ask('mutation ($input: CreateNoteInput!) { createNote(input: $input) { id } }', {
    input: { recordType, recordId, body: 'Called.' },
  })
const told = async (definition: object, of: string) =>
  (await crm.publishedEvents(definition as never)).filter(({ payload }) => Object.values(payload).includes(of))

describe('two contacts', () => {
  test('keep a company that whoever merges does not see, and show nothing of it', async () => {
    const agent = member.colleague('MANAGER', { grants: { 'companies:read': 'OWN' } })
    const hidden = await seed.company({ name: 'Hidden Sample' })
    const own = await seed.company({ name: 'Own Sample' }, agent)
    const companyOf = async ({ id }: Made): Promise<unknown> => {
      const query = 'query ($id: ID!) { contact(id: $id) { company { id } } }'
      return (await seed.ask<{ contact: { company: unknown } }>(query, { id })).contact.company
    }
    const [kept, gone] = [
      await seed.contact({ name: 'Vera' }),
      await seed.contact({ name: 'V.', companyId: hidden.id }),
    ]
    expect((await preview(kept, gone, 'CONTACT', agent)).fields.map(({ field }) => field)).toEqual(['name'])
    await merge(kept, gone, {}, agent)
    expect(await companyOf(kept)).toEqual({ id: hidden.id })
    const other = await seed.contact({ name: 'Vee', companyId: own.id }, agent)
    const merged = { ...kept, version: 2 }
    expect((await preview(merged, other, 'CONTACT', agent)).fields.map(({ field }) => field)).toEqual(['name'])
    await merge(merged, other, {}, agent)
    expect(await companyOf(kept)).toEqual({ id: hidden.id })
  })

  test('become one with chosen fields and everything that belongs to them, and two again', async () => {
    const { id: companyId } = await seed.company({ name: 'Example Works' })
    const kept = await seed.contact({ name: 'Vera Sample', phone: '+1 555 0100', tags: ['vip'] })
    const gone = await seed.contact({
      name: 'V. Sample',
      email: 'vera@works.example',
      position: 'Buyer',
      companyId,
      tags: ['VIP', 'warm'],
    })
    const both = await seed.deal({ title: 'With both', contactIds: [kept.id, gone.id] })
    const only = await seed.deal({ title: 'With one', contactIds: [gone.id] })
    const conversation = await seed.conversation(gone.id)
    await note(gone.id)
    const before = await everything()

    expect(await preview(kept, gone)).toEqual({
      fields: [
        { field: 'name', isCustom: false, kept: ['Vera Sample'], merged: ['V. Sample'], taken: false },
        { field: 'email', isCustom: false, kept: [], merged: ['vera@works.example'], taken: true },
        { field: 'position', isCustom: false, kept: [], merged: ['Buyer'], taken: true },
        { field: 'companyId', isCustom: false, kept: [], merged: [companyId], taken: true },
      ],
      moves: { conversations: 1, deals: 2, contacts: 0, notes: 1, tasks: 0 },
    })
    const { id, mergedName } = await merge(kept, gone, { take: ['name', 'email', 'companyId'] })
    expect(mergedName).toBe('V. Sample')
    const { contact } = await seed.ask<{ contact: object }>(
      `query ($id: ID!) { contact(id: $id) { name phone email position company { id } tags notes(first: 5) { totalCount } deals { totalCount } } }`,
      { id: kept.id },
    )
    expect(contact).toEqual({
      name: 'V. Sample',
      phone: '+1 555 0100',
      email: 'vera@works.example',
      position: '',
      company: { id: companyId },
      tags: ['vip', 'warm'],
      notes: { totalCount: 1 },
      deals: { totalCount: 2 },
    })
    const dealEvents = (await told(recordChanged, only.id)).at(-1)?.payload as { version: number; deal: object }
    expect(dealEvents).toMatchObject({ version: 2, deal: { contactIds: [kept.id] } })
    const links = (await told(contactLinked, conversation)).map(({ payload }) => payload['contactId'])
    expect(links).toEqual([kept.id])

    expect(await undo(id)).toMatchObject({ left: [] })
    expect(await everything()).toEqual(before)
    expect((await told(contactLinked, conversation)).at(-1)?.payload).toMatchObject({ contactId: gone.id })
    expect((await told(recordChanged, both.id)).at(-1)?.payload).toMatchObject({ fields: ['contactIds'] })
    expect((await undo(id)).merge.undoneAt).not.toBeNull()
  })

  test('become one that whoever looked after the other still sees', async () => {
    const agent = member.colleague('AGENT', { reach: 'OWN' })
    const kept = await seed.contact({ name: 'Vera Sample' })
    const gone = await seed.contact({ name: 'V. Sample' }, agent)
    const seen = async () =>
      (
        await seed.ask<{ contact: object | null }>(
          'query ($id: ID!) { contact(id: $id) { name } }',
          kept as never,
          agent,
        )
      ).contact ?? null
    expect(await seen()).toBeNull()
    const { id } = await merge(kept, gone)
    expect(await seen()).toEqual({ name: 'Vera Sample' })
    await undo(id)
    expect(await seen()).toBeNull()
  })

  test('are merged by those alone who may delete the one that goes', async () => {
    const [mine, other] = [await seed.contact({ name: 'Vera Sample' }), await seed.contact({ name: 'V. Sample' })]
    const colleague = member.colleague('MANAGER', { grants: { 'contacts:delete': 'OWN' } })
    expect(await merge(mine, other, {}, colleague)).toMatchObject({ code: 'FORBIDDEN' })
    const own = await seed.contact({ name: 'Vera Sample' }, colleague)
    expect(await merge(mine, own, {}, colleague)).toMatchObject({ mergedName: 'Vera Sample' })
  })

  test('keep what members changed after the merge when it is undone', async () => {
    const kept = await seed.contact({ name: 'Vera Sample' })
    const gone = await seed.contact({ name: 'V. Sample', email: 'vera@works.example', position: 'Buyer' })
    const { id } = await merge(kept, gone, { take: ['email', 'position'] })
    const input = { id: kept.id, version: 2, position: 'Head of Buying' }
    await seed.ask('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }', { input })
    expect(await undo(id)).toMatchObject({ left: ['position'] })
    const read = '{ contacts { edges { node { name email position } } } }'
    const { contacts } = await seed.ask<{ contacts: { edges: { node: object }[] } }>(read)
    expect(contacts.edges.map(({ node }) => node)).toEqual([
      { name: 'V. Sample', email: 'vera@works.example', position: 'Buyer' },
      { name: 'Vera Sample', email: '', position: 'Head of Buying' },
    ])
  })

  test('who are two people on Telegram stay one, whoever of them writes', async () => {
    const { workspaceId } = member
    const [vera, again] = [person({ name: 'Vera Sample' }), person({ name: 'Vera second phone' })]
    const dialogs = [await hearFrom(crm, vera, { workspaceId }), await hearFrom(crm, again, { workspaceId })]
    const list = '{ contacts { edges { node { id name version } } } }'
    const people = async () =>
      (await seed.ask<{ contacts: { edges: { node: Made & { name: string } }[] } }>(list)).contacts.edges.map(
        ({ node }) => node,
      )
    const [kept, gone] = (await people()) as Made[] as [Made, Made]
    const { id } = await merge(kept, gone)
    for (const [index, peer] of [vera, again].entries())
      await hearFrom(crm, peer, { workspaceId, dialogId: dialogs[index], sentAt: '2126-01-01T00:00:00.000Z' })
    await hearFrom(crm, again, { workspaceId })
    expect((await people()).map(({ name }) => name)).toEqual(['Vera Sample'])
    await undo(id)
    expect((await people()).map(({ name }) => name)).toEqual(['Vera Sample', 'Vera second phone'])
    await hearFrom(crm, again, { workspaceId, dialogId: dialogs[1] })
    expect(await people()).toHaveLength(2)
    const [{ count }] = (await crm.testDatabase.query<{ count: string }>(
      'SELECT count(*) FROM crm.conversation_link WHERE workspace_id = $1 AND contact_id = $2',
      [workspaceId, gone.id],
    )) as [{ count: string }]
    expect(Number(count)).toBe(1)
  })

  test('of whom one has no Telegram take it over, and give it back', async () => {
    const kept = await seed.contact({ name: 'Vera from the fair' })
    const vera = person({ name: 'vera' })
    const dialogId = await hearFrom(crm, vera, { workspaceId: member.workspaceId })
    const [gone] = await crm.testDatabase.query<Made>(
      'SELECT id, version FROM crm.contact WHERE workspace_id = $1 AND telegram_user_id = $2',
      [member.workspaceId, vera.telegramId],
    )
    const { id } = await merge(kept, gone as Made)
    const holder = async () =>
      (await crm.testDatabase.query('SELECT id FROM crm.contact WHERE telegram_user_id = $1', [vera.telegramId]))[0]
    expect(await holder()).toEqual({ id: kept.id })
    expect((await told(contactLinked, dialogId)).at(-1)?.payload).toMatchObject({ contactId: kept.id })
    await undo(id)
    expect(await holder()).toEqual({ id: gone?.id })
  })

  test('take over and give back what the workspace added', async () => {
    const field = await seed.ask<{ createCustomField: Made }>(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { id } }',
      { input: { recordType: 'CONTACT', name: 'City', type: 'TEXT' } },
      member.colleague('OWNER'),
    )
    const fieldId = field.createCustomField.id
    const kept = await seed.contact({ name: 'Vera Sample' })
    const gone = await seed.contact({ name: 'V.', customFields: [{ fieldId, values: ['Riga'] }] })
    const [, city] = (await preview(kept, gone)).fields
    expect(city).toEqual({ field: fieldId, isCustom: true, kept: [], merged: ['Riga'], taken: true })
    const before = await everything()
    const { id } = await merge(kept, gone, { take: [fieldId] })
    const [row] = await crm.testDatabase.query('SELECT custom FROM crm.contact WHERE id = $1', [kept.id])
    expect(row).toEqual({ custom: { [fieldId]: ['Riga'] } })
    await undo(id)
    expect(await everything()).toEqual(before)
  })
})

describe('two companies', () => {
  test('become one with their people and deals, and two again', async () => {
    const kept = await seed.company({ name: 'Example Works' })
    const gone = await seed.company({ name: 'Example Works Ltd', domain: 'works.example' })
    const { id: personId } = await seed.contact({ name: 'Vera Sample', companyId: gone.id })
    const { id: dealId } = await seed.deal({ title: 'Pilot', companyId: gone.id })
    const before = await everything()
    expect((await preview(kept, gone, 'COMPANY')).moves).toMatchObject({ contacts: 1, deals: 1 })
    const { id } = await merge(kept, gone, { recordType: 'COMPANY', take: ['domain'] })
    const query = `query ($id: ID!) { company(id: $id) { domain contacts { edges { node { id } } } deals { edges { node { id } } } } }`
    const { company } = await seed.ask<{ company: object }>(query, { id: kept.id })
    expect(company).toEqual({
      domain: 'works.example',
      contacts: { edges: [{ node: { id: personId } }] },
      deals: { edges: [{ node: { id: dealId } }] },
    })
    const event = (await told(recordChanged, dealId)).at(-1)?.payload
    expect(event).toMatchObject({ version: 2, fields: ['companyId'], deal: { companyId: kept.id } })
    await undo(id)
    expect(await everything()).toEqual(before)
  })
})

describe('a merge is refused', () => {
  test.each([
    ['with itself', (one: Made) => [one, one, {}] as const, { fields: { 'input.mergeId': ['sameRecord'] } }],
    [
      'of an id that is none',
      (one: Made) => [one, { id: 'x', version: 1 }, {}] as const,
      { code: 'VALIDATION_FAILED' },
    ],
    ['with nobody', (one: Made) => [one, { id: randomUUID(), version: 1 }, {}] as const, { code: 'NOT_FOUND' }],
    [
      'on an older version',
      (one: Made, other: Made) => [one, { ...other, version: 0 }, {}] as const,
      { code: 'STALE_VERSION' },
    ],
    [
      'that takes an unknown field',
      (one: Made, other: Made) => [one, other, { take: ['telegramUserId'] }] as const,
      { fields: { 'input.take.0': ['unknownField'] } },
    ],
    [
      'that takes 10,000 fields',
      (one: Made, other: Made) => [one, other, { take: Array(10_000).fill('name') }] as const,
      { fields: { 'input.take': ['tooMany'] } },
    ],
    [
      'of another type',
      (one: Made, other: Made) => [one, other, { recordType: 'COMPANY' }] as const,
      { code: 'NOT_FOUND' },
    ],
  ])('%s', async (_what, given, refusal) => {
    const [one, other] = [await seed.contact({ name: 'One' }), await seed.contact({ name: 'Other' })]
    const before = await everything()
    const [keep, gone, input] = given(one, other)
    expect(await merge(keep, gone, input)).toMatchObject(refusal)
    expect(await everything()).toEqual(before)
  })

  test('with someone else’s, and to those who may not', async () => {
    const agent = member.colleague('MANAGER', { reach: 'OWN' })
    const [one, other] = [await seed.contact({ name: 'One' }), await seed.contact({ name: 'Other' })]
    const own = await seed.contact({ name: 'Own' }, agent)
    expect(await merge(one, other, {}, actor('OWNER'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await merge(own, one, {}, agent)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await preview(own, one, 'CONTACT', agent)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await merge(one, other, {}, member.colleague('VIEWER'))).toMatchObject({ code: 'FORBIDDEN' })
    const { id } = await merge(one, other)
    expect(await undo(id, actor('OWNER'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await undo(id, member.colleague('VIEWER'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await undo(id, agent)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('the second time, of two at once, and in a circle', async () => {
    const people: Made[] = []
    for (const name of ['One', 'Two', 'Three']) people.push(await seed.contact({ name }))
    const [one, two, three] = people as [Made, Made, Made]
    const results = await Promise.all([merge(one, two), merge(two, one)])
    expect(results.filter((result) => 'id' in result)).toHaveLength(1)
    const [kept, gone] = 'id' in (results[0] as object) ? [one, two] : [two, one]
    const then = { ...kept, version: 2 }
    expect(await merge(then, { ...gone, version: 2 })).toMatchObject({ code: 'CONFLICT' })
    expect(await merge({ ...gone, version: 2 }, then)).toMatchObject({ code: 'CONFLICT' })
    // Into a third one: the earlier merge cannot be undone before the later one.
    const first = results.find((result) => 'id' in result)?.id ?? ''
    const { id: second } = await merge(three, then)
    expect(await undo(first)).toMatchObject({ code: 'MERGE_BLOCKED' })
    await undo(second)
    expect(await undo(first)).toMatchObject({ left: [] })
  })

  test('to come out of the trash by another way than its undo', async () => {
    const [one, two] = [await seed.contact({ name: 'One' }), await seed.contact({ name: 'Two' })]
    const { id } = await merge(one, two)
    const restore = 'mutation ($id: ID!) { restoreContact(id: $id) { id } }'
    expect(await seed.ask(restore, { id: two.id })).toMatchObject({ code: 'MERGED' })
    await undo(id)
    expect(await seed.ask(restore, { id: two.id })).toMatchObject({ restoreContact: { id: two.id } })
  })
})

test('merges are listed for those who see where they went', async () => {
  const [one, two] = [await seed.contact({ name: 'One' }), await seed.contact({ name: 'Two' })]
  await merge(one, two)
  const query =
    '{ recordMerges(recordType: CONTACT) { totalCount edges { node { mergedName contact { name } by { id } undoneAt } } } }'
  expect(await seed.ask(query)).toEqual({
    recordMerges: {
      totalCount: 1,
      edges: [{ node: { mergedName: 'Two', contact: { name: 'One' }, by: { id: member.userId }, undoneAt: null } }],
    },
  })
  expect(await seed.ask(query, {}, member.colleague('AGENT', { reach: 'OWN' }))).toMatchObject({
    recordMerges: { totalCount: 0 },
  })
})

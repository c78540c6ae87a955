import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createImporting, type Importing } from './import-seed'

let importing: Importing
let manager: TestActor
/** Works on all deals and contacts, and sees only own companies, and own contacts in deals. */
let member: TestActor
beforeAll(async () => void (importing = await createImporting()))
beforeEach(() => {
  manager = importing.member('MANAGER')
  member = manager.colleague('MANAGER', {
    reach: 'OWN',
    grants: { 'deals:read': 'ALL', 'deals:write': 'ALL', 'deals:export': 'ALL' },
  })
  importing.members.add(member)
})

interface Involved {
  readonly title: string
  readonly version: number
  readonly company: { name: string } | null
  readonly contacts: { name: string }[]
}

async function make(name: 'Contact' | 'Company' | 'Deal', input: object, as = manager): Promise<string> {
  const query = `mutation ($input: Create${name}Input!) { made: create${name}(input: $input) { id } }`
  return (await importing.ask<{ made: { id: string } }>(query, { input }, as)).made.id
}

/** What the deals refer to, in words: `Acme: Ann, Ben`. */
async function deals(as = manager): Promise<string[]> {
  const query =
    '{ deals(sort: { field: "title" }) { edges { node { title version company { name } contacts { name } } } } }'
  const answer = await importing.ask<{ deals: { edges: { node: Involved }[] } }>(query, {}, as)
  return answer.deals.edges.map(({ node: { company, contacts } }) => {
    const names = contacts.map(({ name }) => name).sort()
    return `${company?.name ?? 'nobody'}: ${names.join(', ')}`
  })
}

async function exported(input: object, as: TestActor): Promise<string> {
  const query = 'query ($input: RecordExportInput!) { recordExportPortion(input: $input) { text } }'
  const answer = await importing.ask<{ recordExportPortion: { text: string } }>(query, { input }, as)
  return answer.recordExportPortion.text
}

async function undo(jobId: string | undefined, importId: string, as: TestActor): Promise<void> {
  await importing.ask('mutation ($id: ID!) { undoRecordJob(id: $id) { id } }', { id: String(jobId) }, as)
  await importing.finish(importId, as)
}

async function acme(): Promise<{ dealId: string; own: string; added: string; hidden: string }> {
  const companyId = await make('Company', { name: 'Acme' })
  const hidden = await make('Contact', { name: 'Hidden' })
  // Nobody looks after them.
  const UNASSIGN = 'mutation ($input: AssignInput!) { assignContacts(input: $input) { id } }'
  await importing.ask(UNASSIGN, { input: { ids: [hidden], ownerId: null } }, manager)
  const own = await make('Contact', { name: 'Own' }, member)
  const added = await make('Contact', { name: 'Added' }, member)
  const dealId = await make('Deal', { title: 'Sample', companyId, contactIds: [hidden, own] })
  return { dealId, own, added, hidden }
}

describe('what a member does not see of a deal', () => {
  it('stays when they import other people into it, and all is as it was when that is undone', async () => {
    const { dealId, added, hidden } = await acme()
    expect(await deals(member)).toEqual(['nobody: Own'])
    const update = { mode: 'UPDATE', key: 'id' }
    const done = await importing.run(`ID,Contact IDs\n${dealId},${added}\n`, member, update, 'DEAL')
    expect(done).toMatchObject({ updated: 1 })
    expect(await deals()).toEqual(['Acme: Added, Hidden'])
    await undo(done.job?.id, done.id, member)
    expect(await deals()).toEqual(['Acme: Hidden, Own'])
    const naming = await importing.run(`ID,Contact IDs\n${dealId},${hidden}\n`, member, update, 'DEAL')
    expect(importing.errorsOf(naming as never)).toEqual(['2 UNKNOWN_CONTACT contactIds'])
  })

  it('is not in a file that they export, and stays when they import that file again', async () => {
    const { own, hidden } = await acme()
    await importing.ask('mutation ($id: ID!) { deleteContact(id: $id) { id } }', { id: own }, manager)
    const file = await exported({ recordType: 'DEAL' }, member)
    expect(file).toContain(own)
    for (const unseen of [hidden, 'Acme']) expect(file).not.toContain(unseen)
    const again = await importing.run(file, member, { mode: 'UPDATE', key: 'id', clearEmpty: true }, 'DEAL')
    expect(importing.errorsOf(again as never)).toEqual([])
    expect(again).toMatchObject({ updated: 0, unchanged: 1 })
    expect(await deals()).toEqual(['Acme: Hidden, Own'])
    const whole = await exported({ recordType: 'DEAL' }, manager)
    for (const seen of [hidden, own, 'Acme']) expect(whole).toContain(seen)
  })

  it('stays when they empty its company, alone or of many', async () => {
    const { dealId } = await acme()
    const UPDATE = 'mutation ($input: UpdateDealInput!) { updateDeal(input: $input) { version } }'
    const edit = (input: object, as: TestActor) =>
      importing.ask(UPDATE, { input: { id: dealId, companyId: null, ...input } }, as)
    expect(await edit({ version: 1 }, member)).toEqual({ updateDeal: { version: 1 } })
    const START = 'mutation ($input: StartBulkChangeInput!) { startBulkChange(input: $input) { id } }'
    const selection = { recordType: 'DEAL', ids: [dealId] }
    const change = { update: [{ field: 'companyId', values: [] }] }
    const { startBulkChange: job } = await importing.ask<{ startBulkChange: { id: string } }>(
      START,
      { input: { selection, change } },
      member,
    )
    await importing.finish(crypto.randomUUID(), member)
    const READ = 'query ($id: ID!) { recordJob(id: $id) { state done failed } }'
    const ended = { recordJob: { state: 'DONE', done: 1, failed: 0 } }
    expect(await importing.ask(READ, { id: job.id }, member)).toEqual(ended)
    expect(await deals()).toEqual(['Acme: Hidden, Own'])
    expect(await edit({ version: 1 }, manager)).toEqual({ updateDeal: { version: 2 } })
    expect(await deals()).toEqual(['nobody: Hidden, Own'])
  })
})

it('people in the trash can stay in a deal, and not come into one', async () => {
  const { dealId, own, added, hidden } = await acme()
  for (const id of [own, added])
    await importing.ask('mutation ($id: ID!) { deleteContact(id: $id) { id } }', { id }, manager)
  const UPDATE = 'mutation ($input: UpdateDealInput!) { updateDeal(input: $input) { version } }'
  const edit = (contactIds: string[]) =>
    importing.ask(UPDATE, { input: { id: dealId, version: 1, contactIds } }, manager)
  expect(await edit([own, added])).toMatchObject({ code: 'VALIDATION_FAILED' })
  expect(await edit([own])).toEqual({ updateDeal: { version: 2 } })
  const update = { mode: 'UPDATE', key: 'id' }
  const file = `ID,Contact IDs\n${dealId},${own}; ${hidden}\n`
  expect(await importing.run(file, manager, update, 'DEAL')).toMatchObject({ updated: 1 })
  const refused = await importing.run(`ID,Contact IDs\n${dealId},${added}\n`, manager, update, 'DEAL')
  expect(importing.errorsOf(refused as never)).toEqual(['2 UNKNOWN_CONTACT contactIds'])
})

describe('the company of a contact', () => {
  it('stays where the writer does not see it', async () => {
    const companyId = await make('Company', { name: 'Acme' })
    const id = await make('Contact', { name: 'Own', email: 'own@sample.test' }, member)
    const UPDATE = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version } }'
    await importing.ask(UPDATE, { input: { id, version: 1, companyId } }, manager)
    await importing.ask(UPDATE, { input: { id, version: 2, companyId: null, position: 'Buyer' } }, member)
    const file = 'E-mail,Position,Company\nown@sample.test,Head,\n'
    const done = await importing.run(file, member, { mode: 'UPDATE', key: 'email', clearEmpty: true })
    expect(done).toMatchObject({ updated: 1 })
    const READ = 'query ($id: ID!) { contact(id: $id) { position company { name } } }'
    const expected = { contact: { position: 'Head', company: { name: 'Acme' } } }
    expect(await importing.ask(READ, { id }, manager)).toEqual(expected)
  })

  it('stays the one that it is where a file names it: in the trash, or called like an older one', async () => {
    const older = await make('Company', { name: 'Acme' })
    const companyId = await make('Company', { name: 'Acme' })
    await make('Contact', { name: 'Ann', email: 'ann@sample.test', companyId })
    const read = async () =>
      (await exported({ recordType: 'CONTACT', columns: ['companyId'] }, manager)).split('\r\n')[1]
    const file = 'E-mail,Company\nann@sample.test,acme\n'
    const update = { mode: 'UPDATE', key: 'email', createCompanies: true }
    expect(await importing.run(file, manager, update)).toMatchObject({ unchanged: 1 })
    await importing.ask('mutation ($id: ID!) { deleteCompany(id: $id) { id } }', { id: companyId }, manager)
    await importing.ask('mutation ($id: ID!) { deleteCompany(id: $id) { id } }', { id: older }, manager)
    expect(await importing.run(file, manager, update)).toMatchObject({ unchanged: 1 })
    expect(await read()).toBe(companyId)
  })
})

it('a file gives records to others as far as whoever imports may assign them', async () => {
  const lead = manager.colleague('MANAGER', { grants: { 'contacts:assign': 'OWN' } })
  const [theirs, other] = [importing.members.add(lead), importing.members.add(manager)]
  await importing.run('Name,E-mail\nAnn,ann@sample.test\nBen,ben@sample.test\n', manager)
  const file = (owner: string) => `Name,E-mail,Owner\nAnn A,ann@sample.test,${other}\nBen,ben@sample.test,${owner}\n`
  const done = await importing.run(file(theirs), lead, { mode: 'UPDATE', key: 'email' })
  expect([done.updated, importing.errorsOf(done as never)]).toEqual([1, ['3 FORBIDDEN owner']])
  expect(await importing.run(file(theirs), manager, { mode: 'UPDATE', key: 'email' })).toMatchObject({ updated: 1 })
})

it('a file does not say where a deal that is there stands', async () => {
  const [pipelineId, stageId] = [crypto.randomUUID(), crypto.randomUUID()]
  const id = await make('Deal', { title: 'Sample' })
  const file = `ID,Title,Pipeline ID,Stage ID\n${id},Sample,${pipelineId},${stageId}\n,New,${pipelineId},${stageId}\n`
  expect(await importing.run(file, manager, { mode: 'UPSERT', key: 'id' }, 'DEAL')).toMatchObject({
    created: 1,
    unchanged: 1,
  })
  const stages = await exported(
    { recordType: 'DEAL', columns: ['title', 'stageId'], sort: { field: 'createdAt' } },
    manager,
  )
  expect(stages.split('\r\n').slice(1, 3)).toEqual(['Sample,', `New,${stageId}`])
})

import { auditRecorded } from '@parley/schema/events/audit'
import { recordChanged } from '@parley/schema/events/crm'
import { runQueuedJobs } from '@parley/toolkit/testing/queued-jobs'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { crm } from '../src/subgraph'
import { createImporting, type Importing } from './import-seed'

let importing: Importing
let manager: TestActor
beforeAll(async () => void (importing = await createImporting()))
beforeEach(() => void (manager = importing.member('MANAGER')))

interface Person {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly position: string
  readonly tags: string[]
  readonly company: { name: string } | null
}

async function people(as = manager): Promise<Person[]> {
  const query = '{ contacts(first: 100) { edges { node { name email phone position tags company { name } } } } }'
  const { contacts } = await importing.ask<{ contacts: { edges: { node: Person }[] } }>(query, {}, as)
  return contacts.edges.map(({ node }) => node)
}

it('imports a file, and refuses the rows that do not fit, each with its reason', async () => {
  const file = [
    'Имя;Эл. почта;Телефон;Компания;Теги',
    'Анна Пример;anna@sample.test;+7 900 000-00-01;Ромашка;тёплый, vip',
    'Борис Пример;not an address;;;',
    ';empty@sample.test;;;',
    'Вера Пример;vera@sample.test;;ромашка;',
    'Глеб;gleb@sample.test;;;;лишнее',
    'Анна вторая;ANNA@sample.test;;;',
  ].join('\r\n')
  const done = await importing.run(file, manager, { mode: 'UPSERT', key: 'email', createCompanies: true })
  expect(done).toMatchObject({ created: 2, updated: 0, job: { state: 'DONE', total: 6, done: 2, failed: 4 } })
  expect(importing.errorsOf(done)).toEqual([
    '3 INVALID_VALUE email',
    '4 REQUIRED name',
    '6 WRONG_WIDTH',
    '7 DUPLICATE_ROW',
  ])
  expect(done.receivedParts).toEqual([])
  expect(await people()).toMatchObject([
    { name: 'Анна Пример', phone: '+7 900 000-00-01', tags: ['тёплый', 'vip'], company: { name: 'Ромашка' } },
    { name: 'Вера Пример', company: { name: 'Ромашка' } },
  ])
})

it('gives a record no more tags than it can have, counting those of the whole file', async () => {
  const tags = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name} ${index}`)
  const file = `Name,Tags\nAnn Sample,"${tags(6, 'own').join()}"\nBen Sample,one\n`
  const done = await importing.run(file, manager, { mode: 'CREATE', tags: tags(25, 'file') })
  expect(importing.errorsOf(done)).toEqual(['2 INVALID_VALUE tags'])
  expect((await people()).map((person) => person.tags.length)).toEqual([26])
})

it('is in the audit log, and its job names the file and the records', async () => {
  const file = 'Name,E-mail,Company\nAnn Sample,ann@sample.test,Acme\n'
  const { job, id } = await importing.run(file, manager, { mode: 'UPSERT', key: 'email', createCompanies: true })
  const told = await importing.subgraph.publishedEvents(auditRecorded('crm'))
  expect(told.map(({ payload }) => payload).filter(({ target }) => target.id === job?.id)).toMatchObject([
    {
      action: 'records.imported',
      actor: { kind: 'USER', id: manager.userId },
      after: {
        recordType: 'CONTACT',
        file: 'people.csv',
        mode: 'UPSERT',
        key: 'email',
        state: 'DONE',
        done: 1,
        failed: 0,
      },
    },
  ])
  const query = `query ($id: ID!) { recordJob(id: $id) {
    import { id fileName } records(first: 5) { edges { node { recordType recordName created } } } } }`
  const { recordJob } = await importing.ask<{ recordJob: { records: { edges: { node: object }[] } } }>(
    query,
    { id: String(job?.id) },
    manager,
  )
  expect(recordJob).toMatchObject({ import: { id, fileName: 'people.csv' } })
  expect(recordJob.records.edges.map(({ node }) => node)).toEqual([
    { recordType: 'COMPANY', recordName: 'Acme', created: true },
    { recordType: 'CONTACT', recordName: 'Ann Sample', created: true },
  ])
})

describe('records that are there', () => {
  const file = 'Name,E-mail,Position\nAnn Sample,ann@sample.test,Buyer\nBen Sample,ben@sample.test,\n'

  it('are changed, created, or left as they are, by the chosen key', async () => {
    await importing.run(file, manager)
    const changed =
      'Name,E-mail,Position\nAnn Sample,ANN@sample.test,Head\nBen Sample,ben@sample.test,\nCy,cy@sample.test,\n'
    const upsert = { mode: 'UPSERT', key: 'email' }
    expect(await importing.run(file, manager, upsert)).toMatchObject({
      unchanged: 2,
      job: { done: 2, changed: 0, undoableUntil: null },
    })
    expect(await importing.run(changed, manager, upsert)).toMatchObject({ created: 1, updated: 1, unchanged: 1 })
    expect(await people()).toMatchObject([{ position: 'Head' }, { position: '' }, { name: 'Cy' }])
    const update = await importing.run('Name,E-mail\nDan,dan@sample.test\nBenny,ben@sample.test\n', manager, {
      ...upsert,
      mode: 'UPDATE',
    })
    expect([update.updated, importing.errorsOf(update as never)]).toEqual([1, ['2 NOT_FOUND email']])
    const create = await importing.run(file, manager, { mode: 'CREATE', key: 'email' })
    expect(importing.errorsOf(create as never)).toEqual(['2 ALREADY_EXISTS email', '3 ALREADY_EXISTS email'])
    await importing.run('E-mail,Position\nann@sample.test,\n', manager, { ...upsert, mode: 'UPDATE', clearEmpty: true })
    expect((await people())[0]).toMatchObject({ email: 'ann@sample.test', position: '' })
  })

  it('are not touched where they are not within reach', async () => {
    await importing.run(file, manager)
    const agent = manager.colleague('AGENT', { reach: 'OWN' })
    importing.members.add(agent)
    const done = await importing.run(file, agent, { mode: 'UPDATE', key: 'email' })
    expect(importing.errorsOf(done as never)).toEqual(['2 NOT_FOUND email', '3 NOT_FOUND email'])
  })

  it('come back as they were when the import is undone, except those that changed since', async () => {
    await importing.run(file, manager)
    const again =
      'Name,E-mail,Position,Company\nAnn B,ann@sample.test,Head,Acme Sample\nBen B,ben@sample.test,x,\nNew,new@sample.test,,New Sample\n'
    const input = { mode: 'UPSERT', key: 'email', createCompanies: true }
    const done = await importing.run(again, manager, input)
    const { contacts } = await importing.ask<{ contacts: { edges: { node: { id: string; version: number } }[] } }>(
      '{ contacts(filter: { search: "Ben" }) { edges { node { id version } } } }',
      {},
      manager,
    )
    await importing.ask(
      'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }',
      { input: { ...contacts.edges[0]?.node, name: 'Ben kept' } },
      manager,
    )
    await importing.ask('mutation ($id: ID!) { undoRecordJob(id: $id) { id } }', { id: String(done.job?.id) }, manager)
    const undone = await importing.finish(done.id, manager)
    expect(undone.job).toMatchObject({ state: 'UNDONE', undone: 2, leftAlone: 1 })
    expect((await people()).map(({ name, position, company }) => [name, position, company])).toEqual([
      ['Ann Sample', 'Buyer', null],
      ['Ben kept', 'x', null],
    ])
    const { companies } = await importing.ask<{ companies: { edges: object[] } }>(
      '{ companies { edges { node { id } } } }',
      {},
      manager,
    )
    expect(companies.edges).toEqual([])
  })

  it('leave the company that an import made where someone else works there by now, when it is undone', async () => {
    const done = await importing.run('Name,Company\nAnn,Used Sample\nBen,Unused Sample\n', manager, {
      createCompanies: true,
    })
    const names = '{ companies { edges { node { id name } } } }'
    const companies = async () =>
      (await importing.ask<{ companies: { edges: { node: { id: string; name: string } }[] } }>(names, {}, manager))
        .companies.edges
    const used = (await companies()).find(({ node: { name } }) => name === 'Used Sample')!
    await importing.ask(
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }',
      { input: { name: 'By hand', companyId: used.node.id } },
      manager,
    )
    await importing.ask('mutation ($id: ID!) { undoRecordJob(id: $id) { id } }', { id: String(done.job?.id) }, manager)
    await importing.finish(done.id, manager)
    expect((await companies()).map(({ node: { name } }) => name)).toEqual(['Used Sample'])
    expect((await people()).map(({ name, company }) => [name, company?.name])).toEqual([['By hand', 'Used Sample']])
  })
})

describe('deals that are there', () => {
  interface People {
    readonly deals: { edges: { node: { id: string; version: number; contacts: { id: string }[] } }[] }
  }
  const peopleOf = async (): Promise<readonly [version: number, contacts: string[]][]> => {
    const query = '{ deals(sort: { field: "title" }) { edges { node { id version contacts { id } } } } }'
    const { deals } = await importing.ask<People>(query, {}, manager)
    return deals.edges.map(({ node: { version, contacts } }) => [version, contacts.map(({ id }) => id).sort()])
  }

  it('get the people that a file names, and their own back when it is undone', async () => {
    await importing.run('Name\nAnn\nBen\nCy\n', manager)
    const { contacts } = await importing.ask<{ contacts: { edges: { node: { id: string } }[] } }>(
      '{ contacts(sort: { field: "name" }) { edges { node { id } } } }',
      {},
      manager,
    )
    const [ann, ben, cy] = contacts.edges.map(({ node }) => node.id) as [string, string, string]
    await importing.run(`Title,Contact IDs\nOne,${ann}; ${ben}\nTwo,${ann}\nZero,${cy}\n`, manager, {}, 'DEAL')
    const file = `Title,Contact IDs\nOne,${cy}\nTwo,${ann}\nZero,\nNew,${ben}\nLost,${crypto.randomUUID()}\n`
    const done = await importing.run(file, manager, { mode: 'UPSERT', key: 'title' }, 'DEAL')
    expect(done).toMatchObject({ created: 1, updated: 1, unchanged: 2 })
    expect(importing.errorsOf(done as never)).toEqual(['6 UNKNOWN_CONTACT contactIds'])
    expect(await peopleOf()).toEqual([
      [1, [ben]],
      [2, [cy]],
      [1, [ann]],
      [1, [cy]],
    ])
    const told = await importing.subgraph.publishedEvents(recordChanged)
    expect(told.at(-1)?.payload).toMatchObject({
      change: 'UPDATED',
      fields: ['contactIds'],
      deal: { contactIds: [cy] },
    })
    await importing.ask('mutation ($id: ID!) { undoRecordJob(id: $id) { id } }', { id: String(done.job?.id) }, manager)
    await importing.finish(done.id, manager)
    expect(await peopleOf()).toEqual([
      [3, [ann, ben].sort()],
      [1, [ann]],
      [1, [cy]],
    ])
  })
})

describe('a file that is no table', () => {
  it.each([
    ['Name\n"Ann\nBen\n', 'UNCLOSED_QUOTE'],
    ['Name\n"Ann" B\n', 'TEXT_AFTER_QUOTE'],
    ['Name\n', 'NO_ROWS'],
    ['\n\n', 'EMPTY_FILE'],
    [`Name${','.repeat(1_000)}\n`, 'TOO_MANY_COLUMNS'],
    ['PK\u0003\u0004 a workbook', 'WORKBOOK'],
  ])('is refused when it is looked at (%#)', async (file, code) => {
    const id = await importing.upload(file, manager)
    expect(await importing.preview(id, manager)).toMatchObject({ code })
  })

  it('is refused whole when that shows later, with the row', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `Person ${index},p${index}@sample.test`)
    const file = ['Name,E-mail', ...rows, '"never closed,x'].join('\n')
    const done = await importing.run(file, manager)
    expect(done.job).toMatchObject({ state: 'FAILED', done: 0, failure: { code: 'UNCLOSED_QUOTE' } })
    expect(done.job?.failure?.message).toContain('row 60002')
    expect(await people()).toEqual([])
  })

  it('or not in its encoding can be read in another way', async () => {
    const bytes = Buffer.concat([Buffer.from('Name\n'.repeat(300_000)), Buffer.from([0xc0, 0xed, 0xed, 0xe0, 0x0a])])
    const id = await importing.upload(bytes, manager)
    await importing.start(id, manager, { mapping: [{ column: 0, field: 'name' }] })
    const failed = await importing.finish(id, manager)
    expect(failed.job).toMatchObject({ state: 'FAILED', failure: { code: 'WRONG_ENCODING' } })
    expect(failed.job?.failure?.message).toContain('row 300001')
    const again = await importing.start(id, manager, {
      mapping: [{ column: 0, field: 'name' }],
      encoding: 'WINDOWS_1251',
    })
    expect(again.job?.state).toBe('QUEUED')
    await importing.cancel(again, manager)
    const short = await importing.upload(Buffer.from([0xc0, 0xed, 0xed, 0xe0, 0x0a, 0xc0, 0x0a]), manager)
    expect(await importing.preview(short, manager, { encoding: 'UTF_8' })).toMatchObject({ code: 'WRONG_ENCODING' })
  })

  it('rows with bytes that are no text, or with too few cells, are refused alone', async () => {
    const done = await importing.run('Name,E-mail\nAnn\0,a@sample.test\nBen\nCy,c@sample.test\n', manager)
    expect([done.created, importing.errorsOf(done as never)]).toEqual([1, ['2 UNREADABLE_TEXT', '3 WRONG_WIDTH']])
    const portion = 'query ($id: ID!) { importErrorPortion(id: $id) { text next } }'
    const { importErrorPortion } = await importing.ask<{ importErrorPortion: { text: string } }>(
      portion,
      { id: done.id },
      manager,
    )
    expect(importErrorPortion.text.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFName,E-mail,Row,Problem,Message',
      'Ann,a@sample.test,2,UNREADABLE_TEXT,The row has bytes that are no text.',
      'Ben,,3,WRONG_WIDTH,"The row has 1 cells, and the file 2 columns."',
    ])
  })
})

it('is not doubled by another file with the same people that is imported at once', async () => {
  const rows = Array.from({ length: 1_500 }, (_, index) => `Person ${index},p${index}@sample.test`)
  const input = { mode: 'UPSERT', key: 'email' }
  const ids: string[] = []
  for (const file of [rows, rows.toReversed()]) {
    const id = await importing.upload(['Name,E-mail', ...file].join('\n'), manager)
    ids.push(String((await importing.start(id, manager, input)).job?.id))
  }
  const { workspaceId } = manager
  const run = (jobId: string) => importing.subgraph.runJob('crm.run-record-job', { workspaceId, jobId })
  await Promise.all(ids.map(run))
  // On a busy machine each of them may have had its turn, and goes on in the next one.
  await runQueuedJobs(importing.subgraph.testDatabase, crm.jobs(importing.subgraph.services))
  const query = 'query ($id: ID!) { recordJob(id: $id) { state done failed } contacts { totalCount } }'
  for (const id of ids) {
    expect(await importing.ask(query, { id }, manager)).toEqual({
      recordJob: { state: 'DONE', done: 1_500, failed: 0 },
      contacts: { totalCount: 1_500 },
    })
  }
})

it('goes on behind a crash without a row twice, and keeps no part of the file', async () => {
  const rows = Array.from({ length: 2_500 }, (_, index) => `Person ${index},p${index}@sample.test`)
  const id = await importing.upload(['Name,E-mail', ...rows, 'Again,P7@sample.test'].join('\n'), manager)
  await importing.start(id, manager, { mode: 'UPSERT', key: 'email' })
  const { importStore } = importing.subgraph.services
  let batches = 0
  const keepRefused = importStore.keepRefused.bind(importStore)
  const crash = jest.spyOn(importStore, 'keepRefused').mockImplementation(async (...parameters) => {
    batches += 1
    if (batches === 2) throw new Error('The process is gone')
    return keepRefused(...parameters)
  })
  await expect(importing.finish(id, manager)).rejects.toThrow('The process is gone')
  expect(await importing.read(id, manager)).toMatchObject({ created: 1_000, job: { state: 'RUNNING', done: 1_000 } })
  crash.mockRestore()
  const done = await importing.finish(id, manager)
  expect(done).toMatchObject({
    created: 2_500,
    updated: 0,
    receivedParts: [],
    job: { state: 'DONE', done: 2_500, failed: 1 },
  })
  expect(importing.errorsOf(done)).toEqual(['2502 DUPLICATE_ROW'])
  const { contacts } = await importing.ask<{ contacts: { totalCount: number } }>(
    '{ contacts { totalCount } }',
    {},
    manager,
  )
  expect(contacts.totalCount).toBe(2_500)
})

describe('a file on its way', () => {
  it('arrives in parts, in any order and again, and is started once it is whole', async () => {
    const file = Buffer.from(`Name\n${'Ann Sample\n'.repeat(150_000)}`)
    const input = { recordType: 'CONTACT', fileName: 'large.csv', sizeBytes: file.length }
    const create =
      'mutation ($input: CreateImportInput!) { createImport(input: $input) { id partCount receivedParts } }'
    const { createImport } = await importing.ask<{ createImport: { id: string; partCount: number } }>(
      create,
      { input },
      manager,
    )
    expect(createImport.partCount).toBe(2)
    const parts = [file.subarray(0, 1_048_576), file.subarray(1_048_576)] as const
    expect(await importing.sendPart(createImport.id, 1, parts[1], manager)).toEqual({ storeImportPart: true })
    expect(await importing.start(createImport.id, manager, { mapping: [{ column: 0, field: 'name' }] })).toMatchObject({
      code: 'UPLOAD_INCOMPLETE',
    })
    expect(await importing.sendPart(createImport.id, 0, parts[1], manager)).toMatchObject({ code: 'VALIDATION_FAILED' })
    expect(await importing.sendPart(createImport.id, 2, parts[1], manager)).toMatchObject({ code: 'VALIDATION_FAILED' })
    await importing.sendPart(createImport.id, 0, parts[0], manager)
    await importing.sendPart(createImport.id, 0, parts[0], manager)
    expect((await importing.read(createImport.id, manager)).receivedParts).toEqual([0, 1])
    const colleague = manager.colleague('OWNER')
    expect(await importing.sendPart(createImport.id, 0, parts[0], colleague)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await importing.read(createImport.id, colleague)).toBeNull()
    const mapping = [{ column: 0, field: 'name' }]
    const [one, other] = [
      await importing.start(createImport.id, manager, { mapping }),
      await importing.start(createImport.id, manager, { mapping }),
    ]
    expect(other.job?.id).toBe(one.job?.id)
    await importing.cancel(one, manager)
  })

  it('is forgotten when nobody goes on with it', async () => {
    const id = await importing.upload('Name\nAnn\n', manager)
    await importing.subgraph.runJob('crm.purge-import', { workspaceId: manager.workspaceId, importId: id })
    expect(await importing.read(id, manager)).toBeNull()
  })

  it('is for those who may write such records, and who may assign them if it names owners', async () => {
    const viewer = importing.member('VIEWER')
    const create = 'mutation ($input: CreateImportInput!) { createImport(input: $input) { id } }'
    const input = { recordType: 'CONTACT', fileName: 'x.csv', sizeBytes: 10 }
    expect(await importing.ask(create, { input }, viewer)).toMatchObject({ code: 'FORBIDDEN' })
    const agent = importing.member('AGENT')
    const id = await importing.upload('Name,Owner\nAnn,nobody@parley.test\n', agent)
    expect(await importing.start(id, agent)).toMatchObject({ code: 'FORBIDDEN' })
    const done = await importing.run('Name,Owner\nAnn,nobody@parley.test\n', manager)
    expect(importing.errorsOf(done as never)).toEqual(['2 UNKNOWN_MEMBER owner'])
  })

  it.each([
    [{ mapping: [{ column: 0, field: 'secret' }] }, { 'input.mapping.0.field': ['unknownField'] }],
    [{ mapping: [{ column: 7, field: 'name' }] }, { 'input.mapping.0.column': ['notFound'] }],
    [{ mode: 'UPDATE' }, { 'input.key': ['required'] }],
    [{ mode: 'UPSERT', key: 'phone' }, { 'input.key': ['unknownField'] }],
  ])('is not started as %j', async (input, fields) => {
    const id = await importing.upload('Name,E-mail\nAnn,a@sample.test\n', manager)
    expect(await importing.start(id, manager, input)).toMatchObject({ code: 'VALIDATION_FAILED', fields })
  })

  it('is understood as the last one with the same columns was', async () => {
    const file = 'Who,Where\nAnn,a@sample.test\n'
    const mapping = [
      { column: 0, field: 'name' },
      { column: 1, field: 'email' },
    ]
    await importing.run(file, manager, { mapping, mode: 'UPSERT', key: 'email' })
    const id = await importing.upload(file, manager)
    expect(await importing.guess(id, manager)).toEqual(mapping)
    expect(await importing.preview(id, manager)).toMatchObject({
      importPreview: { remembered: { mode: 'UPSERT', key: 'email' } },
    })
  })
})

import { randomInt } from 'node:crypto'
import { auditRecorded } from '@parley/schema/events/audit'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createImporting, type Importing } from './import-seed'

let importing: Importing
beforeAll(async () => void (importing = await createImporting()))

const PORTION =
  'query ($input: RecordExportInput!, $after: String) { recordExportPortion(input: $input, after: $after) { text next } }'

interface Portion {
  readonly recordExportPortion: { readonly text: string; readonly next: string | null }
}

/** The whole file, as the gateway sends it. */
async function exported(input: object, as: TestActor): Promise<string> {
  let text = ''
  for (let after: string | null = null; ;) {
    const answer: Portion & { code?: string } = await importing.ask(PORTION, { input, after }, as)
    if (answer.code) return answer.code
    text += answer.recordExportPortion.text
    after = answer.recordExportPortion.next
    if (after === null) return text
  }
}

const CREATE_FIELD = 'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { id } }'
async function addFields(as: TestActor): Promise<void> {
  const options = ['Hot; very', 'Cold, "so"', 'Warm'].map((label) => ({ label }))
  for (const [name, type] of [
    ['Name', 'TEXT'],
    ['Size', 'NUMBER'],
    ['Budget', 'MONEY'],
    ['Since', 'DATE'],
    ['Heat', 'CHOICE'],
    ['Heats', 'MULTI_CHOICE'],
    ['Site', 'URL'],
    ['Partner', 'BOOLEAN'],
    ['Guide', 'USER'],
  ] as const) {
    const input = { recordType: 'CONTACT', name, type, ...(name.startsWith('Heat') && { options }) }
    await importing.ask(CREATE_FIELD, { input }, as)
  }
}

const NASTY = [
  '=1+1',
  "'=1",
  '-5',
  '+7',
  '@x',
  'a,b',
  'a;b',
  'say "hi"',
  'two\nlines',
  'Ёлка',
  '“quoted”',
  "'",
  '🌲',
  ' x ',
  '\tx',
  '1,5',
]
const pick = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)] as Item
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file with values that are hard to write. */
function nastyFile(rows: number, guide: string, emptyId: string): string {
  const header = `Name,E-mail,Phone,Position,Company,Tags,Name [${emptyId}],Size,Budget,Since,Heat,Heats,Site,Partner,Guide,Owner`
  const lines = Array.from({ length: rows }, (_, row) => {
    const text = (): string => pick(NASTY)
    const tags = [...new Set([text().trim(), 'plain'])].map((tag) => `"${tag.replaceAll('"', '""')}"`).join('; ')
    const heats = pick(['Warm', '"Hot; very"; Warm', '"Cold, ""so"""', ''])
    const cells = [
      `${text()} ${row}`,
      pick(['', `p${row}@sample.test`]),
      pick(['', '+7 900 000-00-01']),
      text(),
      pick(['', '=Acme', 'Beta, Ltd']),
      tags,
      text(),
      pick(['', '-12.5', '1000000.25']),
      pick(['', '1200.5 EUR']),
      pick(['', '2026-02-28']),
      pick(['', 'Hot; very']),
      heats,
      pick(['', 'https://sample.test/?a=1,2']),
      pick(['', 'yes', 'no']),
      pick(['', guide]),
      pick(['', guide]),
    ]
    return cells.map(quoted).join(',')
  })
  return [header, ...lines].join('\r\n')
}

describe('a list that is exported', () => {
  it.each(['COMMA', 'SEMICOLON'])('and imported elsewhere is the same list (%s)', async (delimiter) => {
    const owner = importing.member('OWNER')
    const guide = importing.members.add(owner)
    await addFields(owner)
    const fields = '{ importFields(recordType: CONTACT) { field label } }'
    const named = await importing.ask<{ importFields: { field: string; label: string | null }[] }>(fields, {}, owner)
    const nameField = named.importFields.find(({ label }) => label === 'Name')?.field ?? ''
    const options = { mode: 'CREATE', createCompanies: true }
    const first = await importing.run(nastyFile(250, guide, nameField), owner, options)
    expect([importing.errorsOf(first as never), first.created]).toEqual([[], 250])
    const request = { recordType: 'CONTACT', delimiter, byteOrderMark: true, sort: { field: 'createdAt' } }
    const file = await exported(request, owner)

    const other = importing.member('OWNER')
    importing.members.add(other, guide)
    await addFields(other)
    // Ids are of the workspace: the file is read there with the names of its own fields.
    const twin = await importing.ask<typeof named>(fields, {}, other)
    const twinField = twin.importFields.find(({ label }) => label === 'Name')?.field ?? ''
    const moved = file.replace(nameField, twinField)
    const second = await importing.run(moved, other, options)
    expect([importing.errorsOf(second as never), second.created]).toEqual([[], 250])
    const again = await exported(request, other)
    expect(contents(again)).toEqual(contents(moved))
  })

  it('and imported by id changes nothing', async () => {
    const manager = importing.member('MANAGER')
    await importing.run('Name,E-mail,Tags\n=Ann,ann@sample.test,"a; b"\nBen,,\n', manager)
    const file = await exported({ recordType: 'CONTACT' }, manager)
    expect(file).toContain("'=Ann")
    const again = await importing.run(file, manager, { mode: 'UPDATE', key: 'id' })
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  })

  it('holds deals with their money, company and outcome', async () => {
    const manager = importing.member('MANAGER')
    const file =
      'Title,Amount,Currency,Company,Expected close,Status,Reason\nPilot,1200.5,EUR,Acme,2026-12-24,open,\nGone,7,USD,,,lost,Price\n'
    const done = await importing.run(file, manager, { createCompanies: true }, 'DEAL')
    expect([importing.errorsOf(done as never), done.created]).toEqual([[], 2])
    const columns = ['title', 'amount', 'currency', 'company', 'expectedClose', 'status', 'lostReason']
    expect(await exported({ recordType: 'DEAL', columns, sort: { field: 'createdAt' } }, manager)).toBe(
      'Title,Amount,Currency,Company,Expected close,Status,Reason\r\nPilot,1200.5,EUR,Acme,2026-12-24,OPEN,\r\nGone,7,USD,,,LOST,Price\r\n',
    )
  })

  it('is filtered, sorted, and has the columns that were asked for, in the language asked for', async () => {
    const manager = importing.member('MANAGER')
    await importing.run('Name,Domain\nAcme,acme.example\nBeta,beta.example\nGamma,\n', manager, {}, 'COMPANY')
    const where = { field: 'domain', operator: 'NOT_EMPTY' }
    const input = {
      recordType: 'COMPANY',
      filter: { where },
      sort: { field: 'name', direction: 'DESC' },
      language: 'RU',
    }
    expect(await exported({ ...input, columns: ['name', 'domain'] }, manager)).toBe(
      'Название,Домен\r\nBeta,beta.example\r\nAcme,acme.example\r\n',
    )
    expect(await exported({ ...input, columns: ['secret'] }, manager)).toBe('VALIDATION_FAILED')
  })

  it('holds what was selected, in that order, as far as it can be seen, and says so in the audit log', async () => {
    const manager = importing.member('MANAGER')
    const rows = Array.from({ length: 1_203 }, (_, index) => `Person ${String(index).padStart(4, '0')}`)
    await importing.run(['Name', ...rows].join('\n'), manager)
    const all = await exported({ recordType: 'CONTACT', columns: ['id', 'name'] }, manager)
    const lines = all.split('\r\n').slice(1, -1).reverse()
    const stranger = importing.member('MANAGER')
    await importing.run('Name\nStranger\n', stranger)
    const foreign = (await exported({ recordType: 'CONTACT', columns: ['id'] }, stranger)).split('\r\n')[1]!
    const ids = [foreign, ...lines.slice(2).map((line) => line.slice(0, 36).toUpperCase())]
    const columns = ['id', 'name']
    expect(await exported({ recordType: 'CONTACT', ids, columns }, manager)).toBe(
      ['ID,Name', ...lines.slice(2), ''].join('\r\n'),
    )
    const told = await importing.subgraph.publishedEvents(auditRecorded('crm'))
    expect(told.at(-1)?.payload).toMatchObject({
      action: 'records.exported',
      actor: { id: manager.userId },
      after: { recordType: 'CONTACT', selection: 'IDS' },
    })
    expect(await exported({ recordType: 'CONTACT', ids: ['x'] }, manager)).toBe('VALIDATION_FAILED')
    const tooMany = Array.from({ length: 10_001 }, () => crypto.randomUUID())
    expect(await exported({ recordType: 'CONTACT', ids: tooMany }, manager)).toBe('VALIDATION_FAILED')
  })

  it('is for those who may export, and holds what is within that reach', async () => {
    const manager = importing.member('MANAGER')
    await importing.run('Name\nAnn\n', manager)
    expect(await exported({ recordType: 'CONTACT' }, importing.member('AGENT'))).toBe('FORBIDDEN')
    const colleague = manager.colleague('MANAGER', { grants: { 'contacts:export': 'OWN' } })
    expect(await exported({ recordType: 'CONTACT', columns: ['name'] }, colleague)).toBe('Name\r\n')
    expect(await exported({ recordType: 'CONTACT', columns: ['name'] }, manager)).toBe('Name\r\nAnn\r\n')
    expect(await exported({ recordType: 'CONTACT', columns: ['name'] }, importing.member('OWNER'))).toBe('Name\r\n')
  })

  it('names no company that whoever exports may not see', async () => {
    const manager = importing.member('MANAGER')
    await importing.run('Name,Company\nAnn,Example Works\n', manager, { createCompanies: true })
    const columns = ['name', 'company', 'companyId']
    const lineFor = async (as: TestActor) => (await exported({ recordType: 'CONTACT', columns }, as)).split('\r\n')[1]
    expect(await lineFor(manager)).toMatch(/^Ann,Example Works,[0-9a-f-]{36}$/)
    const colleague = manager.colleague('MANAGER', { grants: { 'companies:read': 'OWN' } })
    expect(await lineFor(colleague)).toBe('Ann,,')
  })
})

/** Without what is new wherever a record is created: ids and times. */
function contents(file: string): string[] {
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
  const time = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
  return file.split('\r\n').map((line) => line.replaceAll(id, 'id').replaceAll(time, 'time'))
}

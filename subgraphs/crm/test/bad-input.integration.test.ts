import { actor } from '@parley/toolkit/testing/test-actor'
import { recordSeed } from './record-seed'
import { createCrm, type Crm } from './seed'

const manager = actor('MANAGER')
let crm: Crm
let make: ReturnType<typeof recordSeed>
beforeAll(async () => {
  crm = await createCrm()
  make = recordSeed(crm, () => manager)
})

const on = (field: string, answer = 'id'): string =>
  `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${answer} } }`
const refused = (...fields: string[]) => ({
  code: 'VALIDATION_FAILED',
  fields: Object.fromEntries(fields.map((field) => [field, [expect.any(String)]])),
})

describe('a name of nothing that can be stored', () => {
  it.each([
    ['createCompany', { name: '\0' }, 'input.name'],
    ['createContact', { name: '\0 \0' }, 'input.name'],
    ['createDeal', { title: '\0' }, 'input.title'],
    ['createTask', { title: '\0' }, 'input.title'],
    ['createView', { recordType: 'DEAL', name: '\0' }, 'input.name'],
    ['createImport', { recordType: 'DEAL', fileName: '\0', sizeBytes: 1 }, 'input.fileName'],
    ['createCustomField', { recordType: 'DEAL', name: '\0', type: 'TEXT' }, 'input.name'],
  ])('is none for %s', async (field, input, path) => {
    expect(await make.ask(on(field), { input }, manager.colleague('OWNER'))).toEqual(refused(path))
  })
})

it('looks for duplicates, and changes many records, whatever the text', async () => {
  const company = await make.company({ name: 'Mill' })
  const input = { recordType: 'COMPANY', name: 'Mi\0ll\uD800', domain: '\0' }
  expect(
    await make.ask(`query ($input: PossibleDuplicatesInput!) { possibleDuplicates(input: $input) { score } }`, {
      input,
    }),
  ).toEqual({
    possibleDuplicates: expect.any(Array),
  })
  const selection = { recordType: 'COMPANY', ids: [company.id] }
  const change = { tags: { add: ['Flo\0ur'], remove: ['\uD800'] } }
  expect(await make.ask(on('startBulkChange', 'kind'), { input: { selection, change, clientId: '1\0' } })).toEqual({
    startBulkChange: { kind: 'TAG' },
  })
})

it('changes no field of a name that only objects have', async () => {
  const { id } = await make.company({ name: 'Bakery' })
  const change = { update: [{ field: 'toString', values: ['x'] }] }
  const input = { selection: { recordType: 'COMPANY', ids: [id] }, change }
  expect(await make.ask(on('startBulkChange'), { input })).toEqual(refused('input.change.update.0.field'))
})

describe('days and moments that are on no calendar', () => {
  const list = 'query ($where: RecordFilter!) { deals(filter: { where: $where }) { totalCount } }'
  const YEAR_10000 = '9999-12-31T23:59:59-10:00'

  it.each([
    ['expectedClose', '0000-01-01'],
    ['expectedClose', '2026-02-31'],
    ['createdAt', '0000-01-01T00:00:00Z'],
    ['createdAt', YEAR_10000],
  ])('are refused by a filter on %s: %s', async (field, value) => {
    const where = { field, operator: 'AT_LEAST', values: [value] }
    expect(await make.ask(list, { where })).toEqual(refused('filter.where.values'))
  })

  it('are refused in a deal, in a change of many and in tasks', async () => {
    const { id } = await make.deal({ title: 'Flour' })
    expect(await make.ask(on('updateDeal'), { input: { id, version: 1, expectedClose: '0000-01-01' } })).toEqual(
      refused('input.expectedClose'),
    )
    for (const value of ['0000-01-01', '2026-02-31', 'soon', '']) {
      const change = { update: [{ field: 'expectedClose', values: [value] }] }
      expect(
        await make.ask(on('startBulkChange'), { input: { selection: { recordType: 'DEAL', ids: [id] }, change } }),
      ).toMatchObject({ code: 'VALIDATION_FAILED' })
    }
    const at = { dueAt: YEAR_10000, remindAt: '0000-01-01T00:00:00Z' }
    expect(await make.ask(on('createTask'), { input: { title: 'Weigh it', ...at } })).toEqual(
      refused('input.dueAt', 'input.remindAt'),
    )
    const { createTask } = await make.ask<{ createTask: { id: string } }>(on('createTask'), { input: { title: 'T' } })
    const snooze = `mutation ($id: ID!, $until: DateTime!) { snoozeTask(id: $id, until: $until) { id } }`
    expect(await make.ask(snooze, { id: createTask.id, until: at.remindAt })).toEqual(refused('until'))
  })
})

it.each(['__proto__', 'constructor', 'toString'])('sorts by no field of the name %s', async (field) => {
  const query = 'query ($sort: RecordSortInput!) { contacts(sort: $sort) { totalCount } }'
  expect(await make.ask(query, { sort: { field, direction: 'ASC' } })).toEqual(refused('sort.field'))
})

it('names the arguments of a preview of a merge by their paths', async () => {
  const query = `query ($input: MergePreviewInput!) { mergePreview(input: $input) { fields { field } } }`
  const input = { recordType: 'CONTACT', keepId: 'no id', mergeId: 'none either' }
  expect(await make.ask(query, { input })).toEqual(refused('input.keepId', 'input.mergeId'))
})

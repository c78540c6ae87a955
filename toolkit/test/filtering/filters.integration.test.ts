import { OPERATORS_OF, type FieldType, type FilterOperator, type FilterTree } from '@parley/schema/inputs/filter'
import { unmetConditions, type FieldContent } from '../../src/filtering/evaluate-filter'
import { compileFilter, type SqlFields } from '../../src/filtering/filter-sql'
import { createTestDatabase, type TestDatabase } from '../../src/testing/test-database'

const ME = '0190d3c0-0000-7000-8000-000000000001'
const OTHER = '0190d3c0-0000-7000-8000-000000000002'
const perspective = { userId: ME, now: new Date('2026-11-22T12:00:00Z') }

/** What rows of each type hold: nothing, and some values around those that conditions name. */
const CONTENT: Record<FieldType, { column: string; held: readonly (readonly string[])[]; asked: readonly string[] }> = {
  TEXT: { column: 'text', held: [[], ['Acme'], ['acme labs'], ['50%_off']], asked: ['ACME', '50%_o', 'labs'] },
  URL: { column: 'text', held: [[], ['https://a.example']], asked: ['https://A.example', 'example'] },
  NUMBER: { column: 'numeric', held: [[], ['9'], ['10'], ['10.50']], asked: ['10', '10.5', '-3'] },
  MONEY: { column: 'numeric', held: [[], ['999.99'], ['1000']], asked: ['1000'] },
  DATE: { column: 'date', held: [[], ['2026-11-22'], ['2026-11-15']], asked: ['today', 'today-7d', '2026-11-20'] },
  DATE_TIME: {
    column: 'timestamptz',
    held: [[], ['2026-11-22T11:00:00.000Z'], ['2026-11-20T00:00:00.000Z']],
    asked: ['now-2h', '2026-11-20T01:00:00+01:00'],
  },
  CHOICE: { column: 'text', held: [[], ['warm'], ['cold']], asked: ['warm', 'hot'] },
  MULTI_CHOICE: { column: 'text[]', held: [[], ['a'], ['a', 'b']], asked: ['a', 'b'] },
  USER: { column: 'uuid', held: [[], [ME], [OTHER]], asked: ['me', OTHER] },
  REFERENCE: { column: 'uuid', held: [[], [ME], [OTHER]], asked: [OTHER.toUpperCase()] },
  BOOLEAN: { column: 'boolean', held: [[], ['true'], ['false']], asked: ['true', 'false'] },
}
const TYPES = Object.keys(CONTENT) as FieldType[]
const columnOf = (type: FieldType) => `f_${type.toLowerCase()}`
const fields: SqlFields = new Map(TYPES.map((type) => [type, { type, sql: columnOf(type) }]))

function conditionsOn(type: FieldType): FilterTree[] {
  const { asked } = CONTENT[type]
  const condition = (operator: FilterOperator, values: readonly string[]) => ({ field: type, operator, values })
  return OPERATORS_OF[type].flatMap((operator) => {
    if (operator === 'EMPTY' || operator === 'NOT_EMPTY') return [condition(operator, [])]
    if (operator.endsWith('_OF')) return [condition(operator, asked)]
    return asked.map((value) => condition(operator, [value]))
  })
}

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ domains: [] })
  const columns = TYPES.map((type) => `${columnOf(type)} ${CONTENT[type].column}`)
  await database.query(`CREATE TABLE public.filtered (place integer, ${columns.join(', ')})`)
  const rows = Math.max(...TYPES.map((type) => CONTENT[type].held.length))
  for (let place = 0; place < rows; place++) {
    const values = TYPES.map((type) => {
      const held = CONTENT[type].held[place] ?? []
      return type === 'MULTI_CHOICE' ? held : (held[0] ?? null)
    })
    const places = values.map((_, index) => `$${index + 2}`)
    await database.query(`INSERT INTO public.filtered VALUES ($1, ${places.join(', ')})`, [place, ...values])
  }
})

/** The rows that the query finds. */
async function found(tree: FilterTree): Promise<number[]> {
  const { sql, parameters } = compileFilter(tree, fields, perspective)
  const names = Object.keys(parameters)
  const numbered = sql.replace(/:(filter\d+)/g, (_, name: string) => `$${names.indexOf(name) + 1}`)
  const rows = await database.query<{ place: number }>(
    `SELECT place FROM public.filtered WHERE ${numbered} ORDER BY place`,
    names.map((name) => parameters[name]),
  )
  return rows.map(({ place }) => place)
}

/** The rows that pass in memory. */
function passing(tree: FilterTree): number[] {
  return [0, 1, 2, 3].filter((place) => {
    const read = (name: string): FieldContent => {
      const type = name as FieldType
      return { type, values: CONTENT[type].held[place] ?? [] }
    }
    return unmetConditions(tree, read, perspective).length === 0
  })
}

test.each(TYPES)('a query and a rule mean the same by each condition on %s, and by its opposite', async (type) => {
  const conditions = conditionsOn(type)
  for (const condition of conditions) {
    for (const tree of [condition, { not: condition }]) {
      expect({ tree, rows: await found(tree) }).toEqual({ tree, rows: passing(tree) })
    }
  }
  expect(conditions.length).toBeGreaterThan(2)
})

test('groups nest', async () => {
  const warm = { field: 'CHOICE', operator: 'IS' as const, values: ['warm'] }
  const mine = { field: 'USER', operator: 'IS' as const, values: ['me'] }
  const large = { field: 'NUMBER', operator: 'MORE_THAN' as const, values: ['9'] }
  for (const tree of [
    { any: [warm, { all: [large, { not: mine }] }] },
    { not: { any: [warm, large] } },
    { not: { all: [warm, mine] } },
  ])
    expect({ tree, rows: await found(tree) }).toEqual({ tree, rows: passing(tree) })
  expect(await found({ any: [warm, large] })).toEqual([1, 2, 3])
})

test('what a client writes is never SQL', async () => {
  const tree: FilterTree = { field: 'TEXT', operator: 'IS', values: [`'; DROP TABLE public.filtered; --\0`] }
  expect(await found(tree)).toEqual([])
  expect(await found({ field: 'TEXT', operator: 'NOT_EMPTY' })).toEqual([1, 2, 3])
})

const refusal = (tree: unknown): unknown => {
  try {
    compileFilter(tree, fields, perspective)
    return 'passed'
  } catch (error) {
    return (error as { fields?: unknown }).fields
  }
}
const deep = (levels: number): FilterTree =>
  levels === 0 ? { field: 'TEXT', operator: 'EMPTY' } : { not: deep(levels - 1) }

test.each<[string, unknown, unknown]>([
  [
    'an unknown field',
    { all: [{ field: 'password', operator: 'EMPTY' }] },
    { 'filter.where.all.0.field': ['unknownField'] },
  ],
  [
    'a foreign operator',
    { field: 'CHOICE', operator: 'MORE_THAN', values: ['a'] },
    { 'filter.where.operator': ['operator'] },
  ],
  [
    'a value of another kind',
    { field: 'NUMBER', operator: 'IS', values: ['ten'] },
    { 'filter.where.values': ['value'] },
  ],
  [
    'a day that is not',
    { field: 'DATE', operator: 'IS', values: ['2026-02-31'] },
    { 'filter.where.values': ['value'] },
  ],
  ['too few values', { field: 'TEXT', operator: 'IS', values: [] }, { 'filter.where.values': ['value'] }],
  ['two things at once', { not: { all: [deep(0)], any: [deep(0)] } }, { 'filter.where.not': ['group'] }],
  ['an empty group', { any: [] }, { 'filter.where': ['group'] }],
  ['great depth', deep(30), { [`filter.where${'.not'.repeat(13)}`]: ['tooDeep'] }],
  ['great width', { any: Array.from({ length: 50 }, () => deep(0)) }, { 'filter.where.any.49': ['tooMany'] }],
])('refuses %s, by its path', (_, tree, fieldsInError) => {
  expect(refusal(tree)).toEqual(fieldsInError)
})

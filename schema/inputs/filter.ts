import * as z from 'zod/mini'

/** What kinds of values a field of a record holds, built in or made by a workspace. */
export const FIELD_TYPES = [
  'TEXT',
  'NUMBER',
  'MONEY',
  'DATE',
  'DATE_TIME',
  'CHOICE',
  'MULTI_CHOICE',
  'USER',
  'URL',
  'BOOLEAN',
  'REFERENCE',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** How a condition compares what a record has with the values that it names. */
export const FILTER_OPERATORS = [
  'IS',
  'IS_NOT',
  'CONTAINS',
  'STARTS_WITH',
  'LESS_THAN',
  'AT_MOST',
  'MORE_THAN',
  'AT_LEAST',
  'ANY_OF',
  'NONE_OF',
  'ALL_OF',
  'EMPTY',
  'NOT_EMPTY',
] as const
export type FilterOperator = (typeof FILTER_OPERATORS)[number]

const PRESENCE = ['EMPTY', 'NOT_EMPTY'] as const
const ORDERED = ['IS', 'IS_NOT', 'LESS_THAN', 'AT_MOST', 'MORE_THAN', 'AT_LEAST', ...PRESENCE] as const
const WORDS = ['IS', 'IS_NOT', 'CONTAINS', 'STARTS_WITH', 'ANY_OF', 'NONE_OF', ...PRESENCE] as const
const ONE_OF = ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', ...PRESENCE] as const

/** Which comparisons mean something for which kind of value. */
export const OPERATORS_OF: Readonly<Record<FieldType, readonly FilterOperator[]>> = {
  TEXT: WORDS,
  URL: WORDS,
  NUMBER: ORDERED,
  MONEY: ORDERED,
  DATE: ORDERED,
  DATE_TIME: ['LESS_THAN', 'AT_MOST', 'MORE_THAN', 'AT_LEAST', ...PRESENCE],
  CHOICE: ONE_OF,
  USER: ONE_OF,
  REFERENCE: ONE_OF,
  MULTI_CHOICE: ['ANY_OF', 'NONE_OF', 'ALL_OF', ...PRESENCE],
  BOOLEAN: ['IS', 'IS_NOT', ...PRESENCE],
}

/** A day is `2026-11-22` or counts from today: `today`, `today-30d`. */
export const DAY = /^(?:\d{4}-\d{2}-\d{2}|today(?:[+-]\d{1,4}d)?)$/
/** A moment is ISO 8601 or counts from now: `now`, `now-36h`, `now-14d`. */
export const MOMENT = /^(?:\d{4}-\d{2}-\d{2}T[\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})|now(?:[+-]\d{1,5}[hd])?)$/
/** Whoever looks; in a shared view everyone sees their own. */
export const ME = 'me'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/

const FORMS: Readonly<Record<FieldType, (value: string) => boolean>> = {
  TEXT: () => true,
  URL: () => true,
  CHOICE: () => true,
  MULTI_CHOICE: () => true,
  NUMBER: (value) => DECIMAL.test(value),
  MONEY: (value) => DECIMAL.test(value),
  DATE: (value) => DAY.test(value) && isOnCalendar(value),
  DATE_TIME: (value) => MOMENT.test(value) && isOnCalendar(value),
  USER: (value) => value === ME || UUID.test(value),
  REFERENCE: (value) => UUID.test(value),
  BOOLEAN: (value) => value === 'true' || value === 'false',
}

/** Whether a value can be compared with fields of this type. */
export const isValueOf = (type: FieldType, value: string): boolean => FORMS[type](value)

/** Whether a moment is of the years that databases, clients and people can write alike: 1 to 9999. */
export function isWritableMoment(at: Date): boolean {
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999
}

/** Whether a text is a day of the calendar, `2026-11-22`. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && isOnCalendar(value)

/** Words like `today-30d` need no calendar; 31 February is not on it. */
function isOnCalendar(value: string): boolean {
  if (value.startsWith('today') || value.startsWith('now')) return true
  const at = new Date(value)
  return isWritableMoment(at) && (value.length > 10 || at.toISOString().startsWith(value))
}

/** One condition on a field, or a group of at least one: all of, any of, not. Exactly one of the four. */
export interface FilterTree {
  readonly all?: readonly FilterTree[] | null
  readonly any?: readonly FilterTree[] | null
  readonly not?: FilterTree | null
  readonly field?: string | null
  readonly operator?: FilterOperator | null
  readonly values?: readonly string[] | null
}

/** A page of people, tags or choices; more is another filter. */
const MAX_VALUES = 200
/** Deeper or larger filters are not made by people, and cost the planner more than the rows. */
export const MAX_FILTER_DEPTH = 6
export const MAX_FILTER_CONDITIONS = 50

export const filterTree: z.ZodMiniType<FilterTree> = z.object({
  all: z.nullish(z.array(z.lazy(() => filterTree)).check(z.maxLength(MAX_FILTER_CONDITIONS, 'tooMany'))),
  any: z.nullish(z.array(z.lazy(() => filterTree)).check(z.maxLength(MAX_FILTER_CONDITIONS, 'tooMany'))),
  not: z.nullish(z.lazy(() => filterTree)),
  field: z.nullish(z.string().check(z.maxLength(120, 'tooLong'))),
  operator: z.nullish(z.enum(FILTER_OPERATORS)),
  values: z.nullish(z.array(z.string().check(z.maxLength(500, 'tooLong'))).check(z.maxLength(MAX_VALUES, 'tooMany'))),
})

export interface FilterMistake {
  /** From the root of the tree: `all.0.field`. */
  readonly path: string
  readonly message: 'unknownField' | 'operator' | 'value' | 'group' | 'tooDeep' | 'tooMany'
}

/** What is wrong with a filter over these fields; empty when nothing is. The same in forms and on the server. */
export function checkFilter(tree: FilterTree, typeOf: (field: string) => FieldType | undefined): FilterMistake[] {
  let conditions = 0
  const visit = (node: FilterTree, path: readonly string[]): FilterMistake[] => {
    const at = (part: string, message: FilterMistake['message']): FilterMistake => ({
      path: [...path, part].filter(Boolean).join('.'),
      message,
    })
    if (path.length > MAX_FILTER_DEPTH * 2) return [at('', 'tooDeep')]
    conditions += 1
    if (conditions > MAX_FILTER_CONDITIONS) return conditions === MAX_FILTER_CONDITIONS + 1 ? [at('', 'tooMany')] : []
    const groups = [node.all, node.any, node.not, node.field].filter((part) => part != null)
    if (groups.length !== 1 || node.all?.length === 0 || node.any?.length === 0) return [at('', 'group')]
    if (node.all) return node.all.flatMap((child, index) => visit(child, [...path, 'all', String(index)]))
    if (node.any) return node.any.flatMap((child, index) => visit(child, [...path, 'any', String(index)]))
    if (node.not) return visit(node.not, [...path, 'not'])
    const type = typeOf(node.field ?? '')
    if (!type) return [at('field', 'unknownField')]
    if (!node.operator || !OPERATORS_OF[type].includes(node.operator)) return [at('operator', 'operator')]
    return valuesFit(type, node.operator, node.values ?? []) ? [] : [at('values', 'value')]
  }
  return visit(tree, [])
}

function valuesFit(type: FieldType, operator: FilterOperator, values: readonly string[]): boolean {
  if (operator === 'EMPTY' || operator === 'NOT_EMPTY') return values.length === 0
  const severalFit = operator === 'ANY_OF' || operator === 'NONE_OF' || operator === 'ALL_OF'
  if (values.length === 0 || (!severalFit && values.length > 1)) return false
  return values.every((value) => isValueOf(type, value))
}

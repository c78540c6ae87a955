import type { FilterTree } from '@parley/schema/inputs/filter'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { validFilter } from '@parley/toolkit/filtering/filter-sql'
import type { StageEntity } from '../stage/stage.entity'
import type { ReadFieldContents } from './field-contents'

export type StageRules = Pick<StageEntity, 'entryRule' | 'exitRule' | 'requiredFields' | 'allowedFrom'>

/** Refuses rules that name fields which are not there, compare what cannot be compared, or can never be satisfied. */
export class CheckRules {
  constructor(private readonly contents: ReadFieldContents) {}

  /** VALIDATION_FAILED with the path of each mistake. */
  async run(given: Partial<StageRules>, rules: StageRules): Promise<void> {
    const named = [given.entryRule, given.exitRule, given.requiredFields?.length ? given.requiredFields : null]
    if (named.every((each) => each == null)) return
    const fields = await this.contents.listFields()
    const types = new Map(fields.map(({ name, type }) => [name, type]))
    const typeOf = (name: string) => types.get(name)
    for (const key of ['entryRule', 'exitRule'] as const) {
      const tree = given[key]
      if (tree) validFilter(tree, typeOf, `input.${key}`)
    }
    const unknown = (given.requiredFields ?? []).flatMap((field, index) => (types.has(field) ? [] : [index]))
    if (unknown.length > 0) {
      const mistakes = Object.fromEntries(unknown.map((index) => [`input.requiredFields.${index}`, ['unknownField']]))
      throw new DomainError('VALIDATION_FAILED', 'There is no such field.', { fields: mistakes })
    }
    requireSatisfiable(rules)
  }
}

/** A field that must be filled in and, in the same breath, empty: nothing would ever come in. */
function requireSatisfiable({ entryRule, requiredFields }: StageRules): void {
  const demands = entryRule ? demandedOf(entryRule) : []
  const filled = new Set([...requiredFields, ...demands.filter(({ empty }) => !empty).map(({ field }) => field)])
  const empty = demands.filter(({ empty: mustBeEmpty }) => mustBeEmpty).map(({ field }) => field)
  const contradicted = empty.find((field) => filled.has(field))
  const values = contradictedValue(demands)
  const field = contradicted ?? values
  if (!field) return
  throw new DomainError('VALIDATION_FAILED', `No deal can satisfy this: it asks two opposite things of ${field}.`, {
    fields: { 'input.entryRule': ['unsatisfiable'] },
  })
}

interface Demand {
  readonly field: string
  readonly empty: boolean
  readonly node: FilterTree
}

/** Conditions that hold in every deal that passes: those of `all`, at any depth. */
function demandedOf(tree: FilterTree): Demand[] {
  if (tree.all) return tree.all.flatMap(demandedOf)
  if (!tree.field) return []
  return [{ field: tree.field, empty: tree.operator === 'EMPTY', node: tree }]
}

/** The field of which two different values, or a range without anything in it, are demanded. */
function contradictedValue(demands: readonly Demand[]): string | null {
  const limits = new Map<string, { is: string | null; low: number; high: number }>()
  for (const { field, node } of demands) {
    const known = limits.get(field) ?? { is: null, low: -Infinity, high: Infinity }
    limits.set(field, known)
    const [value = ''] = node.values ?? []
    const number = Number(value)
    if (node.operator === 'IS') {
      if (known.is !== null && known.is.toLowerCase() !== value.toLowerCase()) return field
      known.is = value
    }
    if (value === '' || Number.isNaN(number)) continue
    if (node.operator === 'AT_LEAST' || node.operator === 'MORE_THAN') known.low = Math.max(known.low, number)
    if (node.operator === 'AT_MOST' || node.operator === 'LESS_THAN') known.high = Math.min(known.high, number)
    if (node.operator === 'IS') [known.low, known.high] = [Math.max(known.low, number), Math.min(known.high, number)]
    if (known.low > known.high) return field
  }
  return null
}

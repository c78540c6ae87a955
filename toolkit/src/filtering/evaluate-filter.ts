import type { FieldType, FilterOperator, FilterTree } from '@parley/schema/inputs/filter'
import { dayOf, memberOf, momentOf, type FilterPerspective } from './filter-values'

/** A field of one record: its type, and what it holds in the form that filters use; empty when it holds nothing. */
export interface FieldContent {
  readonly type: FieldType
  readonly values: readonly string[]
}

/** A condition that does not hold, with what the record has instead. */
export interface UnmetCondition {
  readonly field: string
  readonly operator: FilterOperator
  readonly values: readonly string[]
  readonly present: readonly string[]
  /** True inside a `not`: the condition holds, and must not. */
  readonly forbidden: boolean
}

/**
 * Why a record does not pass a filter: the conditions to satisfy, of which those of an `any` are alternatives. Empty when
 * it passes. The same meaning as `compileFilter` gives the tree in a query.
 */
export function unmetConditions(
  tree: FilterTree,
  read: (field: string) => FieldContent,
  perspective: FilterPerspective,
): UnmetCondition[] {
  const visit = (node: FilterTree, wanted: boolean): UnmetCondition[] => {
    if (node.not) return visit(node.not, !wanted)
    const children = node.all ?? node.any
    if (children) {
      const unmet = children.map((child) => visit(child, wanted))
      // Not all of = one of not; not any of = none of.
      const everyone = (node.all != null) === wanted
      if (everyone) return unmet.flat()
      return unmet.some((each) => each.length === 0) ? [] : unmet.flat()
    }
    const { field, operator, values } = node as Required<Pick<FilterTree, 'field' | 'operator'>> & FilterTree
    const content = read(field ?? '')
    const holds = compare(content, operator as FilterOperator, values ?? [], perspective)
    if (holds === wanted) return []
    const condition = { field: field ?? '', operator: operator as FilterOperator, values: values ?? [] }
    return [{ ...condition, present: content.values, forbidden: !wanted }]
  }
  return visit(tree, true)
}

function compare(
  { type, values: present }: FieldContent,
  operator: FilterOperator,
  given: readonly string[],
  perspective: FilterPerspective,
): boolean {
  const wanted = given.map((value) => comparable(type, value, perspective))
  const has = present.map((value) => comparable(type, value, perspective))
  const [mine] = has
  const [theirs] = wanted
  switch (operator) {
    case 'EMPTY':
      return has.length === 0
    case 'NOT_EMPTY':
      return has.length > 0
    case 'IS':
      return mine !== undefined && mine === theirs
    case 'IS_NOT':
      return mine !== theirs
    case 'ANY_OF':
      return has.some((value) => wanted.includes(value))
    case 'NONE_OF':
      return !has.some((value) => wanted.includes(value))
    case 'ALL_OF':
      return wanted.every((value) => has.includes(value))
    case 'CONTAINS':
      return mine !== undefined && String(mine).includes(String(theirs))
    case 'STARTS_WITH':
      return mine !== undefined && String(mine).startsWith(String(theirs))
    case 'LESS_THAN':
    case 'AT_MOST':
    case 'MORE_THAN':
    case 'AT_LEAST':
      return mine !== undefined && theirs !== undefined && isOrdered(mine, operator, theirs)
  }
}

function isOrdered(mine: string | number, operator: FilterOperator, theirs: string | number): boolean {
  if (operator === 'LESS_THAN') return mine < theirs
  if (operator === 'AT_MOST') return mine <= theirs
  return operator === 'MORE_THAN' ? mine > theirs : mine >= theirs
}

function comparable(type: FieldType, value: string, perspective: FilterPerspective): string | number {
  switch (type) {
    case 'NUMBER':
    case 'MONEY':
      return Number(value)
    case 'DATE':
      return dayOf(value, perspective)
    case 'DATE_TIME':
      return momentOf(value, perspective)
    case 'USER':
    case 'REFERENCE':
      return memberOf(value, perspective)
    case 'MULTI_CHOICE':
    case 'BOOLEAN':
      return value
    case 'TEXT':
    case 'URL':
    case 'CHOICE':
      return value.toLowerCase()
  }
}

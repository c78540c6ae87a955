import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FieldType, FilterOperator } from '@parley/schema/inputs/filter'

type Words = Readonly<Record<FilterOperator, MessageDescriptor>>

const usual: Words = {
  IS: msg`is`,
  IS_NOT: msg`is not`,
  CONTAINS: msg`contains`,
  STARTS_WITH: msg`starts with`,
  LESS_THAN: msg`is less than`,
  AT_MOST: msg`is at most`,
  MORE_THAN: msg`is more than`,
  AT_LEAST: msg`is at least`,
  ANY_OF: msg`is any of`,
  NONE_OF: msg`is none of`,
  ALL_OF: msg`has all of`,
  EMPTY: msg`is empty`,
  NOT_EMPTY: msg`is not empty`,
}
const inTime: Words = {
  ...usual,
  LESS_THAN: msg`is before`,
  AT_MOST: msg`is at or before`,
  MORE_THAN: msg`is after`,
  AT_LEAST: msg`is at or after`,
}
const ofSets: Words = { ...usual, ANY_OF: msg`has any of`, NONE_OF: msg`has none of` }

/** How a comparison reads between a field of this type and its values. */
export function operatorWords(type: FieldType, operator: FilterOperator): MessageDescriptor {
  if (type === 'DATE' || type === 'DATE_TIME') return inTime[operator]
  return (type === 'MULTI_CHOICE' ? ofSets : usual)[operator]
}

export const takesValues = (operator: FilterOperator): boolean => operator !== 'EMPTY' && operator !== 'NOT_EMPTY'
export const takesSeveral = (operator: FilterOperator): boolean =>
  operator === 'ANY_OF' || operator === 'NONE_OF' || operator === 'ALL_OF'

import { safeParse } from 'zod/v4/core'
import { currency, decimal, type CustomFieldType } from './crm'
import { isDay, isValueOf, ME } from './filter'

/** What the rule of a custom field's values needs to know about it. */
export interface CustomValueRule {
  readonly type: CustomFieldType
  readonly options: readonly { readonly key: string }[]
}

/** Whether values, trimmed and none of them empty, fit a field that a workspace added; none always do. */
export function isCustomValue({ type, options }: CustomValueRule, values: readonly string[]): boolean {
  const [value, ...more] = values
  if (value === undefined) return true
  const isOption = (key: string): boolean => options.some((option) => option.key === key)
  if (type === 'MONEY') {
    return more.length === 1 && safeParse(decimal, value).success && safeParse(currency, more[0]).success
  }
  if (type === 'MULTI_CHOICE') return values.every(isOption)
  if (more.length > 0) return false
  if (type === 'CHOICE') return isOption(value)
  if (type === 'DATE') return isDay(value)
  if (type === 'USER') return value !== ME && isValueOf('USER', value)
  if (type === 'URL') return /^https?:\/\/\S+$/i.test(value)
  return isValueOf(type, value)
}

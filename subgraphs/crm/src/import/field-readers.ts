import {
  createCompanyInput,
  createContactInput,
  createDealInput,
  currency as currencyRule,
  decimal,
} from '@parley/schema/inputs/crm'
import { storableText } from '@parley/toolkit/database/storable-text'
import { safeParse, type $ZodType } from 'zod/v4/core'
import type { RecordType } from '../record/record-type'
import { readDay, readMoment, readMoney, type CellForms } from './cell-values'
import { RowMistake } from './imported-row'

/** The rules of forms, by field. */
const RULES: Readonly<Record<RecordType, Readonly<Record<string, $ZodType>>>> = {
  CONTACT: createContactInput.shape,
  COMPANY: createCompanyInput.shape,
  DEAL: createDealInput.shape,
}
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const STATUSES: Readonly<Record<string, 'OPEN' | 'WON' | 'LOST'>> = {
  open: 'OPEN',
  won: 'WON',
  lost: 'LOST',
  открыта: 'OPEN',
  'в работе': 'OPEN',
  выиграна: 'WON',
  успешно: 'WON',
  проиграна: 'LOST',
  потеряна: 'LOST',
}

/** How else people write what a field takes. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  username: (text) => text.replace(/^(?:https?:\/\/)?(?:t\.me|telegram\.me)\//i, '').replace(/^@/, ''),
  website: (text) => (/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`),
  phone: (text) => text.replace(/^tel:/i, '').replaceAll(/[.\u00A0\u2011]/g, ' '),
  email: (text) => text.replace(/^mailto:/i, ''),
}

/** Text that a form would take, as it is stored. */
export function readBuiltInText(type: RecordType, field: string, text: string): string {
  const rule = RULES[type][field]
  if (!rule) throw new Error(`${type} has no field ${field}`)
  const result = safeParse(rule, (WAYS[field] ?? String)(text))
  if (result.success) return storableText(result.data as string)
  throw invalid(field, text)
}

/** As long as whoever closes a deal may make it. */
const REASON_LIMIT = 500

export function readReason(text: string): string {
  if (text.length > REASON_LIMIT) throw invalid('lostReason', text)
  return storableText(text)
}

export function readId(field: string, text: string): string {
  if (!UUID.test(text)) throw invalid(field, text)
  return text.toLowerCase()
}

export function readStatus(text: string): 'OPEN' | 'WON' | 'LOST' {
  const status = STATUSES[text.toLowerCase()]
  if (!status) throw invalid('status', text)
  return status
}

export function readExpectedClose(text: string, forms: CellForms): string {
  const day = readDay(text, forms)
  if (!day) throw invalid('expectedClose', text)
  return day
}

export function readClosedAt(text: string, forms: CellForms): Date {
  const moment = readMoment(text, forms)
  if (!moment) throw invalid('closedAt', text)
  return moment
}

/** The amount and currency of a deal, from one cell or two; an amount without any currency is a mistake. */
export function readDealValue(
  { amount, currency }: { amount: string; currency: string },
  forms: CellForms,
  fallback: string | null,
): { amount: string; currency: string } {
  const money = readMoney(amount, forms)
  const rounded = money && withoutZeros(money.amount)
  if (!rounded || !safeParse(decimal, rounded).success) throw invalid('amount', amount)
  const named = currency.toUpperCase() || money.currency || fallback
  if (!named) throw new RowMistake('REQUIRED', 'An amount needs a currency.', 'currency')
  if (!safeParse(currencyRule, named).success) throw invalid('currency', named)
  const [whole = '0', fraction = ''] = rounded.split('.')
  return { amount: `${whole.replace(/^(-?)0+(?=\d)/, '$1')}.${fraction.padEnd(4, '0')}`, currency: named }
}

/** `12.500000` says no more than `12.5`. */
const withoutZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** How much of a wrong cell is said again. */
const SHOWN = 60

export function invalid(field: string, text: string): RowMistake {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  return new RowMistake('INVALID_VALUE', `“${storableText(shown)}” is not valid here.`, field)
}

import { isDay, isWritableMoment } from '@parley/schema/inputs/filter'
import type { DateOrder, DecimalMark } from '@parley/schema/inputs/import'
import { readCell } from '@parley/toolkit/csv/csv-line'

/** How a file writes what has several usual forms. */
export interface CellForms {
  readonly dateOrder: DateOrder
  readonly decimalMark: DecimalMark
}

/** The text of a cell, as it was before an export protected it. */
export function readText(cell: string): string {
  return readCell(cell).trim()
}

/** Values that share a cell, separated by semicolons, or by commas where it has none; quotes keep either inside one. */
export function readList(text: string): string[] {
  const quoted = /"((?:[^"]|"")*)"/g
  const separator = text.replace(quoted, '').includes(';') ? ';' : ','
  const parts = text.match(separator === ';' ? /(?:"(?:[^"]|"")*"|[^;"])+/g : /(?:"(?:[^"]|"")*"|[^,"])+/g) ?? []
  return parts
    .map((part) => part.trim())
    .map((part) => (/^"(?:[^"]|"")*"$/.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part))
    .filter(Boolean)
}

/** The opposite of `readList`. */
export function writeList(values: readonly string[]): string {
  return values.map((value) => (/[;,"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('; ')
}

const TRUE = new Set(['true', 'yes', 'y', '1', '+', 'on', 'x', '✓', 'да', 'д', 'истина', 'вкл'])
const FALSE = new Set(['false', 'no', 'n', '0', '-', 'off', 'нет', 'н', 'ложь', 'выкл'])

/** `true` or `false`; null when it is neither. */
export function readBoolean(text: string): 'true' | 'false' | null {
  const word = text.toLowerCase()
  if (TRUE.has(word)) return 'true'
  return FALSE.has(word) ? 'false' : null
}

const SPACES = /[\s\u00A0\u202F']/g
const GROUPED: Readonly<Record<'.' | ',', RegExp>> = { '.': /^-?\d{1,3}(?:\.\d{3})+$/, ',': /^-?\d{1,3}(?:,\d{3})+$/ }

/** A decimal with a dot and no groups: `1 234,5` and `1,234.50` are numbers in some country. Null when it is none. */
export function readNumber(text: string, { decimalMark }: CellForms): string | null {
  const bare = text.replace(SPACES, '').replace('\u2212', '-')
  const [mark, group] = bare.includes('.') && bare.includes(',') ? lastIsMark(bare) : marksOf(bare, decimalMark)
  const plain = bare.replaceAll(group, '').replace(mark, '.')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null
}

const lastIsMark = (text: string): ['.' | ',', '.' | ','] =>
  text.lastIndexOf('.') > text.lastIndexOf(',') ? ['.', ','] : [',', '.']

/** A lone sign that is not the file's decimal mark groups thousands only where it could. */
function marksOf(text: string, decimalMark: DecimalMark): ['.' | ',', '.' | ','] {
  const [mark, other] = decimalMark === 'DOT' ? (['.', ','] as const) : ([',', '.'] as const)
  return text.includes(other) && !GROUPED[other].test(text) ? [other, mark] : [mark, other]
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₽': 'RUB',
  '¥': 'JPY',
  '₴': 'UAH',
  '₸': 'KZT',
}

export interface ReadMoney {
  readonly amount: string
  /** Null where the cell has none. */
  readonly currency: string | null
}

/** An amount, with its currency before or behind it: `1200.5 EUR`, `$1,200`, `1 200 руб.` */
export function readMoney(text: string, forms: CellForms): ReadMoney | null {
  const sign = /[€$£₽¥₴₸]|руб\.?|р\./iu.exec(text)?.[0]
  const code = /\b[A-Z]{3}\b/.exec(text)?.[0]
  const currency = code ?? (sign === undefined ? null : (SYMBOLS[sign] ?? 'RUB'))
  const amount = readNumber(text.replace(sign ?? '', '').replace(code ?? '', ''), forms)
  return amount === null ? null : { amount, currency }
}

/** A day as `2026-11-22`; null for what is none, or is not on the calendar. A time behind it is left out. */
export function readDay(text: string, { dateOrder }: CellForms): string | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T\s].*)?$/.exec(text)
  if (iso) return onCalendar(iso[1], iso[2], iso[3])
  const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s].*)?$/.exec(text)
  if (!written) return null
  const [, first = '', sign, second = '', year = ''] = written
  const monthFirst = dateOrder === 'MONTH_FIRST' && sign !== '.'
  const century = year.length === 2 ? `20${year}` : year
  return monthFirst ? onCalendar(century, first, second) : onCalendar(century, second, first)
}

function onCalendar(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** A moment: ISO 8601, or a day, which is its beginning in UTC. */
export function readMoment(text: string, forms: CellForms): Date | null {
  const exact = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? new Date(text) : null
  if (exact && isWritableMoment(exact)) return exact
  const day = readDay(text, forms)
  return day ? new Date(`${day}T00:00:00Z`) : null
}

/** Which part of its dates is the month, as far as they tell: a part over 12 is a day. */
export function detectDateOrder(cells: readonly string[]): DateOrder | null {
  for (const cell of cells) {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(cell) ?? []
    if (Number(second) > 12) return 'MONTH_FIRST'
    if (Number(first) > 12) return 'DAY_FIRST'
  }
  return null
}

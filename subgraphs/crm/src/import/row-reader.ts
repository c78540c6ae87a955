import { MAX_TAGS } from '@parley/schema/inputs/crm'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import type { RecordType } from '../record/record-type'
import { readList, readText } from './cell-values'
import type { CsvRow } from './csv-reader'
import { readCustomCell } from './custom-cells'
import {
  readBuiltInText,
  readClosedAt,
  readDealValue,
  readExpectedClose,
  readId,
  readReason,
  readStatus,
} from './field-readers'
import { RowMistake, tagMistake, type ImportedRow } from './imported-row'
import type { ImportPlan } from './import-plan'

/** What an empty cell leaves in a field; not named are those that cannot be emptied. */
const EMPTY: Readonly<Record<string, unknown>> = {
  username: null,
  phone: null,
  email: '',
  position: '',
  domain: '',
  website: '',
  address: '',
  description: '',
  companyId: null,
  expectedClose: null,
}
const EMPTY_PHONE_OF_COMPANY = ''
const MAX_CONTACTS = 50

/** Reads the rows of a file as its plan says: cells become what records hold, or the mistake that keeps a row out. */
export class RowReader {
  private readonly customFields: ReadonlyMap<string, CustomFieldEntity>

  constructor(
    private readonly type: RecordType,
    private readonly plan: ImportPlan,
    customFields: readonly CustomFieldEntity[],
  ) {
    this.customFields = new Map(customFields.map((field) => [field.id, field]))
  }

  /** Throws RowMistake. */
  read({ row, cells }: CsvRow): ImportedRow {
    this.checkShape(cells)
    const texts = new Map(this.plan.mapping.map(({ column, field }) => [field, readText(cells[column] ?? '')]))
    const imported = {
      row,
      cells,
      columns: {} as Record<string, unknown>,
      custom: new Map<string, readonly string[]>(),
      emails: new Map<string, string>(),
      tags: this.readTags(texts.get('tags')),
      companyName: texts.get('company') || null,
      contactIds: this.readContactIds(texts.get('contactIds')),
    }
    for (const [field, text] of texts) this.readCell(field, text, imported)
    if (texts.has('amount')) this.readMoney(texts, imported.columns)
    if (texts.has('company') && !imported.companyName && this.plan.clearEmpty) imported.columns['companyId'] = null
    const name = [texts.get('firstName'), texts.get('lastName')].filter(Boolean).join(' ')
    if (name && !texts.get('name')) imported.columns['name'] = readBuiltInText(this.type, 'name', name)
    this.readOutcome(texts, imported.columns)
    return { ...imported, key: this.readKey(texts, imported.columns) }
  }

  private checkShape(cells: readonly string[]): void {
    const { width } = this.plan
    // Spreadsheets write commas behind the last column where a longer row stands elsewhere.
    const surplus = cells.slice(width).some((cell) => cell.trim() !== '')
    if (cells.length < width || surplus) {
      throw new RowMistake('WRONG_WIDTH', `The row has ${cells.length} cells, and the file ${width} columns.`)
    }
    if (cells.some((cell) => cell.includes('\0'))) {
      throw new RowMistake('UNREADABLE_TEXT', 'The row has bytes that are no text.')
    }
  }

  private readCell(field: string, text: string, imported: Omit<ImportedRow, 'key'>): void {
    const custom = this.customFields.get(field)
    if (custom) return this.readCustom(custom, text, imported)
    if (SEPARATELY.has(field)) return
    if (text === '') return this.readEmpty(field, imported.columns)
    if (field === 'owner') return void imported.emails.set('ownerId', text)
    imported.columns[field] = this.readBuiltIn(field, text)
  }

  private readBuiltIn(field: string, text: string): unknown {
    if (field === 'expectedClose') return readExpectedClose(text, this.plan)
    if (field === 'companyId' || field === 'pipelineId' || field === 'stageId') return readId(field, text)
    const value = readBuiltInText(this.type, field, text)
    const isNullable = this.type === 'CONTACT' && (field === 'username' || field === 'phone')
    return isNullable ? value || null : value
  }

  private readEmpty(field: string, columns: Record<string, unknown>): void {
    if (!this.plan.clearEmpty || field === this.plan.key || !(field in EMPTY)) return
    columns[field] = field === 'phone' && this.type === 'COMPANY' ? EMPTY_PHONE_OF_COMPANY : EMPTY[field]
  }

  private readCustom(field: CustomFieldEntity, text: string, { custom, emails }: Omit<ImportedRow, 'key'>): void {
    if (text === '') {
      if (this.plan.clearEmpty) custom.set(field.id, [])
      return
    }
    const values = readCustomCell(field, text, this.plan, this.plan.currency)
    if (field.type === 'USER' && values[0]?.includes('@')) emails.set(field.id, values[0])
    else custom.set(field.id, values)
  }

  private readTags(text: string | undefined): readonly string[] | undefined {
    if (text === undefined || (text === '' && !this.plan.clearEmpty)) return undefined
    const tags = readList(text)
    if (tags.length > MAX_TAGS || tags.some((tag) => tag.length > 50)) throw tagMistake()
    return tags
  }

  private readContactIds(text: string | undefined): readonly string[] | undefined {
    if (text === undefined || (text === '' && !this.plan.clearEmpty)) return undefined
    const ids = [...new Set(readList(text).map((id) => readId('contactIds', id)))]
    if (ids.length > MAX_CONTACTS) throw new RowMistake('INVALID_VALUE', 'A deal has at most 50 people.', 'contactIds')
    return ids.sort()
  }

  private readMoney(texts: ReadonlyMap<string, string>, columns: Record<string, unknown>): void {
    const amount = texts.get('amount') ?? ''
    if (amount !== '') {
      const money = { amount, currency: texts.get('currency') ?? '' }
      Object.assign(columns, readDealValue(money, this.plan, this.plan.currency))
    } else if (this.plan.clearEmpty) Object.assign(columns, { amount: null, currency: null })
  }

  /** A deal that is not open was closed at some time. */
  private readOutcome(texts: ReadonlyMap<string, string>, columns: Record<string, unknown>): void {
    const text = texts.get('status')
    if (!text) return
    const status = readStatus(text)
    const closed = texts.get('closedAt')
    columns['status'] = status
    columns['closedAt'] = status === 'OPEN' ? null : closed ? readClosedAt(closed, this.plan) : new Date()
    columns['lostReason'] = readReason(texts.get('lostReason') ?? '')
    if (status === 'LOST' && columns['lostReason'] === '') {
      throw new RowMistake('REQUIRED', 'A lost deal needs a reason.', 'lostReason')
    }
  }

  private readKey(texts: ReadonlyMap<string, string>, columns: Readonly<Record<string, unknown>>): string | null {
    const { key } = this.plan
    const text = key ? texts.get(key) : undefined
    if (!key || !text) return null
    if (key === 'id') return readId('id', text)
    const value = (columns[key] ?? '') as string
    return keyOf(this.type, key, value) || null
  }
}

/** Not a property of its own, or read together with another cell. */
const SEPARATELY = new Set([
  'id',
  'tags',
  'company',
  'contactIds',
  'firstName',
  'lastName',
  'amount',
  'currency',
  'status',
  'closedAt',
  'lostReason',
])

/** A value as `crm.match_records` compares it. */
export function keyOf(type: RecordType, key: string, value: string): string {
  if (key === 'phone') return value.replace(/\D/g, '')
  if (key === 'title' || (key === 'name' && type === 'CONTACT')) return value
  return value.toLowerCase()
}

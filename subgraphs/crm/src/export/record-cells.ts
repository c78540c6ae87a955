import type { ContactEntity } from '../contact/contact.entity'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import type { DealEntity } from '../deal/deal.entity'
import { writeList } from '../import/cell-values'
import type { RecordEntity } from '../record/record.entity'

/** What records of a portion refer to, looked up for all of them. */
export interface Related {
  /** Addresses of members, by id. */
  readonly emails: ReadonlyMap<string, string>
  /** Names of companies, by id. */
  readonly companies: ReadonlyMap<string, string>
  /** The people of deals, by deal. */
  readonly contactIds: ReadonlyMap<string, readonly string[]>
  /** Before the fraction of a number: where semicolons separate cells, spreadsheets expect commas here. */
  readonly decimalMark: '.' | ','
}

/** A built-in field of a record, as an import reads it back. */
export function builtInCell(record: RecordEntity, key: string, related: Related): string {
  const { companyId = null } = record as Partial<ContactEntity>
  const { amount = null } = record as Partial<DealEntity>
  switch (key) {
    case 'owner':
      return related.emails.get(record.ownerId ?? '') ?? ''
    case 'tags':
      return writeList(record.tags)
    case 'company':
      return related.companies.get(companyId ?? '') ?? ''
    // Whoever exports may not see the company.
    case 'companyId':
      return companyId && related.companies.has(companyId) ? companyId : ''
    case 'contactIds':
      return writeList(related.contactIds.get(record.id) ?? [])
    case 'amount':
      return amount === null ? '' : marked(shortDecimal(amount), related)
    default:
      return plain(record[key as keyof RecordEntity])
  }
}

/** The same of a field that the workspace added. */
export function customCell({ custom }: RecordEntity, field: CustomFieldEntity, related: Related): string {
  const values = custom[field.id] ?? []
  const [first = ''] = values
  const labelOf = (key: string): string => field.options.find((option) => option.key === key)?.label ?? key
  switch (field.type) {
    case 'MULTI_CHOICE':
      return writeList(values.map(labelOf))
    case 'CHOICE':
      return first && labelOf(first)
    case 'USER':
      return first && (related.emails.get(first) ?? first)
    case 'MONEY':
      return values.length > 0 ? `${marked(first, related)} ${values[1]}` : ''
    case 'NUMBER':
      return marked(first, related)
    case 'TEXT':
    case 'DATE':
    case 'URL':
    case 'BOOLEAN':
      return first
  }
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString() : String(value as string)
}

const marked = (decimal: string, { decimalMark }: Related): string => decimal.replace('.', decimalMark)
/** `1200.5000` as `1200.5`. */
const shortDecimal = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount)

import { RECORD_COLUMNS } from '@parley/schema/inputs/import'
import type { ImportFactsFragment, RecordType } from '../../gql/graphql'

export type ImportFacts = ImportFactsFragment

/** What of an address says which records a file has. */
export const KINDS: Readonly<Record<string, RecordType>> = { contacts: 'CONTACT', companies: 'COMPANY', deals: 'DEAL' }
export const KIND_OF: Readonly<Record<RecordType, string>> = {
  CONTACT: 'contacts',
  COMPANY: 'companies',
  DEAL: 'deals',
}

/** What a built-in column is called, as in the files that are exported. */
export function columnLabel(recordType: RecordType, field: string, locale: string): string | null {
  const column = RECORD_COLUMNS[recordType].find(({ key }) => key === field)
  return column ? (locale.startsWith('ru') ? column.ru : column.en) : null
}

import { RECORD_COLUMNS } from '@parley/schema/inputs/import'
import type { RecordType } from '../../gql/graphql'

/** What a built-in column is called, as in the files that are exported. */
export function columnLabel(recordType: RecordType, field: string, locale: string): string | null {
  const column = RECORD_COLUMNS[recordType].find(({ key }) => key === field)
  return column ? (locale.startsWith('ru') ? column.ru : column.en) : null
}

import type { RecordReference } from './record-reach'

const PATHS = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const

/** Where a browser shows a record. */
export function recordUrl(publicUrl: string, { recordType, recordId }: RecordReference): string {
  return `${publicUrl}/${PATHS[recordType]}/${recordId}`
}

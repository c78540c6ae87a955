import type { RecordType } from '../../gql/graphql'
import type { Permission } from '../../lib/session/permissions'

/** A record, whatever its type. */
export interface RecordReference {
  readonly type: RecordType
  readonly id: string
}

export const WRITE: Record<RecordType, Permission> = {
  CONTACT: 'contacts:write',
  COMPANY: 'companies:write',
  DEAL: 'deals:write',
}

const PATHS: Record<RecordType, string> = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' }

/** Where a record is shown. */
export const recordPath = ({ type, id }: RecordReference): string => `/${PATHS[type]}/${id}`

interface AboutRecord {
  readonly contact?: { readonly id: string; readonly name: string } | null
  readonly company?: { readonly id: string; readonly name: string } | null
  readonly deal?: { readonly id: string; readonly title: string } | null
}

/** What something is about, as far as the reader sees it. */
export function recordOf({ contact, company, deal }: AboutRecord): (RecordReference & { name: string }) | null {
  if (contact) return { type: 'CONTACT', ...contact }
  if (company) return { type: 'COMPANY', ...company }
  return deal ? { type: 'DEAL', id: deal.id, name: deal.title } : null
}

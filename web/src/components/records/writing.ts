import type { RecordType } from '../../gql/graphql'
import type { Permission } from '../../lib/session/permissions'

/** What it takes to write records of a type. */
export const WRITING: Readonly<Record<RecordType, Permission>> = {
  CONTACT: 'contacts:write',
  COMPANY: 'companies:write',
  DEAL: 'deals:write',
}

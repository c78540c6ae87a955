import type { ImportFactsFragment, RecordType } from '../../gql/graphql'

export type ImportFacts = ImportFactsFragment

/** What of an address says which records a file has. */
export const KINDS: Readonly<Record<string, RecordType>> = { contacts: 'CONTACT', companies: 'COMPANY', deals: 'DEAL' }
export const KIND_OF: Readonly<Record<RecordType, string>> = {
  CONTACT: 'contacts',
  COMPANY: 'companies',
  DEAL: 'deals',
}

import { graphql } from '../../gql'
import type { RecordListFilter, RecordSortInput, RecordType } from '../../gql/graphql'

/** Records of one type: those that were chosen one by one, or all that a list shows. */
export interface BulkSelection {
  readonly recordType: RecordType
  readonly selection: { readonly ids: string[] } | { readonly filter: RecordListFilter }
  /** As far as it is known. */
  readonly count: number
  /** How the list shows them: the fields of its columns, and its order. */
  readonly shown: { readonly columns: readonly string[]; readonly sort?: RecordSortInput }
}

graphql(`
  fragment RecordJobFacts on RecordJob {
    id
    kind
    recordType
    state
    total
    done
    failed
    changed
    undone
    leftAlone
    failure {
      code
      row
    }
    createdAt
    finishedAt
    undoableUntil
  }
`)

export const startBulkChangeMutation = graphql(`
  mutation StartBulkChange($input: StartBulkChangeInput!) {
    startBulkChange(input: $input) {
      ...RecordJobFacts
    }
  }
`)

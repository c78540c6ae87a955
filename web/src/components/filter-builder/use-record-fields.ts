import { useQuery } from '@apollo/client/react'
import { graphql } from '../../gql'
import type { RecordType } from '../../gql/graphql'
import type { FilterField } from './filter-field'
import { useLabelled } from './field-words'

export const recordFieldsQuery = graphql(`
  query RecordFields($recordType: RecordType!) {
    recordFields(recordType: $recordType) {
      ...FilterFieldFacts
    }
  }
`)

/** What lists of a type of record are filtered, sorted and drawn by; empty until it is known. */
export function useRecordFields(recordType: RecordType): readonly FilterField[] {
  const { data } = useQuery(recordFieldsQuery, { variables: { recordType } })
  return useLabelled(data?.recordFields, recordType)
}

import { graphql } from '../../gql'
import type { DuplicatePairsQuery, RecordMergesQuery } from '../../gql/graphql'

export const duplicatePairsQuery = graphql(`
  query DuplicatePairs($recordType: MergeableType!, $first: Int!, $after: String) {
    duplicatePairs(recordType: $recordType, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          recordType
          score
          reasons
          contacts {
            id
            name
            version
            username
            phone
            email
            updatedAt
            company {
              id
              name
            }
          }
          companies {
            id
            name
            version
            domain
            phone
            email
            updatedAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const recordMergesQuery = graphql(`
  query RecordMerges($recordType: MergeableType!, $first: Int!) {
    recordMerges(recordType: $recordType, first: $first) {
      edges {
        cursor
        node {
          id
          mergedName
          mergedAt
          undoneAt
          by {
            id
            name
          }
          contact {
            id
            name
          }
          company {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const mergePreviewQuery = graphql(`
  query MergePreview($input: MergePreviewInput!) {
    mergePreview(input: $input) {
      fields {
        field
        isCustom
        kept
        merged
        taken
      }
      moves {
        conversations
        deals
        contacts
        notes
        tasks
      }
    }
  }
`)

export const mergeRecordsMutation = graphql(`
  mutation MergeRecords($input: MergeRecordsInput!) {
    mergeRecords(input: $input) {
      id
      mergedName
    }
  }
`)

export const undoMergeMutation = graphql(`
  mutation UndoMerge($id: ID!) {
    undoMerge(id: $id) {
      left
      merge {
        id
        undoneAt
      }
    }
  }
`)

export const dismissDuplicatePairMutation = graphql(`
  mutation DismissDuplicatePair($id: ID!, $dismissed: Boolean!) {
    dismissDuplicatePair(id: $id, dismissed: $dismissed) {
      id
      dismissedAt
    }
  }
`)

export type DuplicatePair = DuplicatePairsQuery['duplicatePairs']['edges'][number]['node']
export type RecordMerge = RecordMergesQuery['recordMerges']['edges'][number]['node']

/** One of a pair, whatever it is. */
export interface PairedRecord {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly updatedAt: string
  /** What tells it from others, apart from its name. */
  readonly facts: readonly string[]
}

/** Both of a pair; fewer while one of them is being taken away. */
export function recordsOf({ contacts, companies }: DuplicatePair): readonly PairedRecord[] {
  const known = (...facts: readonly (string | null | undefined)[]): string[] =>
    facts.filter((fact): fact is string => Boolean(fact))
  const people = contacts.map(({ username, phone, email, company, ...record }) => ({
    ...record,
    facts: known(username && `@${username}`, phone, email, company?.name),
  }))
  const firms = companies.map(({ domain, phone, email, ...record }) => ({
    ...record,
    facts: known(domain, phone, email),
  }))
  return [...people, ...firms]
}

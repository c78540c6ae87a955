import { showPhone } from '../../components/phone'
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
            photoUrl
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

/** What tells a record from others, apart from its name. */
export interface PairedFact {
  readonly text: string
  /** The other one of the pair says the same. */
  readonly shared: boolean
}

/** One of a pair, whatever it is. */
export interface PairedRecord {
  readonly id: string
  readonly name: string
  readonly photoUrl: string | null
  readonly version: number
  readonly updatedAt: string
  readonly facts: readonly PairedFact[]
}

/** Both of a pair; fewer while one of them is being taken away. */
export function recordsOf({ contacts, companies }: DuplicatePair): readonly PairedRecord[] {
  const people = contacts.map(({ username, phone, email, company, ...record }) => ({
    ...record,
    said: [username && `@${username}`, phone && showPhone(phone), email, company?.name],
  }))
  const firms = companies.map(({ domain, phone, email, ...record }) => ({
    ...record,
    photoUrl: null,
    said: [domain, phone && showPhone(phone), email],
  }))
  const both: readonly (Omit<PairedRecord, 'facts'> & { readonly said: readonly (string | null | undefined)[] })[] = [
    ...people,
    ...firms,
  ]
  return both.map(({ said, ...record }) => {
    const others = both.filter(({ id }) => id !== record.id).flatMap((other) => other.said)
    const texts = said.filter((text): text is string => Boolean(text))
    return { ...record, facts: texts.map((text) => ({ text, shared: others.includes(text) })) }
  })
}

import type { RecordWriting } from '../../components/records/use-record-form'
import { graphql } from '../../gql'
import type { DealFieldsFragment } from '../../gql/graphql'

graphql(`
  fragment DealFields on Deal {
    id
    title
    status
    lostReason
    expectedClose
    closedAt
    tags
    customFields {
      field {
        id
      }
      values
    }
    createdAt
    updatedAt
    deletedAt
    purgedAfter
    version
    value {
      amount
      currency
    }
    company {
      id
      name
    }
    contacts {
      id
      name
    }
    owner {
      id
      name
    }
    team {
      id
      name
    }
  }
`)

export const dealsQuery = graphql(`
  query Deals($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {
    records: deals(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        cursor
        node {
          ...DealFields
          card {
            id
            stage {
              id
              name
              colour
            }
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

export const dealsCountQuery = graphql(`
  query DealsCount($filter: RecordListFilter) {
    records: deals(first: 1, filter: $filter) {
      totalCount
    }
  }
`)

export const dealQuery = graphql(`
  query Deal($id: ID!) {
    deal(id: $id) {
      ...DealFields
      contacts {
        id
        name
        position
        conversations {
          id
          title
          account {
            id
            displayName
          }
          lastMessage {
            id
            sentAt
          }
        }
      }
    }
  }
`)

const createDealMutation = graphql(`
  mutation CreateDeal($input: CreateDealInput!) {
    saved: createDeal(input: $input) {
      ...DealFields
    }
  }
`)

const updateDealMutation = graphql(`
  mutation UpdateDeal($input: UpdateDealInput!) {
    saved: updateDeal(input: $input) {
      ...DealFields
    }
  }
`)

const newestDealQuery = graphql(`
  query NewestDeal($id: ID!) {
    record: deal(id: $id) {
      ...DealFields
    }
  }
`)

/** How a deal is written, and read again where someone else was quicker. */
export const DEAL_WRITING: RecordWriting<DealFieldsFragment> = {
  create: createDealMutation,
  update: updateDealMutation,
  newest: newestDealQuery,
}

export const closeDealMutation = graphql(`
  mutation CloseDeal($input: CloseDealInput!) {
    closeDeal(input: $input) {
      ...DealFields
    }
  }
`)

export const reopenDealMutation = graphql(`
  mutation ReopenDeal($id: ID!, $version: Int!) {
    reopenDeal(id: $id, version: $version) {
      ...DealFields
    }
  }
`)

export const deleteDealMutation = graphql(`
  mutation DeleteDeal($id: ID!) {
    deleteDeal(id: $id) {
      ...DealFields
    }
  }
`)

export const restoreDealMutation = graphql(`
  mutation RestoreDeal($id: ID!) {
    restoreDeal(id: $id) {
      ...DealFields
    }
  }
`)

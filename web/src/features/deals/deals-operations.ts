import { graphql } from '../../gql'

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
    deals(first: $first, after: $after, filter: $filter, sort: $sort) {
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
    deals(first: 1, filter: $filter) {
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

/** Companies to choose from while someone types. */
export const companyChoicesQuery = graphql(`
  query CompanyChoices($search: String) {
    companies(first: 50, filter: { search: $search }) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const createDealMutation = graphql(`
  mutation CreateDeal($input: CreateDealInput!) {
    createDeal(input: $input) {
      ...DealFields
    }
  }
`)

export const updateDealMutation = graphql(`
  mutation UpdateDeal($input: UpdateDealInput!) {
    updateDeal(input: $input) {
      ...DealFields
    }
  }
`)

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

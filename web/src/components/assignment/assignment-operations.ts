import { graphql } from '../../gql'
import type { AssignedRecord } from '../../gql/graphql'

export const assigneesQuery = graphql(`
  query Assignees {
    members(first: 100) {
      edges {
        cursor
        node {
          id
          user {
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
    teams(first: 100) {
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

export const explainAccessQuery = graphql(`
  query ExplainAccess($type: AssignedRecord!, $id: ID!) {
    explainAccess(type: $type, id: $id) {
      allowed
      rule
      role
      reach
    }
  }
`)

const assignContacts = graphql(`
  mutation AssignContacts($input: AssignInput!) {
    assignContacts(input: $input) {
      id
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

const assignConversations = graphql(`
  mutation AssignConversations($input: AssignInput!) {
    assignConversations(input: $input) {
      id
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

const assignBdAccounts = graphql(`
  mutation AssignBdAccounts($input: AssignInput!) {
    assignBdAccounts(input: $input) {
      id
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

const assignCompanies = graphql(`
  mutation AssignCompanies($input: AssignInput!) {
    assignCompanies(input: $input) {
      id
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

const assignDeals = graphql(`
  mutation AssignDeals($input: AssignInput!) {
    assignDeals(input: $input) {
      id
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

export const ASSIGNMENTS = {
  CONTACT: assignContacts,
  CONVERSATION: assignConversations,
  BD_ACCOUNT: assignBdAccounts,
  COMPANY: assignCompanies,
  DEAL: assignDeals,
} satisfies Record<AssignedRecord, unknown>

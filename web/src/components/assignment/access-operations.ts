import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { graphql } from '../../gql'
import type { AssignedRecord } from '../../gql/graphql'
import type { Access } from './access-words'

graphql(`
  fragment AccessFields on RecordAccess {
    rule
    role
    member {
      id
      name
    }
    team {
      id
      name
    }
  }
`)

const contactAccess = graphql(`
  query ContactAccess($id: ID!) {
    record: contact(id: $id) {
      id
      access {
        ...AccessFields
      }
    }
  }
`)

const companyAccess = graphql(`
  query CompanyAccess($id: ID!) {
    record: company(id: $id) {
      id
      access {
        ...AccessFields
      }
    }
  }
`)

const dealAccess = graphql(`
  query DealAccess($id: ID!) {
    record: deal(id: $id) {
      id
      access {
        ...AccessFields
      }
    }
  }
`)

const conversationAccess = graphql(`
  query ConversationAccess($id: ID!) {
    record: conversation(id: $id) {
      id
      access {
        ...AccessFields
      }
    }
  }
`)

const bdAccountAccess = graphql(`
  query BdAccountAccess($id: ID!) {
    record: bdAccount(id: $id) {
      id
      access {
        ...AccessFields
      }
    }
  }
`)

interface AccessedRecord {
  readonly record?: { readonly id: string; readonly access?: Access | null } | null
}

/** Why the viewer sees a record; null for one that cannot be seen any more. */
export const ACCESS: Record<AssignedRecord, TypedDocumentNode<AccessedRecord, { id: string }>> = {
  CONTACT: contactAccess,
  COMPANY: companyAccess,
  DEAL: dealAccess,
  CONVERSATION: conversationAccess,
  BD_ACCOUNT: bdAccountAccess,
}

export const recordViewersQuery = graphql(`
  query RecordViewers($type: AssignedRecord!, $id: ID!, $first: Int!, $after: String) {
    recordViewers(type: $type, id: $id, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          rule
          member {
            id
            role
            user {
              id
              name
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

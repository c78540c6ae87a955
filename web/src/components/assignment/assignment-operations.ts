import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { graphql } from '../../gql'
import type { AssignedRecord } from '../../gql/graphql'

const contactSharing = graphql(`
  query ContactSharing($id: ID!) {
    record: contact(id: $id) {
      id
      sharedWith {
        id
        name
      }
    }
  }
`)

const conversationSharing = graphql(`
  query ConversationSharing($id: ID!) {
    record: conversation(id: $id) {
      id
      sharedWith {
        id
        name
      }
    }
  }
`)

const bdAccountSharing = graphql(`
  query BdAccountSharing($id: ID!) {
    record: bdAccount(id: $id) {
      id
      sharedWith {
        id
        name
      }
    }
  }
`)

const companySharing = graphql(`
  query CompanySharing($id: ID!) {
    record: company(id: $id) {
      id
      sharedWith {
        id
        name
      }
    }
  }
`)

const dealSharing = graphql(`
  query DealSharing($id: ID!) {
    record: deal(id: $id) {
      id
      sharedWith {
        id
        name
      }
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

export interface SharedRecord {
  /** Null for one who has left. */
  readonly sharedWith: readonly ({ readonly id: string; readonly name: string } | null)[]
}

/** Whom a record is shared with now; null for one that cannot be seen any more. */
export const SHARING: Record<AssignedRecord, TypedDocumentNode<{ record?: SharedRecord | null }, { id: string }>> = {
  CONTACT: contactSharing,
  CONVERSATION: conversationSharing,
  BD_ACCOUNT: bdAccountSharing,
  COMPANY: companySharing,
  DEAL: dealSharing,
}

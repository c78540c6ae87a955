import { graphql } from '../../gql'
import type { ApiKeysQuery, AuditLogQuery, MembersQuery } from '../../gql/graphql'

export const membersQuery = graphql(`
  query Members($first: Int!, $after: String, $search: String) {
    members(first: $first, after: $after, search: $search) {
      edges {
        cursor
        node {
          id
          role
          joinedAt
          lastSeenAt
          teams {
            id
            name
          }
          availability {
            away
            awayUntil
          }
          user {
            id
            name
            email
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
export type Member = MembersQuery['members']['edges'][number]['node']

export const memberNamesQuery = graphql(`
  query MemberNames($ids: [ID!]) {
    members(first: 1, ids: $ids) {
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
  }
`)

export const changeMemberRoleMutation = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      id
      role
    }
  }
`)

export const setAvailabilityMutation = graphql(`
  mutation SetAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      away
      awayUntil
    }
  }
`)

export const removeMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input)
  }
`)

export const leaveWorkspaceMutation = graphql(`
  mutation LeaveWorkspace($successorId: ID) {
    leaveWorkspace(successorId: $successorId)
  }
`)

export const transferOwnershipMutation = graphql(`
  mutation TransferOwnership($userId: ID!) {
    transferOwnership(userId: $userId) {
      id
      role
    }
  }
`)

export const apiKeysQuery = graphql(`
  query ApiKeys($first: Int!, $after: String, $filter: ApiKeyFilter) {
    apiKeys(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...ApiKeyFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
export type ApiKey = ApiKeysQuery['apiKeys']['edges'][number]['node']

graphql(`
  fragment ApiKeyFields on ApiKey {
    id
    name
    prefix
    role
    status
    createdAt
    createdBy {
      id
      name
    }
    expiresAt
    allowedAddresses
    lastUsedAt
    lastUsedAddress
    previousEndsAt
    revokedAt
  }
`)

export const createApiKeyMutation = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      secret
      apiKey {
        ...ApiKeyFields
      }
    }
  }
`)

export const rotateApiKeyMutation = graphql(`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      secret
      apiKey {
        ...ApiKeyFields
      }
    }
  }
`)

export const revokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      ...ApiKeyFields
    }
  }
`)

export const auditLogQuery = graphql(`
  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {
    auditLog(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          at
          action
          actorKind
          actorName
          targetType
          targetId
          targetName
          clientAddress
          device
          requestId
          changes {
            field
            before
            after
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
export type AuditEntry = AuditLogQuery['auditLog']['edges'][number]['node']

export const auditActionsQuery = graphql(`
  query AuditActions {
    auditActions
  }
`)

export const createAuditExportMutation = graphql(`
  mutation CreateAuditExport($filter: AuditFilter) {
    createAuditExport(filter: $filter) {
      url
    }
  }
`)

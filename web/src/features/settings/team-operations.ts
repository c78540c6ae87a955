import { graphql } from '../../gql'
import type { ActivitiesQuery, InvitationsQuery, PermissionMatrixQuery, TeamsQuery } from '../../gql/graphql'

export const invitationsQuery = graphql(`
  query Invitations($first: Int!, $after: String, $search: String, $state: InvitationState) {
    invitations(first: $first, after: $after, search: $search, state: $state) {
      edges {
        cursor
        node {
          ...InvitationFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
export type Invitation = InvitationsQuery['invitations']['edges'][number]['node']

graphql(`
  fragment InvitationFields on Invitation {
    id
    kind
    email
    role
    state
    uses
    useLimit
    sentAt
    expiresAt
  }
`)

export const inviteByEmailMutation = graphql(`
  mutation InviteByEmail($input: InviteByEmailInput!) {
    inviteByEmail(input: $input) {
      ...InvitationFields
    }
  }
`)

export const createInvitationLinkMutation = graphql(`
  mutation CreateInvitationLink($input: CreateInvitationLinkInput!) {
    createInvitationLink(input: $input) {
      url
      invitation {
        ...InvitationFields
      }
    }
  }
`)

export const resendInvitationMutation = graphql(`
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      ...InvitationFields
    }
  }
`)

export const revokeInvitationMutation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      ...InvitationFields
    }
  }
`)

export const teamsQuery = graphql(`
  query Teams($first: Int!, $after: String, $search: String) {
    teams(first: $first, after: $after, search: $search) {
      edges {
        cursor
        node {
          ...TeamFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
export type Team = TeamsQuery['teams']['edges'][number]['node']

graphql(`
  fragment TeamFields on Team {
    id
    name
    members {
      id
      user {
        id
        name
      }
    }
  }
`)

export const createTeamMutation = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      ...TeamFields
    }
  }
`)

export const renameTeamMutation = graphql(`
  mutation RenameTeam($input: RenameTeamInput!) {
    renameTeam(input: $input) {
      ...TeamFields
    }
  }
`)

export const deleteTeamMutation = graphql(`
  mutation DeleteTeam($id: ID!) {
    deleteTeam(id: $id)
  }
`)

export const addTeamMembersMutation = graphql(`
  mutation AddTeamMembers($input: TeamMembersInput!) {
    addTeamMembers(input: $input) {
      ...TeamFields
    }
  }
`)

export const removeTeamMembersMutation = graphql(`
  mutation RemoveTeamMembers($input: TeamMembersInput!) {
    removeTeamMembers(input: $input) {
      ...TeamFields
    }
  }
`)

export const permissionMatrixQuery = graphql(`
  query PermissionMatrix {
    permissionMatrix {
      ...RolePermissionFields
    }
  }
`)
export type RolePermissions = PermissionMatrixQuery['permissionMatrix'][number]

graphql(`
  fragment RolePermissionFields on RolePermissions {
    role
    version
    changed
    changeable
    permissions {
      name
      resource
      action
      reach
      defaultReach
      reaches
    }
  }
`)

export const setPermissionsMutation = graphql(`
  mutation SetPermissions($input: SetPermissionsInput!) {
    setPermissions(input: $input) {
      ...RolePermissionFields
    }
  }
`)

export const resetPermissionsMutation = graphql(`
  mutation ResetPermissions($role: Role!, $version: Int!) {
    resetPermissions(role: $role, version: $version) {
      ...RolePermissionFields
    }
  }
`)

export const activitiesQuery = graphql(`
  query Activities($first: Int!, $after: String, $filter: ActivityFilter) {
    activities(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...ActivityFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
export type Activity = ActivitiesQuery['activities']['edges'][number]['node']

graphql(`
  fragment ActivityFields on Activity {
    id
    at
    kind
    subjectType
    subjectId
    subjectName
    before
    after
    actor {
      id
      user {
        id
        name
      }
    }
    member {
      id
      user {
        id
        name
      }
    }
    conversation {
      id
      title
    }
  }
`)

export const activityLoggedSubscription = graphql(`
  subscription ActivityLogged {
    activityLogged {
      ...ActivityFields
    }
  }
`)

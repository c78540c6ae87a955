import { graphql } from '../../gql'

export const refreshSessionMutation = graphql(`
  mutation RefreshSession {
    refreshSession {
      ...SessionFields
    }
  }
`)

export const switchWorkspaceMutation = graphql(`
  mutation SwitchWorkspace($workspaceId: ID!) {
    switchWorkspace(workspaceId: $workspaceId) {
      ...SessionFields
    }
  }
`)

export const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)

graphql(`
  fragment SessionFields on AuthSession {
    accessToken
    expiresAt
    viewer {
      role
      permissions {
        name
        reach
      }
      mfa {
        enabled
        required
      }
      user {
        id
        name
        email
      }
      workspace {
        id
        name
      }
      workspaces {
        id
        name
      }
    }
  }
`)

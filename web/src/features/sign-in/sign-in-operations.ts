import { graphql } from '../../gql'

export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...SessionFields
    }
  }
`)

export const completeSignInMutation = graphql(`
  mutation CompleteSignIn($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      ...SessionFields
    }
  }
`)

export const signInProvidersQuery = graphql(`
  query SignInProviders {
    signInProviders {
      id
      name
      startPath
    }
  }
`)

export const requestPasswordResetMutation = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input)
  }
`)

export const resetPasswordMutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input)
  }
`)

export const verifyEmailMutation = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token)
  }
`)

export const unlockSignInMutation = graphql(`
  mutation UnlockSignIn($token: String!) {
    unlockSignIn(token: $token)
  }
`)

export const invitationQuery = graphql(`
  query InvitationByToken($token: String!) {
    invitationByToken(token: $token) {
      workspaceName
      inviterName
      role
      email
      kind
      state
      expiresAt
    }
  }
`)

export const acceptInvitationMutation = graphql(`
  mutation AcceptInvitation($token: String!) {
    acceptInvitation(token: $token) {
      id
    }
  }
`)

export const declineInvitationMutation = graphql(`
  mutation DeclineInvitation($token: String!) {
    declineInvitation(token: $token)
  }
`)

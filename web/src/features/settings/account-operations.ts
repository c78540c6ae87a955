import { graphql } from '../../gql'

export const accountQuery = graphql(`
  query OwnAccount {
    viewer {
      language
      pendingEmail
      user {
        id
        name
        email
        emailVerified
      }
      mfa {
        enabled
        required
        recoveryCodesLeft
      }
      member {
        id
        availability {
          away
          awayUntil
        }
      }
      workspace {
        id
        name
        mfaRequired
      }
    }
    linkedAccounts {
      id
      provider
      name
      email
      linkedAt
      lastUsedAt
      canUnlink
    }
    signInProviders {
      id
      name
      startPath
    }
  }
`)

export const updateProfileMutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      name
    }
  }
`)

export const resendVerificationMutation = graphql(`
  mutation ResendVerification {
    resendVerification
  }
`)

export const changeEmailMutation = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input)
  }
`)

export const changePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`)

export const startMfaEnrolmentMutation = graphql(`
  mutation StartMfaEnrolment {
    startMfaEnrolment {
      secret
      uri
    }
  }
`)

export const confirmMfaEnrolmentMutation = graphql(`
  mutation ConfirmMfaEnrolment($code: String!) {
    confirmMfaEnrolment(code: $code)
  }
`)

export const regenerateRecoveryCodesMutation = graphql(`
  mutation RegenerateRecoveryCodes {
    regenerateRecoveryCodes
  }
`)

export const disableMfaMutation = graphql(`
  mutation DisableMfa {
    disableMfa
  }
`)

export const unlinkAccountMutation = graphql(`
  mutation UnlinkAccount($id: ID!) {
    unlinkAccount(id: $id)
  }
`)

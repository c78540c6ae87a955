import { DomainError } from '@parley/toolkit/errors/domain-error'

export type OAuthErrorCode =
  | 'OAUTH_PROVIDER_UNKNOWN'
  | 'OAUTH_CANCELLED'
  | 'OAUTH_FAILED'
  | 'OAUTH_EMAIL_UNVERIFIED'
  | 'OAUTH_ACCOUNT_EXISTS'
  | 'OAUTH_NOT_LINKED'
  | 'OAUTH_LINKED_ELSEWHERE'
  | 'LAST_WAY_TO_SIGN_IN'

const refuse = (code: OAuthErrorCode, message: string, cause?: unknown): DomainError =>
  new DomainError<OAuthErrorCode>(code, message, { cause })

export const providerUnknown = (): DomainError =>
  refuse('OAUTH_PROVIDER_UNKNOWN', 'Nobody signs in with this provider here. See signInProviders.')

export const oauthCancelled = (): DomainError => refuse('OAUTH_CANCELLED', 'Signing in was cancelled at the provider.')

/** The same for everything that does not fit: a forger learns nothing. */
export const oauthFailed = (cause?: unknown): DomainError =>
  refuse('OAUTH_FAILED', 'What the provider answered is not valid or was used before. Begin again.', cause)

export const oauthEmailUnverified = (): DomainError =>
  refuse('OAUTH_EMAIL_UNVERIFIED', 'The provider has not confirmed your address. Confirm it there, then begin again.')

export const oauthAccountExists = (): DomainError =>
  refuse(
    'OAUTH_ACCOUNT_EXISTS',
    'Someone signed up with this address before. Sign in the way you did then, and link the provider in your profile.',
  )

export const oauthNotLinked = (): DomainError =>
  refuse(
    'OAUTH_NOT_LINKED',
    'No user is linked with this account, and it has no address to sign up with. Sign in another way, and link it in your profile.',
  )

export const oauthLinkedElsewhere = (): DomainError =>
  refuse('OAUTH_LINKED_ELSEWHERE', 'This account is linked with another user. Unlink it there first.')

export const lastWayToSignIn = (): DomainError =>
  refuse('LAST_WAY_TO_SIGN_IN', 'This is your only way to sign in. Set a password or link another account first.')

export const providerUnavailable = (name: string, cause: unknown): DomainError =>
  new DomainError('DEPENDENCY_UNAVAILABLE', `${name} does not answer at the moment. Try again shortly.`, {
    retryable: true,
    cause,
  })

import { DomainError } from '@parley/toolkit/errors/domain-error'

export type AuthenticationErrorCode = 'SIGN_IN_FAILED' | 'SIGN_IN_LOCKED' | 'EMAIL_TAKEN'

/** The same for an unknown address and a wrong password: nobody learns which addresses exist. */
export const signInFailed = (): DomainError =>
  new DomainError<AuthenticationErrorCode>('SIGN_IN_FAILED', 'The address or the password is wrong.')

/** Also for an address of nobody. The mail with the link to unlock goes to the user, if there is one. */
export const signInLocked = (retryAfterSeconds: number): DomainError =>
  new DomainError<AuthenticationErrorCode>(
    'SIGN_IN_LOCKED',
    `Too many wrong passwords. Try again in ${retryAfterSeconds} seconds, or use the link that was mailed to this address.`,
    { retryable: true, retryAfterSeconds },
  )

export const emailTaken = (): DomainError =>
  new DomainError<AuthenticationErrorCode>(
    'EMAIL_TAKEN',
    'Someone signed up with this address before. Sign in instead.',
    {
      fields: { 'input.email': ['emailTaken'] },
    },
  )

export const sessionRevoked = (): DomainError =>
  new DomainError('SESSION_REVOKED', 'This session has ended. Sign in again.')

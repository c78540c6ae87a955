import { DomainError } from '@parley/toolkit/errors/domain-error'

export type AuthenticationErrorCode = 'SIGN_IN_FAILED' | 'EMAIL_TAKEN'

/** The same for an unknown address and a wrong password: nobody learns which addresses exist. */
export const signInFailed = (): DomainError =>
  new DomainError<AuthenticationErrorCode>('SIGN_IN_FAILED', 'The address or the password is wrong.')

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

import { DomainError } from '@parley/toolkit/errors/domain-error'

export type MultiFactorErrorCode =
  | 'MFA_REQUIRED'
  | 'MFA_CODE_INVALID'
  | 'MFA_CHALLENGE_EXPIRED'
  | 'MFA_ALREADY_ENABLED'
  | 'MFA_NOT_ENABLED'
  | 'MFA_ENFORCED'
  | 'REAUTHENTICATION_REQUIRED'

/** Not a failure but the next step: the client asks for a code and calls completeSignIn with the challenge. */
export const mfaRequired = (challengeId: string, expiresAt: Date): DomainError =>
  new DomainError<MultiFactorErrorCode>('MFA_REQUIRED', 'Enter the code of your authenticator app.', {
    next: { challengeId, expiresAt: expiresAt.toISOString() },
  })

export const codeInvalid = (field = 'input.code'): DomainError =>
  new DomainError<MultiFactorErrorCode>('MFA_CODE_INVALID', 'The code is wrong, or it was used before.', {
    fields: { [field]: ['mfaCode'] },
  })

export const challengeExpired = (): DomainError =>
  new DomainError<MultiFactorErrorCode>('MFA_CHALLENGE_EXPIRED', 'This took too long. Sign in again.')

export const alreadyEnabled = (): DomainError =>
  new DomainError<MultiFactorErrorCode>('MFA_ALREADY_ENABLED', 'Two-step sign-in is on already.')

export const notEnabled = (): DomainError =>
  new DomainError<MultiFactorErrorCode>('MFA_NOT_ENABLED', 'Two-step sign-in is off. Set it up first.')

export const mfaEnforced = (workspace: string): DomainError =>
  new DomainError<MultiFactorErrorCode>('MFA_ENFORCED', `The workspace ${workspace} demands two-step sign-in.`)

export const reauthenticationRequired = (): DomainError =>
  new DomainError<MultiFactorErrorCode>(
    'REAUTHENTICATION_REQUIRED',
    'Show once more that it is you: call reauthenticate.',
  )

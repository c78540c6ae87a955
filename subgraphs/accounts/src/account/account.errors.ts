import { DomainError } from '@parley/toolkit/errors/domain-error'

export type AccountErrorCode = 'ACCOUNT_IN_USE'

/** Says nothing of where it is connected: that is another workspace's affair. */
export const accountInUse = (): DomainError<AccountErrorCode> =>
  new DomainError<AccountErrorCode>('ACCOUNT_IN_USE', 'This Telegram account is connected elsewhere in Parley.')

/** Telegram can be asked only while a worker holds a live connection. */
export const notConnected = (): DomainError =>
  new DomainError('DEPENDENCY_UNAVAILABLE', 'This account is not connected to Telegram now.', { retryable: true })

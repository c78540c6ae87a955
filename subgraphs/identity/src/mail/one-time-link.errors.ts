import { DomainError } from '@parley/toolkit/errors/domain-error'

export type OneTimeLinkErrorCode = 'LINK_INVALID' | 'LINK_EXPIRED'

/** Also for a link that was used: whoever holds it learns no more than that. */
export const linkInvalid = (): DomainError =>
  new DomainError<OneTimeLinkErrorCode>(
    'LINK_INVALID',
    'This link is not valid, or it was used before. Ask for a new one.',
  )

export const linkExpired = (): DomainError =>
  new DomainError<OneTimeLinkErrorCode>('LINK_EXPIRED', 'This link has expired. Ask for a new one.')

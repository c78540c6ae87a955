import { DomainError } from '@parley/toolkit/errors/domain-error'

export type ApiKeyErrorCode = 'API_KEY_ENDED' | 'ROLE_ABOVE_OWN'

export const apiKeyEnded = (): DomainError =>
  new DomainError<ApiKeyErrorCode>('API_KEY_ENDED', 'This key was revoked or has expired. Create another one.')

export const roleAboveOwn = (field?: string): DomainError =>
  new DomainError<ApiKeyErrorCode>('ROLE_ABOVE_OWN', 'A key may do at most what you may do yourself.', {
    ...(field && { fields: { [field]: ['ROLE_ABOVE_OWN'] } }),
  })

import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'

export type TeamErrorCode = 'TEAM_NAME_TAKEN' | 'NOBODY_AVAILABLE'

export const teamNotFound = (): DomainError => notFound('The team')
export const memberNotFound = (): DomainError => notFound('The member')

export const teamNameTaken = (): DomainError =>
  new DomainError<TeamErrorCode>('TEAM_NAME_TAKEN', 'Another team has this name.', {
    fields: { 'input.name': ['teamNameTaken'] },
  })

export const nobodyAvailable = (): DomainError =>
  new DomainError<TeamErrorCode>('NOBODY_AVAILABLE', 'The team has no member who is there.', { retryable: true })

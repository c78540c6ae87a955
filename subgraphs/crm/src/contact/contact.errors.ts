import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'

export const contactNotFound = (): DomainError => notFound('The contact')

export const contactChangedMeanwhile = (): DomainError =>
  new DomainError(
    'STALE_VERSION',
    'Someone else changed this contact meanwhile. Look at it again, then repeat the change.',
  )

import { DomainError, forbidden } from '@parley/toolkit/errors/domain-error'

export type PermissionMatrixErrorCode = 'OWNER_PERMISSIONS_FIXED'

export const ownersOnly = (): DomainError => forbidden('Only an owner may change what roles may do.')

export const ownerPermissionsFixed = (): DomainError =>
  new DomainError<PermissionMatrixErrorCode>('OWNER_PERMISSIONS_FIXED', 'Owners may do everything, always.')

export const permissionsChangedMeanwhile = (): DomainError =>
  new DomainError(
    'STALE_VERSION',
    'Someone else changed what this role may do. Look at it again, then repeat the change.',
  )

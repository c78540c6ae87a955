import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'

export type MemberErrorCode = 'LAST_OWNER' | 'ALREADY_MEMBER' | 'INVITATION_USED'

export const memberNotFound = (): DomainError => notFound('The member')

/** A workspace without an owner could not be managed by anyone any more. */
export const lastOwner = (): DomainError =>
  new DomainError<MemberErrorCode>('LAST_OWNER', 'This is the only owner. Make someone else an owner first.')

export const alreadyMember = (): DomainError =>
  new DomainError<MemberErrorCode>('ALREADY_MEMBER', 'You are a member of this workspace already.')

export const invitationUsed = (): DomainError =>
  new DomainError<MemberErrorCode>('INVITATION_USED', 'This invitation was used before. Ask for a new one.')

export const unknownSuccessor = (): DomainError =>
  new DomainError('VALIDATION_FAILED', 'Whoever takes over must be another member who may write.', {
    fields: { 'input.successorId': ['successor'] },
  })

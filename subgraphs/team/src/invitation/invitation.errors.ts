import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import type { InvitationState } from './invitation-state'

export type InvitationErrorCode =
  | 'ALREADY_MEMBER'
  | 'INVITATION_EXISTS'
  | 'INVITATION_EXPIRED'
  | 'INVITATION_REVOKED'
  | 'INVITATION_DECLINED'
  | 'INVITATION_USED'
  | 'INVITATION_FOR_ANOTHER'

const refuse = (code: InvitationErrorCode, message: string): DomainError =>
  new DomainError<InvitationErrorCode>(code, message)

export const invitationNotFound = (): DomainError => notFound('The invitation')

const REFUSALS: Readonly<Record<Exclude<InvitationState, 'PENDING'>, () => DomainError>> = {
  EXPIRED: () => refuse('INVITATION_EXPIRED', 'This invitation has expired. Ask for a new one.'),
  REVOKED: () => refuse('INVITATION_REVOKED', 'This invitation was withdrawn.'),
  DECLINED: () => refuse('INVITATION_DECLINED', 'This invitation was declined.'),
  USED: () => refuse('INVITATION_USED', 'This invitation was used before. Ask for a new one.'),
}

/** Why an invitation cannot be used or changed any more. */
export const invitationOver = (state: Exclude<InvitationState, 'PENDING'>): DomainError => REFUSALS[state]()

export const invitationForAnother = (): DomainError =>
  refuse('INVITATION_FOR_ANOTHER', 'This invitation is for another address. Sign in with that one.')

export const invitationNotForFormerMembers = (): DomainError =>
  refuse('INVITATION_FOR_ANOTHER', 'You were a member before. Ask for an invitation to your address.')

const atAddress = (code: InvitationErrorCode, message: string, hint: string): DomainError =>
  new DomainError<InvitationErrorCode>(code, message, { fields: { 'input.email': [hint] } })

export const alreadyMember = (): DomainError =>
  atAddress('ALREADY_MEMBER', 'Someone with this address is a member already.', 'alreadyMember')

export const invitationExists = (): DomainError =>
  atAddress('INVITATION_EXISTS', 'This address is invited already. Send that invitation again.', 'invitationExists')

export const linkHasNoAddress = (): DomainError =>
  new DomainError('VALIDATION_FAILED', 'A link is for whoever has it: only an invitation to an address can do this.')

export const sentJustNow = (retryAfterSeconds: number): DomainError =>
  new DomainError('RATE_LIMITED', `This was sent just now. Try again in ${retryAfterSeconds} seconds.`, {
    retryable: true,
    retryAfterSeconds,
  })

import type { InvitationEntity } from './invitation.entity'

export const INVITATION_STATES = ['PENDING', 'USED', 'DECLINED', 'REVOKED', 'EXPIRED'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

type Dates = Pick<InvitationEntity, 'revokedAt' | 'declinedAt' | 'usedAt' | 'expiresAt'>

export function stateOf({ revokedAt, declinedAt, usedAt, expiresAt }: Dates, now: Date): InvitationState {
  if (revokedAt) return 'REVOKED'
  if (declinedAt) return 'DECLINED'
  if (usedAt) return 'USED'
  return expiresAt <= now ? 'EXPIRED' : 'PENDING'
}

const OPEN = 'invitation.revokedAt IS NULL AND invitation.declinedAt IS NULL AND invitation.usedAt IS NULL'

/** The same as a condition of a query, with the moment as `:now`. */
export const STATE_CONDITIONS: Readonly<Record<InvitationState, string>> = {
  REVOKED: 'invitation.revokedAt IS NOT NULL',
  DECLINED: 'invitation.revokedAt IS NULL AND invitation.declinedAt IS NOT NULL',
  USED: 'invitation.revokedAt IS NULL AND invitation.declinedAt IS NULL AND invitation.usedAt IS NOT NULL',
  EXPIRED: `${OPEN} AND invitation.expiresAt <= :now`,
  PENDING: `${OPEN} AND invitation.expiresAt > :now`,
}

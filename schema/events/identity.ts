import { z } from 'zod'
import { defineEvent } from './event'

/** A session ended: signed out, revoked, or its refresh token was used twice. */
export const sessionRevoked = defineEvent(
  'identity.session.revoked.v1',
  z.object({ sessionId: z.uuid(), userId: z.uuid(), reason: z.enum(['SIGNED_OUT', 'REVOKED', 'TOKEN_REUSED']) }),
  (event) => event.sessionId,
)

/** A user's place in the workspace changed; `role` is null after removal. */
export const membershipChanged = defineEvent(
  'identity.membership.changed.v1',
  z.object({ userId: z.uuid(), role: z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER']).nullable() }),
  (event) => event.userId,
)

import { z } from 'zod'
import { defineEvent } from './event'

/** A session ended: signed out, revoked, or its refresh token was used twice. */
export const sessionRevoked = defineEvent(
  'identity.session.revoked.v1',
  z.object({ sessionId: z.uuid(), userId: z.uuid(), reason: z.enum(['SIGNED_OUT', 'REVOKED', 'TOKEN_REUSED']) }),
  (event) => event.sessionId,
)

/** A key was revoked, or has another secret: whatever was known about its secrets is to be asked again. */
export const apiKeyRevoked = defineEvent(
  'identity.apiKey.revoked.v1',
  z.object({ keyId: z.uuid() }),
  (event) => event.keyId,
)

/** Whether members have, or need, a second step changed: of one user, or, with null, of every member of the workspace. */
export const mfaChanged = defineEvent(
  'identity.mfa.changed.v1',
  z.object({ workspaceId: z.uuid(), userId: z.uuid().nullable() }),
  (event) => event.userId ?? event.workspaceId,
)

const role = z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER'])

/** A user's place in the workspace changed; `role` is null after removal. */
export const membershipChanged = defineEvent(
  'identity.membership.changed.v1',
  z.object({
    userId: z.uuid(),
    role: role.nullable(),
    /** What the user is called, for logs that outlive the membership. */
    name: z.string().optional(),
    change: z.enum(['JOINED', 'ROLE_CHANGED', 'REMOVED', 'LEFT']).optional(),
    /** Null when the user was no member before. */
    previousRole: role.nullable().optional(),
    /** Who takes over what the user looked after; null, or left out, leaves it to nobody. */
    successorId: z.uuid().nullable().optional(),
    /** The member who did it: the user's own id for joining and leaving. */
    actorId: z.uuid().nullable().optional(),
    /** By which invitation the user joined. */
    invitationId: z.uuid().nullable().optional(),
  }),
  (event) => event.userId,
)

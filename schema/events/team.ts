import { z } from 'zod'
import { defineEvent } from './event'

const role = z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER'])

/** What members may do changed: the permission matrix, or who is in which team. Whoever caches access asks again. */
export const accessChanged = defineEvent(
  'team.access.changed.v1',
  z.object({
    workspaceId: z.uuid(),
    /** Whom it concerns; null for every member of the workspace. */
    userIds: z.array(z.uuid()).nullable(),
  }),
  (event) => event.workspaceId,
)

/** An invitation went a step further. Carries neither the token nor its hash. */
export const invitationChanged = defineEvent(
  'team.invitation.changed.v1',
  z.object({
    invitationId: z.uuid(),
    change: z.enum(['CREATED', 'RESENT', 'REVOKED', 'DECLINED']),
    /** Null for a link. */
    email: z.string().nullable(),
    role,
    /** The member who did it; null when the invited person declined. */
    actorId: z.uuid().nullable(),
  }),
  (event) => event.invitationId,
)

/** Something happened that the team's log shows. */
export const activityLogged = defineEvent(
  'team.activity.logged.v1',
  z.object({
    workspaceId: z.uuid(),
    activityId: z.uuid(),
    /** Position in the workspace's log, without holes; the cursor of the `activityLogged` subscription. */
    sequence: z.number().int(),
  }),
  (event) => event.workspaceId,
)

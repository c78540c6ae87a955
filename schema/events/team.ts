import { z } from 'zod'
import { defineEvent } from './event'

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

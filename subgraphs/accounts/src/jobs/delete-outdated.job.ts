import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { AccountsServices } from '../context'

/**
 * Every night what nobody needs any more is deleted: expired logins, and where the messages and attachments were of
 * dialogs that left the selection so long ago that their messages are purged.
 */
export function deleteOutdatedJob({ stores }: AccountsServices): JobDefinition {
  return defineJob({
    name: 'accounts.delete-outdated',
    payload: z.object({}),
    schedule: '43 3 * * *',
    handle: async () => {
      for (const workspaceId of await stores.leases.findWorkspaces()) {
        await workspaceScope.run(workspaceId, async () => {
          await stores.messages.forgetDeselected()
          await stores.logins.deleteExpired()
        })
      }
    },
  })
}

import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { PurgeImport } from './purge-import'

const payload = z.object({ workspaceId: z.uuid(), importId: z.uuid() })
export const purgeImport = { name: 'crm.purge-import', payload }

/** Forgets files that nobody went on with, and the parts of those that were imported. */
export function importJobs(purge: PurgeImport): JobDefinition[] {
  return [
    defineJob({
      ...purgeImport,
      handle: ({ workspaceId, importId }) => workspaceScope.run(workspaceId, () => purge.run(importId)),
    }),
  ]
}

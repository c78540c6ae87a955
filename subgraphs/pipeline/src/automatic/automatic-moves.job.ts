import { MOVE_TRIGGERS } from '@parley/schema/inputs/pipeline'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { RunAutomaticMoves } from './run-automatic-moves'
import type { WatchSilence } from './watch-silence'

export const runAutomaticMoves = {
  name: 'pipeline.run-automatic-moves',
  payload: z.object({
    workspaceId: z.uuid(),
    trigger: z.enum(MOVE_TRIGGERS),
    dealIds: z.array(z.uuid()),
    /** Names of the fields that changed. */
    fields: z.array(z.string()),
  }),
}

export const watchSilence = { name: 'pipeline.watch-silence', payload: z.object({ workspaceId: z.uuid() }) }

export function automaticMoveJobs(run: RunAutomaticMoves, watch: WatchSilence): JobDefinition[] {
  return [
    defineJob({
      ...runAutomaticMoves,
      handle: ({ workspaceId, ...happening }) => workspaceScope.run(workspaceId, () => run.run(happening)),
    }),
    defineJob({
      ...watchSilence,
      handle: ({ workspaceId }) => workspaceScope.run(workspaceId, () => watch.run()),
    }),
  ]
}

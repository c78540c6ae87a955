import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { PlaceDeals } from '../card/place-deals'

export const placeDeals = { name: 'pipeline.place-deals', payload: z.object({ workspaceId: z.uuid() }) }

/** Gives the deals that a workspace had before it had a board their cards. */
export function placeDealsJob(service: PlaceDeals): JobDefinition {
  return defineJob({
    ...placeDeals,
    handle: ({ workspaceId }) => workspaceScope.run(workspaceId, () => service.run()),
  })
}

import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { MultiFactorStore } from '../multi-factor/multi-factor.store'
import type { OneTimeLinkStore } from './one-time-link.store'

/** Within a day after its end a link says that it expired, and not that nobody knows it. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

/** Links and challenges that nobody can use any more are deleted every night. */
export function deleteExpiredLinksJob(links: OneTimeLinkStore, multiFactor: MultiFactorStore): JobDefinition {
  return defineJob({
    name: 'identity.delete-expired-links',
    payload: z.object({}),
    schedule: '23 3 * * *',
    handle: async () => {
      await links.deleteExpiredBefore(new Date(Date.now() - REMEMBERED_MS))
      await multiFactor.deleteChallengesExpiredBefore(new Date())
    },
  })
}

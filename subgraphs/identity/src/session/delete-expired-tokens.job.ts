import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { SessionStore } from './session.store'

/** Refresh tokens that nobody can use any more are deleted every night. */
export function deleteExpiredTokensJob(sessions: SessionStore): JobDefinition {
  return defineJob({
    name: 'identity.delete-expired-tokens',
    payload: z.object({}),
    schedule: '17 3 * * *',
    handle: () => sessions.deleteTokensExpiredBefore(new Date()),
  })
}

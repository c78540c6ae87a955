import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { UsedLoginStore } from './used-login.store'

/** Logins that are too old to be used again need not be remembered. */
export function deleteExpiredLoginsJob(usedLogins: UsedLoginStore): JobDefinition {
  return defineJob({
    name: 'identity.delete-expired-logins',
    payload: z.object({}),
    schedule: '23 3 * * *',
    handle: () => usedLogins.deleteExpiredBefore(new Date()),
  })
}

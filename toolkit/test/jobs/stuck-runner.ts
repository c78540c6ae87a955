// A process whose job never ends, to be killed. Takes the connection as JSON; sends a message once the job runs.
import { defineJob } from '@parley/toolkit/jobs/job'
import { JobRunner } from '@parley/toolkit/jobs/job-runner'
import { createLogger } from '@parley/toolkit/logging/logger'
import type { ClientConfig } from 'pg'
import { z } from 'zod'

void JobRunner.start({
  connection: JSON.parse(process.argv[2] ?? '') as ClientConfig,
  logger: createLogger('stuck', 'silent'),
  definitions: [
    defineJob({
      name: 'sales.stuck',
      payload: z.object({ n: z.number() }),
      handle: () => {
        process.send?.('running')
        return new Promise<never>(() => undefined)
      },
    }),
  ],
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase, roleCredentials } from '@parley/toolkit/database/connection'
import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { migrate } from '@parley/toolkit/database/migrate'
import { defineJob } from '@parley/toolkit/jobs/job'
import { JobRunner } from '@parley/toolkit/jobs/job-runner'
import { jobInfrastructure } from '@parley/toolkit/jobs/job-tables'
import { PostgresJobQueue } from '@parley/toolkit/jobs/postgres-job-queue'
import { createLogger } from '@parley/toolkit/logging/logger'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { TEST_ROLE_SECRET as roleSecret } from '@parley/toolkit/testing/test-database'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { z } from 'zod'

const logger = createLogger('test', 'silent')

describe('jobs when the database is killed', () => {
  it('go on after it is back: what was at work, and what waits behind it', async () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-jobs-'))
    const postgres = await startEmbeddedPostgres({ directory })
    onDispose(() => {
      for (const each of new Set([directory, postgres.directory])) fs.rmSync(each, { recursive: true, force: true })
    })
    onDispose(() => postgres.stop())
    const { address } = postgres
    await migrate({
      address,
      roleSecret,
      domains: [{ name: 'sales', migrations: [] }],
      infrastructure: jobInfrastructure,
    })
    const sales = await openDatabase({ domain: 'sales', entities: [], address, roleSecret, logger })
    onDispose(() => sales.destroy())

    const done: number[] = []
    let atWork = false
    let finish: (() => void) | undefined
    const job = {
      name: 'sales.count',
      payload: z.object({ n: z.number() }),
      handle: async ({ n }: { n: number }) => {
        atWork = true
        if (n === 1 && !finish) await new Promise<void>((resolve) => (finish = resolve))
        done.push(n)
      },
    }
    const connection = roleCredentials({ domain: 'sales', address, roleSecret })
    const runner = await JobRunner.start({ definitions: [defineJob(job)], connection, logger })
    onDispose(() => runner.stop())
    const enqueue = (n: number): Promise<void> =>
      sales.transaction((transaction) => new PostgresJobQueue().enqueue(transaction, job, { n }, { queue: 'counting' }))

    await enqueue(1)
    await waitFor(() => atWork)
    const { pid } = postgres
    process.kill(pid, 'SIGKILL')
    await waitFor(() => postgres.pid !== pid, { deadline: 30_000, what: 'Postgres to be back' })
    finish?.()
    await waitFor(() => enqueue(2).then(() => true), { deadline: 20_000 })
    await waitFor(() => done.includes(2), { deadline: 40_000, what: 'the job after the kill' })
    expect(done).toContain(1)
  }, 90_000)
})

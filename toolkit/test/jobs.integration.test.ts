import { requestScope } from '@parley/toolkit/context/request-scope'
import { roleCredentials } from '@parley/toolkit/database/connection'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { JobRunner } from '@parley/toolkit/jobs/job-runner'
import { jobInfrastructure } from '@parley/toolkit/jobs/job-tables'
import { PostgresJobQueue } from '@parley/toolkit/jobs/postgres-job-queue'
import { createLogger } from '@parley/toolkit/logging/logger'
import { createTestDatabase, type TestDatabase } from '@parley/toolkit/testing/test-database'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { register } from 'prom-client'
import type { DataSource } from 'typeorm'
import { z } from 'zod'

const logger = createLogger('test', 'silent')
const queue = new PostgresJobQueue()
const payload = z.object({ n: z.number() })

describe('jobs', () => {
  let database: TestDatabase
  let sales: DataSource
  const running: JobRunner[] = []
  const connection = () =>
    roleCredentials({ domain: 'sales', address: database.address, roleSecret: database.roleSecret })

  beforeAll(async () => {
    database = await createTestDatabase({
      domains: [
        { name: 'sales', migrations: [] },
        { name: 'ledger', migrations: [] },
      ],
      infrastructure: jobInfrastructure,
    })
    sales = await database.open('sales', [])
  })
  afterEach(async () => {
    await Promise.all(running.splice(0).map((runner) => runner.stop()))
  })

  const runJobs = async (...definitions: JobDefinition[]): Promise<void> => {
    running.push(await JobRunner.start({ definitions, connection: connection(), logger }))
  }
  const job = (name: string, handle: (n: number) => void | Promise<void>): JobDefinition<{ n: number }> => ({
    name: `sales.${name}`,
    payload,
    handle: async ({ n }) => handle(n),
  })

  it('runs a committed job with its payload and request, and none of a rollback', async () => {
    const ran: unknown[] = []
    const greet = job('greet', (n) => void ran.push([n, requestScope.current()]))
    await runJobs(defineJob(greet))
    const rolledBack = sales.transaction(async (transaction) => {
      await queue.enqueue(transaction, greet, { n: 1 })
      throw new Error('No')
    })
    await expect(rolledBack).rejects.toThrow('No')
    await requestScope.run('request-7', () =>
      sales.transaction((transaction) => queue.enqueue(transaction, greet, { n: 2 })),
    )
    await waitFor(() => ran.length > 0)
    expect(ran).toEqual([[2, 'request-7']])
  })

  it('runs the jobs of a queue one at a time, in order', async () => {
    const steps: string[] = []
    const step = job('step', async (n) => {
      steps.push(`begin ${n}`)
      await new Promise((resolve) => setImmediate(resolve))
      steps.push(`end ${n}`)
    })
    await runJobs(defineJob(step))
    await sales.transaction(async (transaction) => {
      for (let n = 0; n < 5; n++) await queue.enqueue(transaction, step, { n }, { queue: 'dialog:1' })
    })
    await waitFor(() => steps.length === 10)
    expect(steps).toEqual([0, 1, 2, 3, 4].flatMap((n) => [`begin ${n}`, `end ${n}`]))
  })

  it('waits until the time of a job, and lets a later one with the same key replace it', async () => {
    const ran: number[] = []
    const remind = job('remind', (n) => void ran.push(n))
    await runJobs(defineJob(remind))
    const runAt = new Date(Date.now() + 300)
    await sales.transaction(async (transaction) => {
      await queue.enqueue(transaction, remind, { n: 1 }, { key: 'lead:1', runAt: new Date(Date.now() + 60_000) })
      await queue.enqueue(transaction, remind, { n: 2 }, { key: 'lead:1', runAt })
    })
    await waitFor(() => ran.length > 0)
    expect(ran).toEqual([2])
    expect(Date.now()).toBeGreaterThanOrEqual(runAt.getTime())
  })

  it('repeats a job that failed', async () => {
    let tries = 0
    await runJobs(
      defineJob(
        job('flaky', () => {
          tries += 1
          if (tries === 1) throw new Error('Not yet')
        }),
      ),
    )
    await sales.transaction((transaction) =>
      queue.enqueue(
        transaction,
        job('flaky', () => undefined),
        { n: 1 },
      ),
    )
    await waitFor(() => tries === 2, { what: 'a second try' })
  })

  it('lets a domain enqueue its own jobs only, and keeps it away from the queue itself', async () => {
    const ledger = await database.open('ledger', [])
    const foreign = ledger.transaction((transaction) =>
      queue.enqueue(
        transaction,
        job('greet', () => undefined),
        { n: 1 },
      ),
    )
    await expect(foreign).rejects.toThrow('may not enqueue')
    await expect(ledger.query('SELECT * FROM jobs._private_jobs')).rejects.toThrow('permission denied')
    await expect(ledger.query(`SELECT jobs.add_job('sales.greet')`)).rejects.toThrow('permission denied')
  })

  it('puts a schedule on the shared timetable, from which one process at a time fires it', async () => {
    const nightly = {
      name: 'sales.nightly',
      payload: z.object({}),
      schedule: '17 3 * * *',
      handle: async () => undefined,
    }
    await runJobs(defineJob(nightly))
    await runJobs(defineJob(nightly))
    await waitFor(async () => {
      const known = await database.query('SELECT identifier FROM jobs._private_known_crontabs')
      return known.length === 1
    })
  })

  it('shows how many jobs wait', async () => {
    const later = job('later', () => undefined)
    await sales.transaction((transaction) =>
      queue.enqueue(transaction, later, { n: 1 }, { runAt: new Date(Date.now() + 60_000) }),
    )
    await runJobs(defineJob(later))
    expect(await register.getSingleMetricAsString('parley_jobs_waiting')).toContain(
      'parley_jobs_waiting{state="later"} 1',
    )
  })

  it('finishes running jobs before it stops', async () => {
    let finish: (() => void) | undefined
    let finished = false
    const slow = job('slow', async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      finished = true
    })
    await runJobs(defineJob(slow))
    await sales.transaction((transaction) => queue.enqueue(transaction, slow, { n: 1 }))
    await waitFor(() => finish)
    const stopped = running.pop()?.stop()
    finish?.()
    await stopped
    expect(finished).toBe(true)
  })

  it('runs the job of a killed process again within seconds', async () => {
    const child: ChildProcess = fork(`${__dirname}/jobs/stuck-runner.ts`, [JSON.stringify(connection())], {
      execArgv: ['--conditions=development', '-r', '@swc-node/register'],
      env: { ...process.env, SWCRC: 'true', NODE_OPTIONS: '' },
    })
    const stuck = once(child, 'message')
    let ran = 0
    const task = job('stuck', () => void (ran += 1))
    await sales.transaction((transaction) => queue.enqueue(transaction, task, { n: 1 }, { queue: 'stuck:1' }))
    await stuck
    await runJobs(defineJob(task))
    child.kill('SIGKILL')
    await waitFor(() => ran === 1, { deadline: 20_000, what: 'the job of the killed process' })
  }, 30_000)
})

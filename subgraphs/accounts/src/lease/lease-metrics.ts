import type { Logger } from '@parley/toolkit/logging/logger'
import { Gauge } from 'prom-client'
import type { DataSource } from 'typeorm'
import { queryRows } from '../database/query-rows'

type States = Record<'held' | 'waiting' | 'stopped', number>

const databases = new Map<DataSource, Logger>()

/** Lets the leases be measured through a database. Answers a function that ends it. */
export function reportLeaseGauge(database: DataSource, logger: Logger): () => void {
  databases.set(database, logger)
  return () => {
    databases.delete(database)
  }
}

new Gauge({
  name: 'parley_accounts',
  help: 'Connected accounts of all workspaces: held by a live worker, waiting for one, or stopped by a member',
  labelNames: ['state'] as const,
  async collect() {
    this.reset()
    // The leases are one table for all: any database of this process can tell.
    const [[database, logger] = []] = databases
    if (!database) return
    try {
      const [states] = await queryRows<States>(
        database,
        `SELECT count(*) FILTER (WHERE wanted AND worker_id IS NOT NULL AND expires_at > now())::int AS held,
           count(*) FILTER (WHERE wanted AND (worker_id IS NULL OR expires_at <= now()))::int AS waiting,
           count(*) FILTER (WHERE NOT wanted)::int AS stopped
         FROM accounts.lease WHERE kind = 'ACCOUNT'`,
      )
      for (const [state, count] of Object.entries(states ?? {})) this.set({ state: state as keyof States }, count)
    } catch (error) {
      logger?.warn({ err: error }, 'Accounts: could not measure')
    }
  },
})

import type { Pool } from 'pg'
import { Gauge, Histogram } from 'prom-client'

const pools = new Map<Pool, string>()

/** Reports a pool until it ends. */
export function reportPool(role: string, pool: Pool): void {
  pools.set(pool, role)
}

export function forgetPool(pool: Pool): void {
  pools.delete(pool)
}

const checkout = new Histogram({
  name: 'parley_database_checkout_seconds',
  help: 'How long work waited for a database connection in the right workspace',
  labelNames: ['role'] as const,
  buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
})
const statement = new Histogram({
  name: 'parley_database_statement_seconds',
  help: 'How long Postgres took to answer a statement',
  labelNames: ['role'] as const,
  buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
})

export const timeCheckout = (role: string): (() => void) => checkout.startTimer({ role })
export const timeStatement = (role: string): (() => void) => statement.startTimer({ role })

new Gauge({
  name: 'parley_database_connections',
  help: 'Connections of a pool: in use, idle, and how many wait for one',
  labelNames: ['role', 'state'] as const,
  collect() {
    this.reset()
    for (const [pool, role] of pools) {
      this.inc({ role, state: 'idle' }, pool.idleCount)
      this.inc({ role, state: 'in_use' }, pool.totalCount - pool.idleCount)
      this.inc({ role, state: 'waiting' }, pool.waitingCount)
    }
  },
})

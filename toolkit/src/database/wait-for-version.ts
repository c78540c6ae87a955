import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { DatabaseAddress } from './address'
import { roleCredentials } from './connection'
import {
  MIGRATIONS_TABLE,
  TOOLKIT_SCHEMA,
  nameOfMigration,
  type DomainMigrations,
  type InfrastructureMigration,
} from './migration'

export interface WaitForVersionOptions {
  readonly address: DatabaseAddress
  readonly roleSecret: string
  readonly domain: DomainMigrations
  readonly infrastructure?: readonly InfrastructureMigration[]
  readonly deadlineMs?: number
  /** Told once for each new reason of the wait. */
  readonly onWaiting?: (reason: string) => void
}

/** Long enough for `migrate` to start beside the services and to build an index on a large table. */
const DEADLINE_MS = 10 * 60_000
const POLL_MS = 500

/**
 * Resolves once the database holds every migration that this code was built with; a newer database is fine, because
 * changes are additive. Throws with the reason at the deadline.
 */
export async function waitForVersion(options: WaitForVersionOptions): Promise<void> {
  const deadline = Date.now() + (options.deadlineMs ?? DEADLINE_MS)
  let told = ''
  for (;;) {
    const reason = await findMissing(options)
    if (!reason) return
    if (reason !== told) options.onWaiting?.(reason)
    told = reason
    if (Date.now() > deadline) throw new Error(`The database is not ready for ${options.domain.name}: ${reason}`)
    await delay(POLL_MS)
  }
}

async function findMissing({
  address,
  roleSecret,
  domain,
  infrastructure = [],
}: WaitForVersionOptions): Promise<string> {
  const client = new Client(roleCredentials({ domain: domain.name, address, roleSecret }))
  client.on('error', () => undefined)
  try {
    await client.connect()
    const missing = await missingIn(
      client,
      `SELECT name FROM ${domain.name}.${MIGRATIONS_TABLE}`,
      domain.migrations.map(nameOfMigration),
    )
    const missingInfrastructure = await missingIn(
      client,
      `SELECT name FROM ${TOOLKIT_SCHEMA}.infrastructure WHERE domain IN ('', '${domain.name}')`,
      infrastructure.map(({ name }) => name),
    )
    const all = [...missingInfrastructure, ...missing]
    return all.length > 0 ? `waiting for the migrations ${all.join(', ')}` : ''
  } catch (error) {
    return `not migrated yet, or not reachable (${(error as Error).message})`
  } finally {
    await client.end()
  }
}

async function missingIn(client: Client, sql: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const { rows } = await client.query<{ name: string }>(sql)
  const present = new Set(rows.map(({ name }) => name))
  return names.filter((name) => !present.has(name))
}

import { createHash, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { DataSource } from 'typeorm'
import type { DatabaseAddress } from '../database/address'
import { openDatabase, ownerCredentials, type OpenDatabaseOptions } from '../database/connection'
import { migrate } from '../database/migrate'
import type { DomainMigrations, InfrastructureMigration } from '../database/migration'
import { createLogger } from '../logging/logger'
import { askForServer } from './database-broker'
import { onDispose } from './disposal'
import './strays'

export interface TestDatabaseOptions {
  readonly domains: readonly DomainMigrations[]
  readonly infrastructure?: readonly InfrastructureMigration[]
}

export interface TestDatabase {
  /** With its owner, a superuser. */
  readonly address: DatabaseAddress
  readonly roleSecret: string
  /** Opens it as a domain's role, closed after the test file. */
  readonly open: (
    domain: string,
    entities: OpenDatabaseOptions['entities'],
    options?: Partial<OpenDatabaseOptions>,
  ) => Promise<DataSource>
  /** Runs SQL as the owner, whom row-level security does not bind: to arrange and to look. */
  readonly query: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>
}

/** All databases of a run are on one server, and roles belong to the server. */
export const TEST_ROLE_SECRET = 'role-secret-of-test-databases-only'

/**
 * A database of its own for a test file, migrated: a copy of a template that is built once per run for the same
 * migrations. Dropped after the file.
 */
export async function createTestDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const server = await askForServer()
  const template = await ensureTemplate(server, options)
  const address = { ...server, database: `test_${randomUUID().replaceAll('-', '')}` }
  await asOwner(server, (client) => client.query(`CREATE DATABASE ${address.database} TEMPLATE ${template}`))
  onDispose(() => asOwner(server, (client) => client.query(`DROP DATABASE ${address.database} WITH (FORCE)`)))
  const owner = new Client(ownerCredentials(address))
  // A test may end all connections; unheard, that would end the worker.
  owner.on('error', () => undefined)
  await owner.connect()
  onDispose(() => owner.end())
  return {
    address,
    roleSecret: TEST_ROLE_SECRET,
    open: async (domain, entities, more) => {
      const logger = createLogger(domain, 'silent')
      const dataSource = await openDatabase({
        domain,
        entities,
        address,
        roleSecret: TEST_ROLE_SECRET,
        logger,
        ...more,
      })
      onDispose(() => (dataSource.isInitialized ? dataSource.destroy() : undefined))
      return dataSource
    },
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await owner.query(sql, [...parameters])).rows as Row[],
  }
}

/** Workers that need the same template wait for the one that builds it. */
async function ensureTemplate(server: DatabaseAddress, options: TestDatabaseOptions): Promise<string> {
  const { domains, infrastructure = [] } = options
  const name = `template_${contentOf(options)}`
  await asOwner(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])
    if (rows.length > 0) return
    await client.query(`DROP DATABASE IF EXISTS ${name}`)
    await migrate({ address: { ...server, database: name }, roleSecret: TEST_ROLE_SECRET, domains, infrastructure })
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`)
  })
  return name
}

function contentOf({ domains, infrastructure = [] }: TestDatabaseOptions): string {
  const hash = createHash('sha256')
  for (const { name, migrations } of domains) hash.update(`${name}:${migrations.map(String).join()};`)
  for (const { name, up } of infrastructure) hash.update(`${name}:${String(up)};`)
  return hash.digest('hex').slice(0, 16)
}

async function asOwner(server: DatabaseAddress, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(ownerCredentials({ ...server, database: 'postgres' }))
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

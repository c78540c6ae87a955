import { Client } from 'pg'
import type { DatabaseAddress } from './address'
import { ownerCredentials } from './connection'
import { TOOLKIT_SCHEMA } from './migration'
import { roleOf, rolePassword } from './role'

/** Exists on every server; databases are created and locks that concern the whole server are taken from it. */
const MAINTENANCE_DATABASE = 'postgres'
/** Any fixed number: all migrators of a server take this one. */
const MIGRATION_LOCK = 7_235_391_001
const ALREADY_EXISTS = '42P04'
const NO_SUCH_DATABASE = '3D000'

/**
 * Runs `work` while no other migrator of this server runs: roles belong to the whole server, not to a database. An owner
 * who may not enter the maintenance database takes the lock in his own.
 */
export async function withMigrationLock<Result>(
  address: DatabaseAddress,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await connectForLock(address)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work()
  } finally {
    await client.end()
  }
}

async function connectForLock(address: DatabaseAddress): Promise<Client> {
  const maintenance = newClient({ ...address, database: MAINTENANCE_DATABASE })
  try {
    await maintenance.connect()
    return maintenance
  } catch {
    const own = newClient(address)
    await own.connect()
    return own
  }
}

/** Creates the database unless it exists. */
export async function ensureDatabase(address: DatabaseAddress): Promise<void> {
  if (await canConnect(address)) return
  const client = newClient({ ...address, database: MAINTENANCE_DATABASE })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(address.database)}`)
  } catch (error) {
    if ((error as { code?: string }).code !== ALREADY_EXISTS) throw error
  } finally {
    await client.end()
  }
}

async function canConnect(address: DatabaseAddress): Promise<boolean> {
  const client = newClient(address)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error
    return false
  }
}

/** The role and the schema of each domain; the role owns nothing and is never above row-level security. */
export async function ensureRolesAndSchemas(
  address: DatabaseAddress,
  domains: readonly string[],
  roleSecret: string,
): Promise<void> {
  const client = newClient(address)
  await client.connect()
  try {
    await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(address.database)} FROM PUBLIC`)
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${TOOLKIT_SCHEMA}`)
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${TOOLKIT_SCHEMA}.infrastructure (
         name text NOT NULL, domain text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(),
         PRIMARY KEY (name, domain))`,
    )
    for (const domain of domains) await ensureDomain(client, address.database, domain, roleSecret)
  } finally {
    await client.end()
  }
}

async function ensureDomain(client: Client, database: string, domain: string, roleSecret: string): Promise<void> {
  const role = roleOf(domain)
  const password = client.escapeLiteral(rolePassword(roleSecret, role))
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1',
    [role],
  )
  if (rows[0]?.rolsuper || rows[0]?.rolbypassrls) throw new Error(`The role ${role} is above row-level security`)
  await client.query(`${rows.length > 0 ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${password}`)
  // Pages take milliseconds, and hold a costly part that is seldom run: compiling it would take a hundred times as long.
  await client.query(`ALTER ROLE ${role} SET jit = off`)
  await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${role}`)
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${domain}`)
  await client.query(`GRANT USAGE ON SCHEMA ${domain}, ${TOOLKIT_SCHEMA} TO ${role}`)
  await client.query(`GRANT SELECT ON ${TOOLKIT_SCHEMA}.infrastructure TO ${role}`)
}

function newClient(address: DatabaseAddress): Client {
  const client = new Client(ownerCredentials(address))
  // A lost connection also fails the statement that waits on it; unheard, the event would end the process.
  client.on('error', () => undefined)
  return client
}

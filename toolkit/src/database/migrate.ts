import { DataSource, type QueryRunner } from 'typeorm'
import type { DatabaseAddress } from './address'
import { ownerCredentials } from './connection'
import { MIGRATIONS_TABLE, TOOLKIT_SCHEMA, type DomainMigrations, type InfrastructureMigration } from './migration'
import { ensureDatabase, ensureRolesAndSchemas, withMigrationLock } from './prepare-database'
import { roleOf } from './role'

export interface MigrateOptions {
  /** With its owner. */
  readonly address: DatabaseAddress
  readonly roleSecret: string
  readonly domains: readonly DomainMigrations[]
  readonly infrastructure?: readonly InfrastructureMigration[]
  /** Told each step that was applied. */
  readonly onProgress?: (step: string) => void
}

/**
 * Brings a database up to date: creates it, the roles and schemas, then applies what was not applied yet, each migration
 * in a transaction of its own. Several migrators at once wait for one another. Answers the steps that were applied.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const { address, domains, roleSecret, infrastructure = [] } = options
  const applied: string[] = []
  const report = (step: string): void => {
    applied.push(step)
    options.onProgress?.(step)
  }
  const names = domains.map(({ name }) => name)
  await withMigrationLock(address, async () => {
    await ensureDatabase(address)
    await ensureRolesAndSchemas(address, names, roleSecret)
    await applyInfrastructure(address, infrastructure, names, report)
    for (const domain of domains) await applyDomain(address, domain, report)
  })
  return applied
}

async function applyInfrastructure(
  address: DatabaseAddress,
  infrastructure: readonly InfrastructureMigration[],
  domains: readonly string[],
  report: (step: string) => void,
): Promise<void> {
  const dataSource = await openAsOwner(address, {})
  try {
    for (const migration of infrastructure) {
      if (migration.per === 'database') {
        await applyOnce(dataSource, migration.name, '', (runner) => migration.up(runner, domains), report)
        continue
      }
      for (const domain of domains) {
        await applyOnce(dataSource, migration.name, domain, (runner) => migration.up(runner, domain), report)
      }
    }
  } finally {
    await dataSource.destroy()
  }
}

async function applyOnce(
  dataSource: DataSource,
  name: string,
  domain: string,
  up: (queryRunner: QueryRunner) => Promise<void>,
  report: (step: string) => void,
): Promise<void> {
  const fresh = await dataSource.transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('A transaction has a query runner')
    const rows: unknown[] = await queryRunner.query(
      `INSERT INTO ${TOOLKIT_SCHEMA}.infrastructure (name, domain) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name`,
      [name, domain],
    )
    if (rows.length > 0) await up(queryRunner)
    return rows.length > 0
  })
  if (fresh) report(domain ? `${domain}: ${name}` : name)
}

async function applyDomain(
  address: DatabaseAddress,
  { name, migrations }: DomainMigrations,
  report: (step: string) => void,
): Promise<void> {
  const dataSource = await openAsOwner(address, { schema: name, migrations: migrations as never[] })
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' })
    await dataSource.query(`GRANT SELECT ON ${name}.${MIGRATIONS_TABLE} TO ${roleOf(name)}`)
    for (const migration of applied) report(`${name}: ${migration.name}`)
  } finally {
    await dataSource.destroy()
  }
}

function openAsOwner(
  address: DatabaseAddress,
  extra: { readonly schema?: string; readonly migrations?: never[] },
): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    migrationsTableName: MIGRATIONS_TABLE,
    installExtensions: false,
    synchronize: false,
    extra: { ...ownerCredentials(address), max: 2 },
    database: address.database,
    ...extra,
  }).initialize()
}

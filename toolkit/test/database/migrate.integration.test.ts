import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { ownerCredentials, roleCredentials } from '@parley/toolkit/database/connection'
import { migrate, type MigrateOptions } from '@parley/toolkit/database/migrate'
import type { InfrastructureMigration } from '@parley/toolkit/database/migration'
import { grantTable, protectTable } from '@parley/toolkit/database/protect-table'
import { waitForVersion } from '@parley/toolkit/database/wait-for-version'
import { askForServer } from '@parley/toolkit/testing/database-broker'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import type { QueryRunner } from 'typeorm'

// Roles belong to the server, which other test files use too: these domains are this file's own.
const ROLE_SECRET = 'a-secret-of-the-migration-tests-alone'

class CreateBox1700000000000 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE boxes.box (id uuid PRIMARY KEY, workspace_id uuid NOT NULL)')
    await protectTable(queryRunner, 'boxes.box')
    await queryRunner.query('CREATE TABLE boxes.counter (id int PRIMARY KEY)')
    await grantTable(queryRunner, 'boxes.counter', ['SELECT'])
  }
}
class AddLabel1700000000001 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE boxes.box ADD COLUMN label text')
  }
}
class Fail1700000000002 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE boxes.box ADD COLUMN half text')
    await queryRunner.query('SELECT 1 / 0')
  }
}
class CreateLid1700000000000 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE lids.lid (id uuid PRIMARY KEY, workspace_id uuid NOT NULL)')
    await protectTable(queryRunner, 'lids.lid')
  }
}

const boxes = { name: 'boxes', migrations: [CreateBox1700000000000, AddLabel1700000000001] }
const lids = { name: 'lids', migrations: [CreateLid1700000000000] }
const infrastructure: readonly InfrastructureMigration[] = [
  { name: 'shared', per: 'database', up: async (runner) => void (await runner.query('CREATE SCHEMA shared')) },
  {
    name: 'shelf',
    per: 'domain',
    up: async (runner, domain) => void (await runner.query(`CREATE TABLE ${domain}.shelf (id int)`)),
  },
]

describe('migrate', () => {
  let address: DatabaseAddress
  const options = (): MigrateOptions => ({ address, roleSecret: ROLE_SECRET, domains: [boxes, lids], infrastructure })
  const asRole = (domain: string, roleSecret = ROLE_SECRET): ClientConfig =>
    roleCredentials({ domain, address, roleSecret })

  beforeEach(async () => {
    const server = await askForServer()
    address = { ...server, database: `migrate_${randomUUID().replaceAll('-', '')}` }
    onDispose(() =>
      run(
        ownerCredentials({ ...server, database: 'postgres' }),
        `DROP DATABASE IF EXISTS ${address.database} WITH (FORCE)`,
      ),
    )
  })

  it('creates everything once, also when three run at the same time', async () => {
    const applied = (await Promise.all([migrate(options()), migrate(options()), migrate(options())])).flat()
    expect(applied).toEqual([
      'shared',
      'boxes: shelf',
      'lids: shelf',
      'boxes: CreateBox1700000000000',
      'boxes: AddLabel1700000000001',
      'lids: CreateLid1700000000000',
    ])
    expect(await migrate(options())).toEqual([])
  })

  it('brings a domain that is added later its infrastructure', async () => {
    await migrate({ ...options(), domains: [boxes] })
    expect(await migrate(options())).toEqual(['lids: shelf', 'lids: CreateLid1700000000000'])
  })

  it('undoes a migration that fails, keeps those before it, and goes on from there', async () => {
    const failing = { ...boxes, migrations: [...boxes.migrations, Fail1700000000002] }
    await expect(migrate({ ...options(), domains: [failing] })).rejects.toThrow('division by zero')
    const columns = await run(
      ownerCredentials(address),
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'boxes' AND table_name = 'box' ORDER BY 1`,
    )
    expect(columns.map((row) => row['column_name'])).toEqual(['id', 'label', 'workspace_id'])
    expect(await migrate(options())).toEqual(['lids: shelf', 'lids: CreateLid1700000000000'])
  })

  it('makes roles that own nothing and are above nothing', async () => {
    await migrate(options())
    const roles = await run(
      ownerCredentials(address),
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS powers,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname IN ('parley_boxes', 'parley_lids')`,
    )
    expect(roles).toEqual([
      { powers: false, owned: 0 },
      { powers: false, owned: 0 },
    ])
  })

  it('lets no role compile its plans', async () => {
    await migrate(options())
    expect(await run(asRole('boxes'), 'SHOW jit')).toEqual([{ jit: 'off' }])
  })

  it.each([
    ['read the tables of another domain', 'SELECT * FROM lids.lid', 'permission denied for schema lids'],
    ['make tables', 'CREATE TABLE boxes.more (id int)', 'permission denied for schema boxes'],
    ['switch row-level security off', 'ALTER TABLE boxes.box DISABLE ROW LEVEL SECURITY', 'must be owner'],
    ['empty a table past row-level security', 'TRUNCATE boxes.box', 'permission denied'],
    ['become the owner', 'SET ROLE postgres', 'permission denied'],
    ['write where it may only read', 'INSERT INTO boxes.counter VALUES (1)', 'permission denied'],
    ['write into its record of migrations', 'DELETE FROM boxes.migration', 'permission denied'],
  ])('lets no role %s', async (_what, statement, message) => {
    await migrate(options())
    await expect(run(asRole('boxes'), statement)).rejects.toThrow(message)
  })

  it('gives each role a password of its own, which follows the secret', async () => {
    await migrate(options())
    const { password } = asRole('boxes')
    await expect(run({ ...asRole('lids'), password }, 'SELECT 1')).rejects.toThrow('password authentication failed')
    await migrate({ ...options(), roleSecret: 'another' })
    await expect(run(asRole('boxes'), 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect(await run(asRole('boxes', 'another'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('refuses a role that is above row-level security', async () => {
    await migrate({ ...options(), domains: [lids] })
    await run(ownerCredentials(address), 'ALTER ROLE parley_lids BYPASSRLS')
    try {
      await expect(migrate(options())).rejects.toThrow('parley_lids is above row-level security')
    } finally {
      await run(ownerCredentials(address), 'ALTER ROLE parley_lids NOBYPASSRLS')
    }
  })

  it('needs an owner', async () => {
    await expect(migrate({ ...options(), address: { ...address, owner: null } })).rejects.toThrow('needs the owner')
  })

  it('lets services wait until the database is as new as they are', async () => {
    const wait = (domain: typeof boxes, deadlineMs?: number) => {
      const reasons: string[] = []
      const done = waitForVersion({
        address: { ...address, owner: null },
        roleSecret: ROLE_SECRET,
        domain,
        infrastructure,
        onWaiting: (reason) => reasons.push(reason),
        ...(deadlineMs === undefined ? {} : { deadlineMs }),
      })
      return { done, reasons }
    }
    const early = wait(boxes)
    await migrate({ ...options(), domains: [{ ...boxes, migrations: [CreateBox1700000000000] }] })
    await expect(wait(boxes, 0).done).rejects.toThrow('AddLabel1700000000001')
    await migrate(options())
    await early.done
    expect(early.reasons[0]).toContain('not migrated yet')
    await wait({ ...boxes, migrations: [CreateBox1700000000000] }, 0).done
  })
})

async function run(config: ClientConfig, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

type Constructor = abstract new (...parameters: never[]) => object

/** One schema to bring up to date. */
export interface DomainMigrations {
  readonly name: string
  /** TypeORM migrations, written by hand as SQL; run as the owner, in the order of their timestamps. */
  readonly migrations: readonly Constructor[]
}

/** Tables that the toolkit itself needs, made before those of the domains. `name` is recorded; never change a landed one. */
export type InfrastructureMigration =
  | {
      readonly name: string
      /** Once for the database; `domains` are all that exist now. */
      readonly per: 'database'
      readonly up: (queryRunner: QueryRunner, domains: readonly string[]) => Promise<void>
    }
  | {
      readonly name: string
      /** Once in the schema of each domain, also of one that is added later. */
      readonly per: 'domain'
      readonly up: (queryRunner: QueryRunner, domain: string) => Promise<void>
    }

/** Each schema keeps its own record in this table. */
export const MIGRATIONS_TABLE = 'migration'
/** The toolkit's own schema: the record of infrastructure. */
export const TOOLKIT_SCHEMA = 'parley'

/** The name under which TypeORM records a migration. */
export function nameOfMigration(migration: Constructor): string {
  const instance = new (migration as unknown as new () => MigrationInterface)()
  return instance.name ?? migration.name
}

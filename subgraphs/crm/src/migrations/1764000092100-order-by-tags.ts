import type { MigrationInterface, QueryRunner } from 'typeorm'

const RECORDS = ['contact', 'company', 'deal'] as const

/**
 * Lists by tags follow an index over these as they are read, one after the other. It takes 600 letters of them: in four
 * bytes each they are as much as Postgres indexes. The function is one because `array_to_string` might depend on settings,
 * which it does not for text.
 */
export class OrderByTags1764000092100 implements MigrationInterface {
  name = 'OrderByTags1764000092100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION crm.tags_in_order(tags text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN pg_catalog.left(pg_catalog.array_to_string(tags, ', '), 600)`)
    for (const record of RECORDS) {
      await runner.query(`
        ALTER TABLE crm.${record} ADD tags_order text NOT NULL GENERATED ALWAYS AS (crm.tags_in_order(tags)) STORED;
        CREATE INDEX ${record}_by_tags ON crm.${record} (workspace_id, tags_order, id) WHERE deleted_at IS NULL;
      `)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const record of RECORDS) await runner.query(`ALTER TABLE crm.${record} DROP tags_order`)
    await runner.query('DROP FUNCTION crm.tags_in_order(text[])')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

const RECORDS = ['contact', 'company', 'deal']

/**
 * Records say who looks after them. Postgres may use the flag `is_shared` to find the few that are shared, where
 * row-level security keeps it from an index over the list itself.
 */
export class AssignRecords1763970010000 implements MigrationInterface {
  name = 'AssignRecords1763970010000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE crm.contact
        ADD owner_id uuid,
        ADD team_id uuid,
        ADD shared_with uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX contact_of_owner ON crm.contact (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
    `)
    for (const record of RECORDS) {
      await runner.query(`
        ALTER TABLE crm.${record} ADD is_shared boolean NOT NULL GENERATED ALWAYS AS (shared_with <> '{}') STORED;
        CREATE INDEX ${record}_of_team ON crm.${record} (workspace_id, team_id, id) WHERE team_id IS NOT NULL;
        CREATE INDEX ${record}_shared ON crm.${record} (workspace_id, id) WHERE is_shared;
      `)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const record of RECORDS) {
      await runner.query(`
        DROP INDEX crm.${record}_of_team;
        ALTER TABLE crm.${record} DROP is_shared;
      `)
    }
    await runner.query('ALTER TABLE crm.contact DROP owner_id, DROP team_id, DROP shared_with')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lists are sorted by that is not kept in the record: an index leads from each to the records that name it. */
const REFERENCES = [
  ['contact', 'owner'],
  ['contact', 'team'],
  ['contact', 'company'],
  ['company', 'owner'],
  ['company', 'team'],
  ['deal', 'owner'],
  ['deal', 'team'],
  ['deal', 'company'],
  ['deal', 'stage'],
] as const

/**
 * Lists by company, owner, team, pipeline and stage go from one of these to the next, and those that have none are found as
 * the others are. Companies in the trash are read in the order of their names too: records still name them.
 */
export class OrderByReferences1764000092000 implements MigrationInterface {
  name = 'OrderByReferences1764000092000'

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name] of REFERENCES) {
      await runner.query(`
        DROP INDEX crm.${table}_of_${name};
        CREATE INDEX ${table}_of_${name} ON crm.${table} (workspace_id, ${name}_id, id);
      `)
    }
    await runner.query(`
      CREATE INDEX deal_of_pipeline ON crm.deal (workspace_id, pipeline_id, id);
      CREATE INDEX company_in_trash_by_name ON crm.company (workspace_id, name, id) WHERE deleted_at IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX crm.deal_of_pipeline, crm.company_in_trash_by_name')
    for (const [table, name] of REFERENCES) {
      await runner.query(`
        DROP INDEX crm.${table}_of_${name};
        CREATE INDEX ${table}_of_${name} ON crm.${table} (workspace_id, ${name}_id, id) WHERE ${name}_id IS NOT NULL;
      `)
    }
  }
}

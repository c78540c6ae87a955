import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The columns that a member chose for a list where no view says which. */
export class KeepColumns1764000090400 implements MigrationInterface {
  name = 'KeepColumns1764000090400'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE crm.view_preference ADD COLUMN columns jsonb NOT NULL DEFAULT '[]'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crm.view_preference DROP COLUMN columns')
  }
}

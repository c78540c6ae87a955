import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tells messages of the history from those that everyone was told of as new. */
export class MarkHistory1764000091000 implements MigrationInterface {
  name = 'MarkHistory1764000091000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.message ADD COLUMN from_history boolean NOT NULL DEFAULT false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.message DROP COLUMN from_history')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How many records a job changed; nobody knows of those that ran before. */
export class CountWhatJobsChanged1764000091000 implements MigrationInterface {
  name = 'CountWhatJobsChanged1764000091000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crm.record_job ADD COLUMN changed integer')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crm.record_job DROP COLUMN changed')
  }
}

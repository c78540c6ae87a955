import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a job was asked to do, in the words of the audit log. */
export class DescribeRecordJobs1764000090200 implements MigrationInterface {
  name = 'DescribeRecordJobs1764000090200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE crm.record_job ADD COLUMN described jsonb NOT NULL DEFAULT '{}'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crm.record_job DROP COLUMN described')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A basic group that becomes a supergroup stays one dialog: which group it was, and which attachments are still there. */
export class FollowMigratedGroups1763970030000 implements MigrationInterface {
  name = 'FollowMigratedGroups1763970030000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts.dialog ADD migrated_from text')
    await runner.query('ALTER TABLE accounts.attachment ADD group_id text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts.dialog DROP migrated_from')
    await runner.query('ALTER TABLE accounts.attachment DROP group_id')
  }
}

import { grantTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who joined by which invitation: nobody comes back with one after being removed. Global, as memberships are. */
export class CreateUsedInvitation1763960010000 implements MigrationInterface {
  name = 'CreateUsedInvitation1763960010000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.used_invitation (
        invitation_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES identity."user",
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (invitation_id, user_id)
      );
    `)
    await grantTable(runner, 'identity.used_invitation', ['SELECT', 'INSERT'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.used_invitation')
  }
}

import { grantTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Accounts at providers that users sign in with; who signs up with one has no password. Global tables, as users are. */
export class CreateLinkedAccounts1763950030000 implements MigrationInterface {
  name = 'CreateLinkedAccounts1763950030000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity."user" ALTER COLUMN password_hash DROP NOT NULL;
      CREATE TABLE identity.linked_account (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
        provider text NOT NULL CHECK (provider IN ('google', 'github', 'oidc', 'telegram')),
        subject text NOT NULL,
        name text NOT NULL,
        email text,
        linked_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT linked_account_of_one_user UNIQUE (provider, subject)
      );
      CREATE INDEX linked_account_user ON identity.linked_account (user_id);
      CREATE TABLE identity.used_login (
        hash bytea PRIMARY KEY,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX used_login_expiry ON identity.used_login (expires_at);
    `)
    await grantTable(runner, 'identity.linked_account')
    await grantTable(runner, 'identity.used_login')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity.used_login, identity.linked_account;
      DELETE FROM identity."user" WHERE password_hash IS NULL;
      ALTER TABLE identity."user" ALTER COLUMN password_hash SET NOT NULL;
    `)
  }
}

import { grantTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['one_time_link', 'mfa_seed', 'recovery_code', 'sign_in_challenge']

/** Confirmed addresses, links that work once, second factors. Global tables: they belong to a user, not to a workspace. */
export class SecureAccounts1763960020000 implements MigrationInterface {
  name = 'SecureAccounts1763960020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity."user"
        ADD COLUMN email_verified_at timestamptz,
        ADD COLUMN language text NOT NULL DEFAULT 'EN' CHECK (language IN ('EN', 'RU'));
      ALTER TABLE identity.workspace ADD COLUMN mfa_required boolean NOT NULL DEFAULT false;
      ALTER TABLE identity.session ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT now();
      CREATE TABLE identity.one_time_link (
        id uuid PRIMARY KEY,
        hash bytea NOT NULL UNIQUE,
        purpose text NOT NULL CHECK (purpose IN ('VERIFY_EMAIL', 'RESET_PASSWORD', 'UNLOCK_SIGN_IN')),
        user_id uuid NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
        email text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX one_time_link_user ON identity.one_time_link (user_id, purpose);
      CREATE INDEX one_time_link_expiry ON identity.one_time_link (expires_at);
      CREATE TABLE identity.mfa_seed (
        user_id uuid PRIMARY KEY REFERENCES identity."user" ON DELETE CASCADE,
        seed bytea NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE identity.recovery_code (
        user_id uuid NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
        hash bytea NOT NULL,
        PRIMARY KEY (user_id, hash)
      );
      CREATE TABLE identity.sign_in_challenge (
        hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity."user" ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_challenge_expiry ON identity.sign_in_challenge (expires_at);
    `)
    for (const table of TABLES) await grantTable(runner, `identity.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity.sign_in_challenge, identity.recovery_code, identity.mfa_seed, identity.one_time_link;
      ALTER TABLE identity.session DROP COLUMN confirmed_at;
      ALTER TABLE identity.workspace DROP COLUMN mfa_required;
      ALTER TABLE identity."user" DROP COLUMN email_verified_at, DROP COLUMN language;
    `)
  }
}

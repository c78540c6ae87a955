import { grantTable, protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Keys of programs. The secrets lie apart, as hashes and in a global table: whoever shows one does not say which
 * workspace it belongs to.
 */
export class CreateApiKeys1763950020000 implements MigrationInterface {
  name = 'CreateApiKeys1763950020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.api_key (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        prefix text NOT NULL,
        role text NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER')),
        allowed_addresses text[] NOT NULL DEFAULT '{}',
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        last_used_address text,
        previous_ends_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX api_key_by_time ON identity.api_key (workspace_id, created_at DESC, id DESC);
      CREATE TABLE identity.api_key_secret (
        hash bytea PRIMARY KEY,
        workspace_id uuid NOT NULL,
        key_id uuid NOT NULL,
        ends_at timestamptz,
        FOREIGN KEY (workspace_id, key_id) REFERENCES identity.api_key ON DELETE CASCADE
      );
      CREATE INDEX api_key_secret_of_key ON identity.api_key_secret (workspace_id, key_id);
    `)
    await protectTable(runner, 'identity.api_key', ['SELECT', 'INSERT', 'UPDATE'])
    await grantTable(runner, 'identity.api_key_secret')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.api_key_secret, identity.api_key')
  }
}

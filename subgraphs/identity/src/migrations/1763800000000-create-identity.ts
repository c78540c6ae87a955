import { grantTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['user', 'workspace', 'membership', 'session', 'refresh_token']

/** Users, workspaces and who may enter them. Global tables: they decide which workspace a request belongs to. */
export class CreateIdentity1763800000000 implements MigrationInterface {
  name = 'CreateIdentity1763800000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity."user" (
        id uuid PRIMARY KEY,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE identity.workspace (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE identity.membership (
        workspace_id uuid NOT NULL REFERENCES identity.workspace,
        user_id uuid NOT NULL REFERENCES identity."user",
        role text NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER')),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, user_id)
      );
      CREATE INDEX membership_user ON identity.membership (user_id);
      CREATE TABLE identity.session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity."user",
        workspace_id uuid NOT NULL REFERENCES identity.workspace,
        token_delivery text NOT NULL CHECK (token_delivery IN ('COOKIE', 'BODY')),
        address text NOT NULL,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text CHECK (end_reason IN ('SIGNED_OUT', 'REVOKED', 'TOKEN_REUSED'))
      );
      CREATE INDEX session_active_user ON identity.session (user_id) WHERE ended_at IS NULL;
      CREATE TABLE identity.refresh_token (
        hash bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES identity.session ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_session ON identity.refresh_token (session_id);
      CREATE INDEX refresh_token_expiry ON identity.refresh_token (expires_at);
    `)
    for (const table of TABLES) await grantTable(runner, `identity.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE identity.refresh_token, identity.session, identity.membership, identity.workspace, identity."user"',
    )
  }
}

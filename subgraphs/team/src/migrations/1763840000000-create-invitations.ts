import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Invitations, and who has taken a use of one. */
export class CreateInvitations1763840000000 implements MigrationInterface {
  name = 'CreateInvitations1763840000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE team.invitation (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('EMAIL', 'LINK')),
        email text CHECK (email = lower(email)),
        role text NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER')),
        language text CHECK (language IN ('EN', 'RU')),
        days integer NOT NULL,
        use_limit integer CHECK (use_limit > 0),
        inviter_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        declined_at timestamptz,
        used_at timestamptz,
        PRIMARY KEY (workspace_id, id),
        CONSTRAINT invitation_token UNIQUE (workspace_id, token_hash),
        CHECK (kind = 'LINK' OR (email IS NOT NULL AND language IS NOT NULL AND use_limit = 1))
      );
      CREATE INDEX invitation_by_time ON team.invitation (workspace_id, created_at DESC, id DESC);
      CREATE UNIQUE INDEX invitation_open_address ON team.invitation (workspace_id, email)
        WHERE kind = 'EMAIL' AND revoked_at IS NULL AND declined_at IS NULL AND used_at IS NULL;

      CREATE TABLE team.acceptance (
        workspace_id uuid NOT NULL,
        invitation_id uuid NOT NULL,
        email text NOT NULL,
        user_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        joined_at timestamptz,
        PRIMARY KEY (workspace_id, invitation_id, email),
        FOREIGN KEY (workspace_id, invitation_id) REFERENCES team.invitation ON DELETE CASCADE
      );
    `)
    for (const table of ['invitation', 'acceptance']) await protectTable(runner, `team.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE team.acceptance, team.invitation')
  }
}

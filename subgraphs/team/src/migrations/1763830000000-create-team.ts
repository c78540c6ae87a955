import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['team', 'team_member', 'colleague', 'role_permissions']

/** Teams with their members, who is away, and what each role of a workspace may do. */
export class CreateTeam1763830000000 implements MigrationInterface {
  name = 'CreateTeam1763830000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE team.team (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        turn bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id)
      );
      CREATE UNIQUE INDEX team_name ON team.team (workspace_id, lower(name));
      CREATE INDEX team_by_name ON team.team (workspace_id, name, id);

      CREATE TABLE team.team_member (
        workspace_id uuid NOT NULL,
        team_id uuid NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, team_id, user_id),
        FOREIGN KEY (workspace_id, team_id) REFERENCES team.team ON DELETE CASCADE
      );
      CREATE INDEX team_member_of_user ON team.team_member (workspace_id, user_id, team_id);

      CREATE TABLE team.colleague (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        departed boolean NOT NULL DEFAULT false,
        away boolean NOT NULL DEFAULT false,
        away_until timestamptz,
        PRIMARY KEY (workspace_id, id)
      );

      CREATE TABLE team.role_permissions (
        workspace_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('ADMIN', 'MANAGER', 'AGENT', 'VIEWER')),
        grants jsonb,
        version integer NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, role)
      );
    `)
    for (const table of TABLES) await protectTable(runner, `team.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE team.role_permissions, team.colleague, team.team_member, team.team')
  }
}

import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the team did, numbered in each workspace. */
export class CreateActivity1763850000000 implements MigrationInterface {
  name = 'CreateActivity1763850000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE team.activity_counter (
        workspace_id uuid PRIMARY KEY,
        last_sequence bigint NOT NULL
      ) WITH (fillfactor = 50);

      CREATE TABLE team.activity (
        workspace_id uuid NOT NULL,
        sequence bigint NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        actor_id uuid,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        subject_name text,
        before text,
        after text,
        owner_id uuid,
        team_id uuid,
        shared_with uuid[] NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, sequence),
        CONSTRAINT activity_id UNIQUE (workspace_id, id)
      );
      CREATE INDEX activity_of_actor ON team.activity (workspace_id, actor_id, sequence DESC);
      CREATE INDEX activity_of_kind ON team.activity (workspace_id, kind, sequence DESC);
      CREATE INDEX activity_of_subject ON team.activity (workspace_id, subject_id, sequence DESC);
      CREATE INDEX activity_by_time ON team.activity (workspace_id, at);
    `)
    for (const table of ['activity_counter', 'activity']) await protectTable(runner, `team.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE team.activity, team.activity_counter')
  }
}

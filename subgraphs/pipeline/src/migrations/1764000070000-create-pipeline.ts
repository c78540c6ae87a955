import { protectTable } from '@parley/toolkit/database/protect-table'
import { createTextSearch, dropTextSearch } from '@parley/toolkit/database/text-search'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['workspace', 'pipeline', 'stage', 'card', 'deal_move', 'conversation', 'open_task']

/**
 * Pipelines, their stages, a card for each deal, and every move. A deleted stage stays as a row: the history names it.
 * Ranks are compared as bytes; a card that was won, lost or trashed keeps its place, and is in no index of the board.
 */
export class CreatePipeline1764000070000 implements MigrationInterface {
  name = 'CreatePipeline1764000070000'

  async up(runner: QueryRunner): Promise<void> {
    await createTextSearch(runner, 'pipeline')
    await runner.query(`
      CREATE TABLE pipeline.workspace (
        workspace_id uuid PRIMARY KEY,
        placed_at timestamptz
      );

      CREATE TABLE pipeline.pipeline (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        position integer NOT NULL,
        archived_at timestamptz,
        deleted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id)
      );

      CREATE TABLE pipeline.stage (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        pipeline_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        position integer NOT NULL,
        probability integer NOT NULL CHECK (probability BETWEEN 0 AND 100),
        colour text NOT NULL,
        stale_after_days integer,
        sla_hours integer,
        entry_rule jsonb,
        exit_rule jsonb,
        required_fields text[] NOT NULL DEFAULT '{}',
        allowed_roles text[],
        allowed_from uuid[],
        deleted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, pipeline_id) REFERENCES pipeline.pipeline
      );
      CREATE INDEX stage_of_pipeline ON pipeline.stage (workspace_id, pipeline_id, position) WHERE deleted_at IS NULL;

      CREATE TABLE pipeline.card (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        pipeline_id uuid NOT NULL,
        stage_id uuid NOT NULL,
        rank text COLLATE "C" NOT NULL,
        entered_at timestamptz NOT NULL,
        title text NOT NULL,
        amount numeric(19, 4),
        currency text,
        expected_close date,
        company_id uuid,
        contact_ids uuid[] NOT NULL DEFAULT '{}',
        status text NOT NULL DEFAULT 'OPEN',
        trashed boolean NOT NULL DEFAULT false,
        is_open boolean NOT NULL GENERATED ALWAYS AS (status = 'OPEN' AND NOT trashed) STORED,
        record_version integer NOT NULL,
        owner_id uuid,
        team_id uuid,
        shared_with uuid[] NOT NULL DEFAULT '{}',
        is_shared boolean NOT NULL GENERATED ALWAYS AS (shared_with <> '{}') STORED,
        names text NOT NULL GENERATED ALWAYS AS (pipeline.searchable(title)) STORED,
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, stage_id) REFERENCES pipeline.stage
      );
      CREATE INDEX card_on_board ON pipeline.card (workspace_id, stage_id, rank, id) WHERE is_open;
      CREATE INDEX card_of_stage ON pipeline.card (workspace_id, stage_id, rank);
      CREATE INDEX card_of_owner ON pipeline.card (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
      CREATE INDEX card_of_team ON pipeline.card (workspace_id, team_id, id) WHERE team_id IS NOT NULL;
      CREATE INDEX card_shared ON pipeline.card (workspace_id, id) WHERE is_shared;

      CREATE TABLE pipeline.deal_move (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        deal_id uuid NOT NULL,
        pipeline_id uuid NOT NULL,
        from_stage_id uuid,
        from_rank text COLLATE "C",
        from_entered_at timestamptz,
        to_stage_id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        cause text NOT NULL,
        explanation text,
        time_in_stage_seconds double precision,
        client_id uuid,
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, deal_id) REFERENCES pipeline.card ON DELETE CASCADE
      );
      CREATE INDEX deal_move_by_time ON pipeline.deal_move (workspace_id, at, id);
      CREATE INDEX deal_move_of_deal ON pipeline.deal_move (workspace_id, deal_id, at, id);
      CREATE INDEX deal_move_of_pipeline ON pipeline.deal_move (workspace_id, pipeline_id, at, id);
      CREATE INDEX deal_move_to_stage ON pipeline.deal_move (workspace_id, to_stage_id, at, id);
      CREATE INDEX deal_move_from_stage ON pipeline.deal_move (workspace_id, from_stage_id, at, id);
      CREATE UNIQUE INDEX deal_move_once ON pipeline.deal_move (workspace_id, deal_id, client_id)
        WHERE client_id IS NOT NULL;

      CREATE TABLE pipeline.conversation (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid,
        last_inbound_at timestamptz,
        last_outbound_at timestamptz,
        inbound integer NOT NULL DEFAULT 0,
        outbound integer NOT NULL DEFAULT 0,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX conversation_of_contact ON pipeline.conversation (workspace_id, contact_id);

      CREATE TABLE pipeline.open_task (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        deal_id uuid NOT NULL,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX open_task_of_deal ON pipeline.open_task (workspace_id, deal_id);
    `)
    for (const table of TABLES) await protectTable(runner, `pipeline.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE ${TABLES.toReversed()
        .map((table) => `pipeline.${table}`)
        .join(', ')}`,
    )
    await dropTextSearch(runner, 'pipeline')
  }
}

import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rules that move deals by themselves, and which deals a contact is involved in, to find those a message is about. */
export class AddAutomaticMoves1764000070010 implements MigrationInterface {
  name = 'AddAutomaticMoves1764000070010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pipeline.automatic_move (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        pipeline_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        trigger text NOT NULL,
        field text,
        amount numeric(19, 4),
        currency text,
        days integer,
        condition jsonb,
        from_stage_ids uuid[],
        to_stage_id uuid NOT NULL,
        enabled boolean NOT NULL DEFAULT true,
        disabled_at timestamptz,
        disabled_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, pipeline_id) REFERENCES pipeline.pipeline,
        FOREIGN KEY (workspace_id, to_stage_id) REFERENCES pipeline.stage
      );
      CREATE INDEX automatic_move_of_trigger ON pipeline.automatic_move (workspace_id, trigger, id) WHERE enabled;

      CREATE TABLE pipeline.card_contact (
        workspace_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        deal_id uuid NOT NULL,
        PRIMARY KEY (workspace_id, contact_id, deal_id),
        FOREIGN KEY (workspace_id, deal_id) REFERENCES pipeline.card ON DELETE CASCADE
      );
      CREATE INDEX card_contact_of_deal ON pipeline.card_contact (workspace_id, deal_id);

      ALTER TABLE pipeline.deal_move ADD automatic_move_id uuid;
    `)
    for (const table of ['automatic_move', 'card_contact']) await protectTable(runner, `pipeline.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pipeline.deal_move DROP automatic_move_id;
      DROP TABLE pipeline.card_contact, pipeline.automatic_move`)
  }
}

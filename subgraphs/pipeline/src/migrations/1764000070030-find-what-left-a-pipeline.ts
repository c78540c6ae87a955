import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A deal that goes to another pipeline is in the history of both: each is found in an index of its own. */
export class FindWhatLeftAPipeline1764000070030 implements MigrationInterface {
  name = 'FindWhatLeftAPipeline1764000070030'

  async up(runner: QueryRunner): Promise<void> {
    // Whoever owns the tables and is no superuser would see no rows: the policies ask for one workspace.
    await runner.query(`
      ALTER TABLE pipeline.deal_move ADD left_pipeline_id uuid, NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE pipeline.stage NO FORCE ROW LEVEL SECURITY;
      UPDATE pipeline.deal_move move SET left_pipeline_id = stage.pipeline_id
      FROM pipeline.stage
      WHERE stage.workspace_id = move.workspace_id AND stage.id = move.from_stage_id
        AND stage.pipeline_id <> move.pipeline_id;
      ALTER TABLE pipeline.stage FORCE ROW LEVEL SECURITY;
      ALTER TABLE pipeline.deal_move FORCE ROW LEVEL SECURITY;
      CREATE INDEX deal_move_left_pipeline ON pipeline.deal_move (workspace_id, left_pipeline_id, at, id)
        WHERE left_pipeline_id IS NOT NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pipeline.deal_move DROP left_pipeline_id')
  }
}

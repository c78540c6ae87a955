import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What sentences say until now, in parts that a page has words for; and what histories are searched by. */
export class TellWhyInCodes1764000070100 implements MigrationInterface {
  name = 'TellWhyInCodes1764000070100'

  async up(runner: QueryRunner): Promise<void> {
    // Whoever owns the tables and is no superuser would see no rows: the policies ask for one workspace.
    await runner.query(`
      ALTER TABLE pipeline.deal_move ADD automatic_name text, ADD automatic_trigger text, NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE pipeline.automatic_move ADD disabled_code text, NO FORCE ROW LEVEL SECURITY;
      UPDATE pipeline.deal_move SET
        automatic_name = substring(explanation FROM '^“(.*)”: [^”]*$'),
        automatic_trigger = CASE substring(explanation FROM '”: ([^”]*)\\.$')
          WHEN 'a message was received' THEN 'MESSAGE_RECEIVED'
          WHEN 'there was no reply for as long as the rule waits' THEN 'NO_REPLY'
          WHEN 'a field was changed' THEN 'FIELD_CHANGED'
          WHEN 'the amount was reached' THEN 'AMOUNT_REACHED'
          WHEN 'a task was done' THEN 'TASK_DONE' END
      WHERE cause = 'AUTOMATIC';
      UPDATE pipeline.automatic_move SET
        disabled_code = CASE WHEN disabled_reason LIKE 'It moved one deal%' THEN 'TOO_OFTEN' ELSE 'CIRCLE' END
      WHERE disabled_at IS NOT NULL;
      ALTER TABLE pipeline.automatic_move FORCE ROW LEVEL SECURITY;
      ALTER TABLE pipeline.deal_move FORCE ROW LEVEL SECURITY;
      CREATE INDEX deal_move_of_actor ON pipeline.deal_move (workspace_id, actor_id, at, id)
        WHERE actor_id IS NOT NULL;
      CREATE INDEX deal_move_of_cause ON pipeline.deal_move (workspace_id, cause, at, id);
      CREATE INDEX deal_move_of_request ON pipeline.deal_move (workspace_id, client_id) WHERE client_id IS NOT NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX pipeline.deal_move_of_request, pipeline.deal_move_of_cause, pipeline.deal_move_of_actor;
      ALTER TABLE pipeline.automatic_move DROP disabled_code;
      ALTER TABLE pipeline.deal_move DROP automatic_trigger, DROP automatic_name`)
  }
}

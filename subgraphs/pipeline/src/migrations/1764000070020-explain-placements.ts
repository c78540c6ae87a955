import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The history says what kept a new deal from its stage, and where no rule was asked. */
export class ExplainPlacements1764000070020 implements MigrationInterface {
  name = 'ExplainPlacements1764000070020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pipeline.deal_move ADD refusal jsonb, ADD rules_passed_over boolean NOT NULL DEFAULT false`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pipeline.deal_move DROP rules_passed_over, DROP refusal')
  }
}

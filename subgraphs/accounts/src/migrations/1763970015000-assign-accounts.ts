import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Accounts say who looks after them. A workspace has few: nothing of it needs an index. */
export class AssignAccounts1763970015000 implements MigrationInterface {
  name = 'AssignAccounts1763970015000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts.bd_account
        ADD owner_id uuid,
        ADD team_id uuid,
        ADD shared_with uuid[] NOT NULL DEFAULT '{}',
        ADD is_shared boolean NOT NULL GENERATED ALWAYS AS (shared_with <> '{}') STORED;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts.bd_account DROP is_shared, DROP owner_id, DROP team_id, DROP shared_with')
  }
}

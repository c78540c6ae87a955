import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Conversations say who looks after them. With the flag `is_shared` an index finds the few that are shared. */
export class AssignConversations1763970025000 implements MigrationInterface {
  name = 'AssignConversations1763970025000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messaging.conversation
        ADD owner_id uuid,
        ADD team_id uuid,
        ADD shared_with uuid[] NOT NULL DEFAULT '{}',
        ADD is_shared boolean NOT NULL GENERATED ALWAYS AS (shared_with <> '{}') STORED;
      CREATE INDEX conversation_of_owner ON messaging.conversation (workspace_id, owner_id, activity_at DESC, id DESC)
        WHERE owner_id IS NOT NULL;
      CREATE INDEX conversation_of_team ON messaging.conversation (workspace_id, team_id, activity_at DESC, id DESC)
        WHERE team_id IS NOT NULL;
      CREATE INDEX conversation_shared ON messaging.conversation (workspace_id, id) WHERE is_shared;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE messaging.conversation DROP is_shared, DROP owner_id, DROP team_id, DROP shared_with',
    )
  }
}

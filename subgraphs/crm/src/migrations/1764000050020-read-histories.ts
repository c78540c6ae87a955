import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * How far the messages of a conversation were read into timelines: down from the newest, and on where that ended. The
 * function names conversations of all workspaces that were never read; it runs as the owner, past row-level security.
 */
export class ReadHistories1764000050020 implements MigrationInterface {
  name = 'ReadHistories1764000050020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE crm.conversation_history DROP read_up_to, ADD top_cursor text, ADD bottom_cursor text;

      CREATE POLICY unread ON crm.conversation_link FOR SELECT TO CURRENT_USER USING (true);
      CREATE POLICY unread ON crm.conversation_history FOR SELECT TO CURRENT_USER USING (true);

      CREATE FUNCTION crm.unread_histories(at_most integer) RETURNS TABLE (workspace_id uuid, id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        BEGIN ATOMIC
          SELECT link.workspace_id, link.id FROM crm.conversation_link link
          WHERE NOT EXISTS (SELECT FROM crm.conversation_history history
            WHERE history.workspace_id = link.workspace_id AND history.id = link.id)
          LIMIT at_most;
        END;

      REVOKE ALL ON FUNCTION crm.unread_histories(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION crm.unread_histories(integer) TO parley_crm;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION crm.unread_histories(integer);
      DROP POLICY unread ON crm.conversation_history;
      DROP POLICY unread ON crm.conversation_link;
      DELETE FROM crm.conversation_history;
      ALTER TABLE crm.conversation_history DROP top_cursor, DROP bottom_cursor, ADD read_up_to uuid NOT NULL;
    `)
  }
}

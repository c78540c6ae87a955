import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was done in each workspace. Append-only: the domain's role may not change or delete an entry. */
export class CreateAuditLog1763950010000 implements MigrationInterface {
  name = 'CreateAuditLog1763950010000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.audit_entry (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        action text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        actor_name text,
        target_type text NOT NULL,
        target_id text NOT NULL,
        target_name text,
        before jsonb,
        after jsonb,
        client_address text NOT NULL,
        user_agent text NOT NULL,
        request_id text NOT NULL,
        words text NOT NULL GENERATED ALWAYS AS (lower(
          action || ' ' || coalesce(actor_name, '') || ' ' || target_type || ' ' || coalesce(target_name, '') || ' ' ||
          client_address || ' ' || coalesce(before::text, '') || ' ' || coalesce(after::text, ''))) STORED,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX audit_entry_by_time ON identity.audit_entry (workspace_id, at DESC, id DESC);
      CREATE INDEX audit_entry_by_actor ON identity.audit_entry (workspace_id, actor_id, at DESC, id DESC);
      CREATE INDEX audit_entry_by_target ON identity.audit_entry (workspace_id, target_id, at DESC, id DESC);
      CREATE INDEX audit_entry_by_action ON identity.audit_entry (workspace_id, action, at DESC, id DESC);
    `)
    await protectTable(runner, 'identity.audit_entry', ['SELECT', 'INSERT'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.audit_entry')
  }
}

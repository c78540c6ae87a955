import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Saved views of lists, and in which order each member has them. */
export class AddViews1764000020000 implements MigrationInterface {
  name = 'AddViews1764000020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crm.view (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY', 'DEAL')),
        name text NOT NULL CHECK (name <> ''),
        owner_id uuid NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        filter jsonb,
        search text NOT NULL DEFAULT '',
        sort jsonb,
        columns jsonb NOT NULL DEFAULT '[]',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX view_of_type ON crm.view (workspace_id, record_type, id);

      CREATE TABLE crm.view_preference (
        workspace_id uuid NOT NULL,
        member_id uuid NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY', 'DEAL')),
        default_view_id uuid,
        view_order uuid[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (workspace_id, member_id, record_type)
      );
    `)
    for (const table of ['view', 'view_preference']) await protectTable(runner, `crm.${table}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE crm.view_preference, crm.view')
  }
}

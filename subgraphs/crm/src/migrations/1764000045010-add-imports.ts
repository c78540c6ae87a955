import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files on their way in, what was refused of them, and how files with the same columns were read before. */
export class AddImports1764000045010 implements MigrationInterface {
  name = 'AddImports1764000045010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crm.import (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY', 'DEAL')),
        file_name text NOT NULL,
        size_bytes bigint NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        job_id uuid,
        header text[] NOT NULL DEFAULT '{}',
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, job_id) REFERENCES crm.record_job ON DELETE CASCADE
      );
      CREATE INDEX import_of_member ON crm.import (workspace_id, created_by, id);
      CREATE INDEX import_of_job ON crm.import (workspace_id, job_id);

      CREATE TABLE crm.import_part (
        workspace_id uuid NOT NULL,
        import_id uuid NOT NULL,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (workspace_id, import_id, number),
        FOREIGN KEY (workspace_id, import_id) REFERENCES crm.import ON DELETE CASCADE
      );
      ALTER TABLE crm.import_part ALTER bytes SET STORAGE EXTERNAL;

      CREATE TABLE crm.import_refused_row (
        workspace_id uuid NOT NULL,
        import_id uuid NOT NULL,
        row integer NOT NULL,
        cells text[] NOT NULL,
        code text NOT NULL,
        field text,
        message text NOT NULL,
        PRIMARY KEY (workspace_id, import_id, row),
        FOREIGN KEY (workspace_id, import_id) REFERENCES crm.import ON DELETE CASCADE
      );

      CREATE TABLE crm.import_mapping (
        workspace_id uuid NOT NULL,
        record_type text NOT NULL,
        signature text NOT NULL,
        choices jsonb NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, record_type, signature)
      );

      CREATE INDEX company_by_name_lookup ON crm.company (workspace_id, lower(name)) WHERE deleted_at IS NULL;
    `)
    for (const table of TABLES) await protectTable(runner, `crm.${table}`)
    await runner.query(MATCH)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION crm.match_records(text, text[]);
      DROP INDEX crm.company_by_name_lookup;
      DROP TABLE ${[...TABLES]
        .reverse()
        .map((table) => `crm.${table}`)
        .join(', ')}`)
  }
}

const TABLES = ['import', 'import_part', 'import_refused_row', 'import_mapping']

/**
 * Which records have one of many values in a field that people know them by. As the searches: an index over an expression
 * is of no use below row-level security, so this reads as the owner, within the workspace of the connection. Who may see
 * what it finds is for its caller to ask.
 */
const MATCH = `
  CREATE FUNCTION crm.match_records(field text, wanted text[]) RETURNS TABLE (value text, id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE workspace uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
    BEGIN
      CASE field
        WHEN 'CONTACT.email' THEN RETURN QUERY SELECT lower(r.email), r.id FROM crm.contact r
          WHERE r.workspace_id = workspace AND r.email <> '' AND r.deleted_at IS NULL AND lower(r.email) = ANY (wanted);
        WHEN 'CONTACT.phone' THEN RETURN QUERY SELECT r.phone_digits, r.id FROM crm.contact r
          WHERE r.workspace_id = workspace AND r.deleted_at IS NULL AND r.phone_digits = ANY (wanted);
        WHEN 'CONTACT.username' THEN RETURN QUERY SELECT lower(r.username), r.id FROM crm.contact r
          WHERE r.workspace_id = workspace AND r.username IS NOT NULL AND r.deleted_at IS NULL AND lower(r.username) = ANY (wanted);
        WHEN 'CONTACT.name' THEN RETURN QUERY SELECT r.name, r.id FROM crm.contact r
          WHERE r.workspace_id = workspace AND r.deleted_at IS NULL AND r.name = ANY (wanted);
        WHEN 'COMPANY.domain' THEN RETURN QUERY SELECT lower(r.domain), r.id FROM crm.company r
          WHERE r.workspace_id = workspace AND r.domain <> '' AND r.deleted_at IS NULL AND lower(r.domain) = ANY (wanted);
        WHEN 'COMPANY.name' THEN RETURN QUERY SELECT lower(r.name), r.id FROM crm.company r
          WHERE r.workspace_id = workspace AND r.deleted_at IS NULL AND lower(r.name) = ANY (wanted);
        WHEN 'DEAL.title' THEN RETURN QUERY SELECT r.title, r.id FROM crm.deal r
          WHERE r.workspace_id = workspace AND r.deleted_at IS NULL AND r.title = ANY (wanted);
      END CASE;
    END $$;

  REVOKE ALL ON FUNCTION crm.match_records(text, text[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION crm.match_records(text, text[]) TO parley_crm;
`

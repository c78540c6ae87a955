import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Records that may be the same, merges of two into one, and what those moved. Below row-level security Postgres may not
 * look names up by their trigrams, nor phones by an expression: the functions run as the owner and repeat the policy's
 * condition, for the workspace of the connection. Those that name workspaces tell nothing else of them.
 */
export class AddDuplicates1764000010010 implements MigrationInterface {
  name = 'AddDuplicates1764000010010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crm.duplicate_pair (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY')),
        one_id uuid NOT NULL,
        other_id uuid NOT NULL CHECK (other_id > one_id),
        score smallint NOT NULL,
        reasons text[] NOT NULL,
        found_at timestamptz NOT NULL DEFAULT now(),
        dismissed_at timestamptz,
        PRIMARY KEY (workspace_id, id),
        UNIQUE (workspace_id, one_id, other_id)
      );
      CREATE INDEX duplicate_pair_by_score ON crm.duplicate_pair (workspace_id, record_type, score, id)
        WHERE dismissed_at IS NULL;
      CREATE INDEX duplicate_pair_of_other ON crm.duplicate_pair (workspace_id, other_id);

      CREATE TABLE crm.duplicate_scan (
        workspace_id uuid NOT NULL,
        record_type text NOT NULL,
        scanned_up_to timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, record_type)
      );

      CREATE TABLE crm.record_merge (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY')),
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        merged_name text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        telegram_user_id text,
        merged_by uuid,
        merged_at timestamptz NOT NULL DEFAULT now(),
        undone_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX record_merge_of_merged ON crm.record_merge (workspace_id, merged_id);
      CREATE INDEX record_merge_by_time ON crm.record_merge (workspace_id, record_type, id);

      CREATE TABLE crm.record_merge_row (
        workspace_id uuid NOT NULL,
        merge_id uuid NOT NULL,
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        was_there boolean NOT NULL DEFAULT false,
        PRIMARY KEY (workspace_id, merge_id, table_name, row_id),
        FOREIGN KEY (workspace_id, merge_id) REFERENCES crm.record_merge ON DELETE CASCADE
      );

      CREATE TABLE crm.contact_alias (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        telegram_user_id text NOT NULL,
        contact_id uuid NOT NULL,
        PRIMARY KEY (workspace_id, id),
        UNIQUE (workspace_id, telegram_user_id),
        FOREIGN KEY (workspace_id, contact_id) REFERENCES crm.contact ON DELETE CASCADE
      );
      CREATE INDEX contact_alias_of_contact ON crm.contact_alias (workspace_id, contact_id);

      CREATE INDEX contact_name_trigrams ON crm.contact USING gin (workspace_id, crm.searchable(name) gin_trgm_ops)
        WHERE deleted_at IS NULL;
      CREATE INDEX company_name_trigrams ON crm.company USING gin (workspace_id, crm.searchable(name) gin_trgm_ops)
        WHERE deleted_at IS NULL;
      CREATE INDEX contact_by_phone_end ON crm.contact (workspace_id, right(phone_digits, 10))
        WHERE phone_digits IS NOT NULL AND deleted_at IS NULL;
      CREATE POLICY scanned ON crm.duplicate_scan FOR SELECT TO CURRENT_USER USING (true);
    `)
    for (const table of TABLES) await protectTable(runner, `crm.${table}`)
    for (const [signature, body] of Object.entries(FUNCTIONS)) {
      await runner.query(`${body};
        REVOKE ALL ON FUNCTION crm.${signature} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION crm.${signature} TO parley_crm;`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${Object.keys(FUNCTIONS)
        .map((signature) => `DROP FUNCTION crm.${signature};`)
        .join('\n')}
      DROP INDEX crm.contact_name_trigrams, crm.company_name_trigrams, crm.contact_by_phone_end;
      DROP TABLE ${TABLES.toReversed()
        .map((table) => `crm.${table}`)
        .join(', ')};`)
  }
}

const TABLES = ['duplicate_pair', 'duplicate_scan', 'record_merge', 'record_merge_row', 'contact_alias']

const IN_SCOPE = `nullif(current_setting('app.workspace_id', true), '')::uuid`
const BEGIN = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp BEGIN ATOMIC'

/** Names below this have little in common but the length; a pair that shares only its name scores 48 to 80. */
const LEAST_SIMILARITY = 0.6
const byName = (table: string): string => `
  SELECT row.id, (public.similarity(crm.searchable(row.name), crm.searchable(given_name)) * 80)::integer, 'NAME'
  FROM crm.${table} row
  WHERE row.workspace_id = ${IN_SCOPE} AND row.deleted_at IS NULL
    AND crm.searchable(row.name) OPERATOR(public.%) crm.searchable(given_name)
    AND public.similarity(crm.searchable(row.name), crm.searchable(given_name)) >= ${LEAST_SIMILARITY}`

/** Several reasons together weigh a little more than the best of them. */
const together = (ways: string): string => `
  SELECT way.id, least(100, max(way.score) + 5 * (count(*) - 1))::integer, array_agg(way.reason ORDER BY way.score DESC)
  FROM (${ways}) AS way (id, score, reason)
  GROUP BY way.id ORDER BY 2 DESC, 1 LIMIT at_most`

const due = (type: string, table: string): string => `
  SELECT each.id FROM (
    WITH RECURSIVE each (id) AS (
      (SELECT row.workspace_id FROM crm.${table} row ORDER BY row.workspace_id LIMIT 1)
      UNION ALL
      SELECT (SELECT row.workspace_id FROM crm.${table} row WHERE row.workspace_id > each.id ORDER BY row.workspace_id LIMIT 1)
      FROM each WHERE each.id IS NOT NULL
    ) SELECT each.id FROM each WHERE each.id IS NOT NULL
  ) each
  LEFT JOIN crm.duplicate_scan scan ON scan.workspace_id = each.id AND scan.record_type = '${type}'
  WHERE EXISTS (SELECT FROM crm.${table} row WHERE row.workspace_id = each.id AND row.deleted_at IS NULL
    AND (scan.scanned_up_to IS NULL OR row.updated_at > scan.scanned_up_to))`

const FUNCTIONS: Readonly<Record<string, string>> = {
  'similar_contacts(text, text, text, text, integer)': `
    CREATE FUNCTION crm.similar_contacts(given_name text, given_phone text, given_username text, given_email text, at_most integer)
      RETURNS TABLE (id uuid, score integer, reasons text[]) ${BEGIN}
      ${together(`
        SELECT row.id, 95, 'PHONE' FROM crm.contact row
        WHERE row.workspace_id = ${IN_SCOPE} AND row.deleted_at IS NULL AND row.phone_digits IS NOT NULL
          AND length(regexp_replace(given_phone, '\\D', '', 'g')) >= 7 AND length(row.phone_digits) >= 7
          AND right(row.phone_digits, 10) = right(regexp_replace(given_phone, '\\D', '', 'g'), 10)
        UNION ALL
        SELECT row.id, 90, 'USERNAME' FROM crm.contact row
        WHERE row.workspace_id = ${IN_SCOPE} AND row.deleted_at IS NULL AND row.username IS NOT NULL
          AND lower(row.username) = lower(nullif(given_username, ''))
        UNION ALL
        SELECT row.id, 90, 'EMAIL' FROM crm.contact row
        WHERE row.workspace_id = ${IN_SCOPE} AND row.deleted_at IS NULL AND row.email <> ''
          AND lower(row.email) = lower(nullif(given_email, ''))
        UNION ALL ${byName('contact')}`)};
      END`,
  'similar_companies(text, text, integer)': `
    CREATE FUNCTION crm.similar_companies(given_name text, given_domain text, at_most integer)
      RETURNS TABLE (id uuid, score integer, reasons text[]) ${BEGIN}
      ${together(`
        SELECT row.id, 95, 'DOMAIN' FROM crm.company row
        WHERE row.workspace_id = ${IN_SCOPE} AND row.deleted_at IS NULL AND row.domain <> ''
          AND lower(row.domain) = lower(nullif(given_domain, ''))
        UNION ALL ${byName('company')}`)};
      END`,
  'unscanned_workspaces()': `
    CREATE FUNCTION crm.unscanned_workspaces() RETURNS SETOF uuid ${BEGIN}
      ${due('CONTACT', 'contact')} UNION ${due('COMPANY', 'company')};
      END`,
  'workspaces_with_trash(timestamptz)': `
    CREATE FUNCTION crm.workspaces_with_trash(before timestamptz) RETURNS SETOF uuid ${BEGIN}
      SELECT workspace_id FROM crm.contact WHERE deleted_at < before
      UNION SELECT workspace_id FROM crm.company WHERE deleted_at < before
      UNION SELECT workspace_id FROM crm.deal WHERE deleted_at < before;
      END`,
}

/** How records were compared then: a later migration goes back to it. */
export const SIMILAR_BY_TRIGRAMS: readonly string[] = Object.entries(FUNCTIONS)
  .filter(([signature]) => signature.startsWith('similar_'))
  .map(([, body]) => body)

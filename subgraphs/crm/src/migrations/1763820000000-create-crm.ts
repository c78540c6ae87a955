import { protectTable } from '@parley/toolkit/database/protect-table'
import { createTextSearch, dropTextSearch } from '@parley/toolkit/database/text-search'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Contacts, and which conversations they stand behind. */
export class CreateCrm1763820000000 implements MigrationInterface {
  name = 'CreateCrm1763820000000'

  async up(runner: QueryRunner): Promise<void> {
    await createTextSearch(runner, 'crm')
    await runner.query(`
      CREATE TABLE crm.contact (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        username text,
        phone text,
        telegram_user_id text,
        edited_fields text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        phone_digits text GENERATED ALWAYS AS (nullif(regexp_replace(phone, '\\D', '', 'g'), '')) STORED,
        names text NOT NULL GENERATED ALWAYS AS (crm.searchable(
          name || ' ' || coalesce(username, '') || ' ' || coalesce(phone, '') || ' ' ||
          coalesce(regexp_replace(phone, '\\D', '', 'g'), ''))) STORED,
        PRIMARY KEY (workspace_id, id),
        CONSTRAINT contact_telegram_user UNIQUE (workspace_id, telegram_user_id)
      );
      CREATE INDEX contact_by_name ON crm.contact (workspace_id, name, id);
      CREATE INDEX contact_by_phone ON crm.contact (workspace_id, phone_digits) WHERE phone_digits IS NOT NULL;
      CREATE INDEX contact_by_username ON crm.contact (workspace_id, lower(username)) WHERE username IS NOT NULL;
      CREATE INDEX contact_names ON crm.contact USING gin (workspace_id, names gin_trgm_ops);

      CREATE TABLE crm.conversation_link (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, contact_id) REFERENCES crm.contact ON DELETE CASCADE
      );
      CREATE INDEX conversation_link_of_contact ON crm.conversation_link (workspace_id, contact_id, id);
    `)
    for (const table of ['contact', 'conversation_link']) await protectTable(runner, `crm.${table}`)
    await runner.query(FIND)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION crm.find_contacts(text[], integer); DROP TABLE crm.conversation_link, crm.contact',
    )
    await dropTextSearch(runner, 'crm')
  }
}

/**
 * Row-level security keeps a search from its index: Postgres may not run an operator that is not marked leakproof on
 * rows that the policy has not passed yet. This function runs as the owner and repeats the policy's condition: it reads
 * the workspace of the connection, whatever it is asked. It answers null when it finds more than `at_most`: rows in the
 * order of a page, checked one by one, fill it sooner then.
 */
const FIND = `
  CREATE POLICY search ON crm.contact FOR SELECT TO CURRENT_USER USING (true);

  CREATE FUNCTION crm.find_contacts(terms text[], at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      SELECT CASE WHEN count(*) <= at_most THEN coalesce(array_agg(found.id), '{}') END FROM (
        SELECT contact.id FROM crm.contact
        WHERE contact.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
          AND contact.names LIKE (SELECT (crm.search_patterns(terms))[1])
          AND contact.names LIKE (SELECT coalesce((crm.search_patterns(terms))[2], '%'))
          AND contact.names LIKE (SELECT coalesce((crm.search_patterns(terms))[3], '%'))
          AND contact.names LIKE ALL ((SELECT crm.search_patterns(terms))::text[])
        LIMIT at_most + 1
      ) AS found;
    END;

  REVOKE ALL ON FUNCTION crm.find_contacts(text[], integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION crm.find_contacts(text[], integer) TO parley_crm;
`

import { protectTable } from '@parley/toolkit/database/protect-table'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What every record has: who looks after it, tags, custom fields, its version, the trash. */
const RECORD_COLUMNS = `
  owner_id uuid,
  team_id uuid,
  shared_with uuid[] NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  custom jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz`

/**
 * Companies and deals, custom fields, and the rest of a contact. What a list is sorted by is never null (nothing comes
 * before everything), so that each page is a range of an index; numbers are sorted as floats, whose comparison Postgres
 * may use below row-level security.
 */
export class AddRecords1763900000000 implements MigrationInterface {
  name = 'AddRecords1763900000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crm.company (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        domain text NOT NULL DEFAULT '',
        website text NOT NULL DEFAULT '',
        email text NOT NULL DEFAULT '',
        phone text NOT NULL DEFAULT '',
        address text NOT NULL DEFAULT '',
        description text NOT NULL DEFAULT '',
        ${RECORD_COLUMNS},
        names text NOT NULL GENERATED ALWAYS AS (crm.searchable(
          name || ' ' || domain || ' ' || email || ' ' || phone || ' ' || regexp_replace(phone, '\\D', '', 'g'))) STORED,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX company_by_domain_lookup ON crm.company (workspace_id, lower(domain)) WHERE domain <> '';

      CREATE TABLE crm.deal (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        title text NOT NULL CHECK (title <> ''),
        amount numeric(19, 4),
        currency char(3),
        company_id uuid,
        expected_close date,
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'WON', 'LOST')),
        lost_reason text NOT NULL DEFAULT '',
        closed_at timestamptz,
        pipeline_id uuid,
        stage_id uuid,
        ${RECORD_COLUMNS},
        amount_order double precision NOT NULL GENERATED ALWAYS AS (coalesce(amount::double precision, '-Infinity')) STORED,
        expected_close_order date NOT NULL GENERATED ALWAYS AS (coalesce(expected_close, '-infinity')) STORED,
        names text NOT NULL GENERATED ALWAYS AS (crm.searchable(title)) STORED,
        CHECK ((amount IS NULL) = (currency IS NULL)),
        CHECK ((status = 'OPEN') = (closed_at IS NULL)),
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, company_id) REFERENCES crm.company ON DELETE SET NULL (company_id)
      );
      CREATE INDEX deal_by_amount ON crm.deal (workspace_id, amount_order, id) WHERE deleted_at IS NULL;
      CREATE INDEX deal_by_expected_close ON crm.deal (workspace_id, expected_close_order, id) WHERE deleted_at IS NULL;
      CREATE INDEX deal_of_company ON crm.deal (workspace_id, company_id, id) WHERE company_id IS NOT NULL;
      CREATE INDEX deal_of_stage ON crm.deal (workspace_id, stage_id, id) WHERE stage_id IS NOT NULL;

      CREATE TABLE crm.deal_contact (
        workspace_id uuid NOT NULL,
        deal_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        PRIMARY KEY (workspace_id, deal_id, contact_id),
        FOREIGN KEY (workspace_id, deal_id) REFERENCES crm.deal ON DELETE CASCADE,
        FOREIGN KEY (workspace_id, contact_id) REFERENCES crm.contact ON DELETE CASCADE
      );
      CREATE INDEX deal_contact_of_contact ON crm.deal_contact (workspace_id, contact_id, deal_id);

      CREATE TABLE crm.custom_field (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'COMPANY', 'DEAL')),
        name text NOT NULL CHECK (name <> ''),
        type text NOT NULL,
        options jsonb NOT NULL DEFAULT '[]',
        required boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        archived_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, id)
      );
      CREATE UNIQUE INDEX custom_field_name ON crm.custom_field (workspace_id, record_type, lower(name))
        WHERE archived_at IS NULL;

      ALTER TABLE crm.contact
        ADD email text NOT NULL DEFAULT '',
        ADD position text NOT NULL DEFAULT '',
        ADD company_id uuid,
        ADD tags text[] NOT NULL DEFAULT '{}',
        ADD custom jsonb NOT NULL DEFAULT '{}',
        ADD deleted_at timestamptz,
        ADD FOREIGN KEY (workspace_id, company_id) REFERENCES crm.company ON DELETE SET NULL (company_id);
      CREATE INDEX contact_of_company ON crm.contact (workspace_id, company_id, id) WHERE company_id IS NOT NULL;
      CREATE INDEX contact_by_email ON crm.contact (workspace_id, lower(email)) WHERE email <> '';
      CREATE INDEX contact_by_created ON crm.contact (workspace_id, created_at, id);
      CREATE INDEX contact_by_updated ON crm.contact (workspace_id, updated_at, id);
    `)
    for (const [table, name] of [
      ['company', 'name'],
      ['deal', 'title'],
    ] as const) {
      await runner.query(`
        CREATE INDEX ${table}_by_name ON crm.${table} (workspace_id, ${name}, id) WHERE deleted_at IS NULL;
        CREATE INDEX ${table}_by_created ON crm.${table} (workspace_id, created_at, id) WHERE deleted_at IS NULL;
        CREATE INDEX ${table}_by_updated ON crm.${table} (workspace_id, updated_at, id) WHERE deleted_at IS NULL;
        CREATE INDEX ${table}_of_owner ON crm.${table} (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
        CREATE INDEX ${table}_in_trash ON crm.${table} (workspace_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
        CREATE INDEX ${table}_names ON crm.${table} USING gin (workspace_id, names gin_trgm_ops);
      `)
    }
    for (const table of ['company', 'deal', 'deal_contact', 'custom_field']) await protectTable(runner, `crm.${table}`)
    for (const [table, finder] of FINDERS) await runner.query(findFunction(table, finder))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${FINDERS.map(([, finder]) => `DROP FUNCTION crm.${finder}(text[], integer);`).join('\n')}
      ALTER TABLE crm.contact DROP email, DROP position, DROP company_id, DROP tags, DROP custom, DROP deleted_at;
      DROP INDEX crm.contact_by_created, crm.contact_by_updated;
      DROP TABLE crm.deal_contact, crm.deal, crm.custom_field, crm.company`)
  }
}

const FINDERS = [
  ['company', 'find_companies'],
  ['deal', 'find_deals'],
] as const

/** As `crm.find_contacts`: searches the trigrams of names as the owner, within the workspace of the connection. */
const findFunction = (table: string, name: string): string => `
  CREATE POLICY search ON crm.${table} FOR SELECT TO CURRENT_USER USING (true);

  CREATE FUNCTION crm.${name}(terms text[], at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      SELECT CASE WHEN count(*) <= at_most THEN coalesce(array_agg(found.id), '{}') END FROM (
        SELECT row.id FROM crm.${table} row
        WHERE row.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
          AND row.names LIKE (SELECT (crm.search_patterns(terms))[1])
          AND row.names LIKE (SELECT coalesce((crm.search_patterns(terms))[2], '%'))
          AND row.names LIKE (SELECT coalesce((crm.search_patterns(terms))[3], '%'))
          AND row.names LIKE ALL ((SELECT crm.search_patterns(terms))::text[])
        LIMIT at_most + 1
      ) AS found;
    END;

  REVOKE ALL ON FUNCTION crm.${name}(text[], integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION crm.${name}(text[], integer) TO parley_crm;
`

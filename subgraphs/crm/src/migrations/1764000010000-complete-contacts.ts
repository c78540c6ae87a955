import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a list of contacts is sorted by, each with an index of its own. */
const SORTS = [
  ['name', 'name'],
  ['username_order', 'username_order'],
  ['phone_order', 'phone_order'],
  ['email_order', 'email'],
  ['position', 'position'],
  ['created', 'created_at'],
  ['updated', 'updated_at'],
] as const

/**
 * Contacts are records as companies and deals are: lists leave the trash out, are sorted by each of their columns (nothing
 * comes before everything), and a search reads the e-mail address too.
 */
export class CompleteContacts1764000010000 implements MigrationInterface {
  name = 'CompleteContacts1764000010000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION crm.find_contacts(text[], integer);
      ALTER TABLE crm.contact
        DROP names,
        ADD names text NOT NULL GENERATED ALWAYS AS (crm.searchable(
          name || ' ' || coalesce(username, '') || ' ' || email || ' ' || coalesce(phone, '') || ' ' ||
          coalesce(regexp_replace(phone, '\\D', '', 'g'), ''))) STORED,
        ADD username_order text NOT NULL GENERATED ALWAYS AS (lower(coalesce(username, ''))) STORED,
        ADD phone_order text NOT NULL GENERATED ALWAYS AS (coalesce(regexp_replace(phone, '\\D', '', 'g'), '')) STORED;
      CREATE INDEX contact_names ON crm.contact USING gin (workspace_id, names gin_trgm_ops);
      CREATE INDEX contact_in_trash ON crm.contact (workspace_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
      DROP INDEX crm.contact_by_name, crm.contact_by_created, crm.contact_by_updated;
    `)
    for (const [name, column] of SORTS) {
      await runner.query(
        `CREATE INDEX contact_by_${name} ON crm.contact (workspace_id, ${column}, id) WHERE deleted_at IS NULL`,
      )
    }
    await runner.query(FIND)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION crm.find_contacts(text[], integer);
      DROP INDEX crm.contact_in_trash, ${SORTS.map(([name]) => `crm.contact_by_${name}`).join(', ')};
      ALTER TABLE crm.contact
        DROP username_order,
        DROP phone_order,
        DROP names,
        ADD names text NOT NULL GENERATED ALWAYS AS (crm.searchable(
          name || ' ' || coalesce(username, '') || ' ' || coalesce(phone, '') || ' ' ||
          coalesce(regexp_replace(phone, '\\D', '', 'g'), ''))) STORED;
      CREATE INDEX contact_names ON crm.contact USING gin (workspace_id, names gin_trgm_ops);
      CREATE INDEX contact_by_name ON crm.contact (workspace_id, name, id);
      CREATE INDEX contact_by_created ON crm.contact (workspace_id, created_at, id);
      CREATE INDEX contact_by_updated ON crm.contact (workspace_id, updated_at, id);
    `)
    await runner.query(FIND)
  }
}

/** As it was: the names that it searches are a column of their own, which had to be made anew. */
const FIND = `
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

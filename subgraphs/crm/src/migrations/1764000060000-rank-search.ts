import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = ['contact', 'company', 'deal'] as const

/** Records are found by the beginning of their names, and by what is like them. */
export class RankSearch1764000060000 implements MigrationInterface {
  name = 'RankSearch1764000060000'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        CREATE INDEX ${table}_leading ON crm.${table} (workspace_id, left(names, 100) text_pattern_ops);
        ${replaceRankedSearch(table)};
        REVOKE ALL ON FUNCTION crm.search_${table}(text[], integer) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION crm.search_${table}(text[], integer) TO parley_crm;
      `)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`DROP FUNCTION crm.search_${table}(text[], integer); DROP INDEX crm.${table}_leading`)
    }
  }
}

const OF_WORKSPACE = `named.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`
const pattern = (place: number): string =>
  `named.names LIKE (SELECT coalesce((crm.search_patterns(terms))[${place}], '%'))`

/**
 * `crm.search_<table>(terms, at_most)` answers the ids of rows whose names begin with what was typed; if those are not many,
 * also of rows that hold all of its words anywhere; if there are none, of rows that hold something like it. It runs as the
 * owner of the table within the workspace of the connection, as every search does below row-level security.
 */
export const replaceRankedSearch = (table: string): string => `
  CREATE OR REPLACE FUNCTION crm.search_${table}(terms text[], at_most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      WITH given AS MATERIALIZED (
        SELECT left(crm.searchable(array_to_string(terms, ' ')), 100) AS phrase
      ), beginning AS MATERIALIZED (
        SELECT named.id FROM crm.${table} named
        WHERE ${OF_WORKSPACE}
          AND left(named.names, 100) ~>=~ (SELECT phrase FROM given)
          AND left(named.names, 100) ~<~ (SELECT phrase || chr(1114111) FROM given)
        LIMIT at_most
      ), holding AS MATERIALIZED (
        SELECT named.id FROM crm.${table} named
        WHERE (SELECT count(*) FROM beginning) < at_most
          AND ${OF_WORKSPACE} AND ${pattern(1)} AND ${pattern(2)} AND ${pattern(3)}
          AND named.names LIKE ALL ((SELECT crm.search_patterns(terms))::text[])
        LIMIT at_most
      ), alike AS MATERIALIZED (
        SELECT named.id FROM crm.${table} named
        WHERE NOT EXISTS (SELECT FROM beginning) AND NOT EXISTS (SELECT FROM holding)
          AND (SELECT length(phrase) FROM given) >= 4
          AND ${OF_WORKSPACE} AND (SELECT phrase FROM given) OPERATOR(public.<%) named.names
        LIMIT at_most
      )
      SELECT id FROM beginning UNION SELECT id FROM holding UNION SELECT id FROM alike;
    END`

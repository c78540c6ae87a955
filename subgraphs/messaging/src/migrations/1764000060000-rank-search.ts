import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Conversations are found by the beginning of their names, and by what is like them. */
export class RankSearch1764000060000 implements MigrationInterface {
  name = 'RankSearch1764000060000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX conversation_leading ON messaging.conversation (workspace_id, left(names, 100) text_pattern_ops);
      ${RANKED_SEARCH};
      REVOKE ALL ON FUNCTION messaging.search_conversation(text[], integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION messaging.search_conversation(text[], integer) TO parley_messaging;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION messaging.search_conversation(text[], integer); DROP INDEX messaging.conversation_leading',
    )
  }
}

const OF_WORKSPACE = `named.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`
const pattern = (place: number): string =>
  `named.names LIKE (SELECT coalesce((messaging.search_patterns(terms))[${place}], '%'))`

/** As `crm.search_contact`: candidates for a ranked search, within the workspace of the connection. */
export const RANKED_SEARCH = `
  CREATE OR REPLACE FUNCTION messaging.search_conversation(terms text[], at_most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      WITH given AS MATERIALIZED (
        SELECT left(messaging.searchable(array_to_string(terms, ' ')), 100) AS phrase
      ), beginning AS MATERIALIZED (
        SELECT named.id FROM messaging.conversation named
        WHERE ${OF_WORKSPACE}
          AND left(named.names, 100) ~>=~ (SELECT phrase FROM given)
          AND left(named.names, 100) ~<~ (SELECT phrase || chr(1114111) FROM given)
        LIMIT at_most
      ), holding AS MATERIALIZED (
        SELECT named.id FROM messaging.conversation named
        WHERE (SELECT count(*) FROM beginning) < at_most
          AND ${OF_WORKSPACE} AND ${pattern(1)} AND ${pattern(2)} AND ${pattern(3)}
          AND named.names LIKE ALL ((SELECT messaging.search_patterns(terms))::text[])
        LIMIT at_most
      ), alike AS MATERIALIZED (
        SELECT named.id FROM messaging.conversation named
        WHERE NOT EXISTS (SELECT FROM beginning) AND NOT EXISTS (SELECT FROM holding)
          AND (SELECT length(phrase) FROM given) >= 4
          AND ${OF_WORKSPACE} AND (SELECT phrase FROM given) OPERATOR(public.<%) named.names
        LIMIT at_most
      )
      SELECT id FROM beginning UNION SELECT id FROM holding UNION SELECT id FROM alike;
    END`

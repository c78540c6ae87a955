import type { MigrationInterface, QueryRunner } from 'typeorm'
import { replaceRankedSearch } from './1764000060000-rank-search'
import { replaceSamplingFinder } from './1764000080000-sample-searches'

const TABLES = [
  { table: 'contact', name: 'name', finder: 'find_contacts' },
  { table: 'company', name: 'name', finder: 'find_companies' },
  { table: 'deal', name: 'title', finder: 'find_deals' },
] as const

/**
 * Searches over a million records. The trigrams of a word that many records have cost as much as there are records, before
 * the first of them is answered; so a sample of the oldest and the newest ones says first which words are common. Those are
 * found by a walk through the list, whose index now holds what is searched; of the others only the rarest two words ask the
 * trigrams.
 */
export class SearchMillions1764000090100 implements MigrationInterface {
  name = 'SearchMillions1764000090100'

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, name, finder } of TABLES) {
      await runner.query(`
        DROP INDEX crm.${table}_by_name;
        CREATE INDEX ${table}_by_name ON crm.${table} (workspace_id, ${name}, id) INCLUDE (names) WHERE deleted_at IS NULL;
        ${replaceFinder(table, finder)};
        ${replaceSearch(table)};
      `)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name, finder } of TABLES) {
      await runner.query(`
        DROP INDEX crm.${table}_by_name;
        CREATE INDEX ${table}_by_name ON crm.${table} (workspace_id, ${name}, id) WHERE deleted_at IS NULL;
        ${replaceSamplingFinder(table, finder)};
        ${replaceRankedSearch(table)};
      `)
    }
  }
}

const OF_WORKSPACE = `named.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`

/** Rows that are looked at from each end: about thirty pages of a table, less than the index reads for a rare word. */
const SAMPLE = 500
/** In a list: with so many at each end, a page of 25 is filled by some thousands of rows of the index. */
const COMMON_AT_EACH_END = 2
/** In a ranked search, among both ends: as many as are ever answered. */
const COMMON_IN_ALL = 20
/** Likeness takes ten times as long as a comparison: so many rows of the sample are compared by it. */
const COMPARED = 300
/** One in ten: a second word that is found more often makes the index read more than it leaves out. */
const NARROWING = SAMPLE / 5
/** Three letters between two signs: shorter words have no trigram. */
const SHORTEST = 5
/** As much of a name as the index over their beginnings holds. */
const LEADING = 100
/** A word of this length can be misspelt and still be told from others. */
const MISSPELT_FROM = 4

/** Words of one or two letters are in the index only where they begin a later word. */
const BEGINNING_IF_SHORT = `ARRAY(
          SELECT CASE WHEN length(each.pattern) < ${SHORTEST} THEN '% ' || substr(each.pattern, 2) ELSE each.pattern END
          FROM unnest(crm.search_patterns(terms)) AS each (pattern))`

const sample = (table: string): string => `
  sample AS MATERIALIZED (
    (SELECT 1 AS part, named.id, named.names FROM crm.${table} named WHERE ${OF_WORKSPACE}
      ORDER BY named.workspace_id, named.id LIMIT ${SAMPLE})
    UNION ALL
    (SELECT 2, named.id, named.names FROM crm.${table} named WHERE ${OF_WORKSPACE}
      ORDER BY named.workspace_id DESC, named.id DESC LIMIT ${SAMPLE})
  )`

/** The patterns that ask the index, the rarest first; null where no word is long enough. */
const asked = (patterns: string): string => `
  asked AS MATERIALIZED (
    SELECT array_agg(word.pattern ORDER BY word.place) AS patterns FROM (
      SELECT each.pattern, each.hits, row_number() OVER (ORDER BY each.hits, length(each.pattern) DESC) AS place
      FROM (
        SELECT given.pattern, (SELECT count(*) FROM sample WHERE sample.names LIKE given.pattern) AS hits
        FROM unnest(${patterns}) AS given (pattern)
        WHERE length(given.pattern) >= ${SHORTEST}
      ) each
    ) word
    WHERE word.place = 1 OR word.place = 2 AND word.hits <= ${NARROWING}
  )`

const byIndex = `
  named.names LIKE (SELECT asked.patterns[1] FROM asked)
  AND named.names LIKE (SELECT coalesce(asked.patterns[2], asked.patterns[1]) FROM asked)`

const holds = (names: string): string => `${names} LIKE ALL ((SELECT crm.search_patterns(terms))::text[])`

/** The ids of all rows that hold the words; null for more than \`at_most\`, and for words that are common at both ends. */
const replaceFinder = (table: string, finder: string): string => `
  CREATE OR REPLACE FUNCTION crm.${finder}(terms text[], at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      WITH ${sample(table)}, ${asked('crm.search_patterns(terms)')}
      SELECT CASE
        WHEN cardinality(terms) = 0 THEN '{}'
        WHEN (SELECT count(*) FILTER (WHERE sample.part = 1) >= ${COMMON_AT_EACH_END}
            AND count(*) FILTER (WHERE sample.part = 2) >= ${COMMON_AT_EACH_END}
          FROM sample WHERE ${holds('sample.names')}) THEN NULL
        WHEN (SELECT asked.patterns FROM asked) IS NULL THEN NULL
        ELSE (
          SELECT CASE WHEN count(*) <= at_most THEN coalesce(array_agg(found.id), '{}') END FROM (
            SELECT named.id FROM crm.${table} named
            WHERE ${OF_WORKSPACE} AND ${byIndex} AND ${holds('named.names')}
            LIMIT at_most + 1
          ) AS found
        )
      END;
    END`

/**
 * The ids of candidates for a ranked search: names that begin with what was typed; if those are not many, rows that hold its
 * words, of which short ones have to begin a word; if there are none, rows that hold something like it. A null among them
 * says that there are more than were looked for.
 */
const replaceSearch = (table: string): string => `
  CREATE OR REPLACE FUNCTION crm.search_${table}(terms text[], at_most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      WITH given AS MATERIALIZED (
        SELECT left(crm.searchable(array_to_string(terms, ' ')), ${LEADING}) AS phrase
      ), beginning AS MATERIALIZED (
        SELECT named.id FROM crm.${table} named
        WHERE ${OF_WORKSPACE}
          AND left(named.names, ${LEADING}) ~>=~ (SELECT phrase FROM given)
          AND left(named.names, ${LEADING}) ~<~ (SELECT phrase || chr(1114111) FROM given)
        LIMIT at_most
      ), ${sample(table)}, ${asked(BEGINNING_IF_SHORT)}, near AS MATERIALIZED (
        SELECT sample.id FROM sample
        WHERE (SELECT count(*) FROM beginning) < at_most AND ${holds('sample.names')}
      ), holding AS MATERIALIZED (
        SELECT near.id FROM near
        UNION
        (SELECT named.id FROM crm.${table} named
          WHERE (SELECT count(*) FROM beginning) < at_most AND (SELECT count(*) FROM near) < ${COMMON_IN_ALL}
            AND ${OF_WORKSPACE} AND ${byIndex} AND ${holds('named.names')}
          LIMIT at_most)
      ), similar_near AS MATERIALIZED (
        SELECT few.id FROM (SELECT sample.id, sample.names FROM sample LIMIT ${COMPARED}) few
        WHERE NOT EXISTS (SELECT FROM beginning) AND NOT EXISTS (SELECT FROM holding)
          AND (SELECT length(phrase) FROM given) >= ${MISSPELT_FROM}
          AND (SELECT phrase FROM given) OPERATOR(public.<%) few.names
      ), alike AS MATERIALIZED (
        SELECT similar_near.id FROM similar_near
        UNION
        (SELECT named.id FROM crm.${table} named
          WHERE NOT EXISTS (SELECT FROM beginning) AND NOT EXISTS (SELECT FROM holding)
            AND (SELECT count(*) FROM similar_near) < ${COMMON_IN_ALL}
            AND (SELECT length(phrase) FROM given) >= ${MISSPELT_FROM}
            AND ${OF_WORKSPACE} AND (SELECT phrase FROM given) OPERATOR(public.<%) named.names
          LIMIT at_most)
      )
      SELECT id FROM beginning UNION SELECT id FROM holding UNION SELECT id FROM alike
      UNION ALL
      SELECT NULL WHERE (SELECT count(*) FROM beginning) = at_most OR (SELECT count(*) FROM holding) >= at_most
        OR (SELECT count(*) FROM near) >= ${COMMON_IN_ALL};
    END`

import type { MigrationInterface, QueryRunner } from 'typeorm'
import { RANKED_SEARCH } from './1764000060000-rank-search'

/**
 * Searches over a million conversations: a sample of the oldest and the newest ones says first which words are common. Their
 * trigrams are not asked, which would cost as much as there are conversations that have them.
 */
export class SearchMillions1764000090100 implements MigrationInterface {
  name = 'SearchMillions1764000090100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RANKED_SEARCH)
  }
}

const OF_WORKSPACE = `named.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`

/** Rows that are looked at from each end: about thirty pages of a table, less than the index reads for a rare word. */
const SAMPLE = 500
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
          FROM unnest(messaging.search_patterns(terms)) AS each (pattern))`

const SAMPLE_OF_BOTH_ENDS = `
  sample AS MATERIALIZED (
    (SELECT named.id, named.names FROM messaging.conversation named WHERE ${OF_WORKSPACE}
      ORDER BY named.workspace_id, named.id LIMIT ${SAMPLE})
    UNION
    (SELECT named.id, named.names FROM messaging.conversation named WHERE ${OF_WORKSPACE}
      ORDER BY named.workspace_id DESC, named.id DESC LIMIT ${SAMPLE})
  )`

/** The patterns that ask the index, the rarest first; null where no word is long enough. */
const ASKED = `
  asked AS MATERIALIZED (
    SELECT array_agg(word.pattern ORDER BY word.place) AS patterns FROM (
      SELECT each.pattern, each.hits, row_number() OVER (ORDER BY each.hits, length(each.pattern) DESC) AS place
      FROM (
        SELECT given.pattern, (SELECT count(*) FROM sample WHERE sample.names LIKE given.pattern) AS hits
        FROM unnest(${BEGINNING_IF_SHORT}) AS given (pattern)
        WHERE length(given.pattern) >= ${SHORTEST}
      ) each
    ) word
    WHERE word.place = 1 OR word.place = 2 AND word.hits <= ${NARROWING}
  )`

const BY_INDEX = `
  named.names LIKE (SELECT asked.patterns[1] FROM asked)
  AND named.names LIKE (SELECT coalesce(asked.patterns[2], asked.patterns[1]) FROM asked)`

const holds = (names: string): string => `${names} LIKE ALL ((SELECT messaging.search_patterns(terms))::text[])`

/**
 * The ids of candidates for a ranked search: names that begin with what was typed; if those are not many, rows that hold its
 * words, of which short ones have to begin a word; if there are none, rows that hold something like it. A null among them
 * says that there are more than were looked for.
 */
const SEARCH = `
  CREATE OR REPLACE FUNCTION messaging.search_conversation(terms text[], at_most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      WITH given AS MATERIALIZED (
        SELECT left(messaging.searchable(array_to_string(terms, ' ')), ${LEADING}) AS phrase
      ), beginning AS MATERIALIZED (
        SELECT named.id FROM messaging.conversation named
        WHERE ${OF_WORKSPACE}
          AND left(named.names, ${LEADING}) ~>=~ (SELECT phrase FROM given)
          AND left(named.names, ${LEADING}) ~<~ (SELECT phrase || chr(1114111) FROM given)
        LIMIT at_most
      ), ${SAMPLE_OF_BOTH_ENDS}, ${ASKED}, near AS MATERIALIZED (
        SELECT sample.id FROM sample
        WHERE (SELECT count(*) FROM beginning) < at_most AND ${holds('sample.names')}
      ), holding AS MATERIALIZED (
        SELECT near.id FROM near
        UNION
        (SELECT named.id FROM messaging.conversation named
          WHERE (SELECT count(*) FROM beginning) < at_most AND (SELECT count(*) FROM near) < ${COMMON_IN_ALL}
            AND ${OF_WORKSPACE} AND ${BY_INDEX} AND ${holds('named.names')}
          LIMIT at_most)
      ), similar_near AS MATERIALIZED (
        SELECT few.id FROM (SELECT sample.id, sample.names FROM sample LIMIT ${COMPARED}) few
        WHERE NOT EXISTS (SELECT FROM beginning) AND NOT EXISTS (SELECT FROM holding)
          AND (SELECT length(phrase) FROM given) >= ${MISSPELT_FROM}
          AND (SELECT phrase FROM given) OPERATOR(public.<%) few.names
      ), alike AS MATERIALIZED (
        SELECT similar_near.id FROM similar_near
        UNION
        (SELECT named.id FROM messaging.conversation named
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

import type { ObjectLiteral, QueryRunner, SelectQueryBuilder } from 'typeorm'
import { searchTerms } from './text-search'

/** A table whose `names` holds what it is found by, as `searchable` writes it. */
interface NamedTable {
  readonly schema: string
  readonly table: string
}

/** Where the beginning of names is looked up: no name that people type is longer, and an index entry has a limit. */
const LEADING = 100

/**
 * Candidates of a kind (beginning, holding, alike) that are ranked. Of a word that begins more names than that, any are as
 * good as others.
 */
const CANDIDATES = 500

/** A word of this length can be misspelt and still be told from others. */
const MISSPELT_FROM = 4

/**
 * For a migration: `<schema>.search_<table>(terms, at_most)` answers the ids of rows whose names begin with what was typed;
 * if those are not many, also of rows that hold all of its words anywhere; if there are none, of rows that hold something
 * like it. It runs as the owner of the table within the workspace of the connection, as every search does below row-level
 * security.
 */
export async function createRankedSearch(runner: QueryRunner, { schema, table }: NamedTable): Promise<void> {
  const ofWorkspace = `named.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`
  const pattern = (place: number): string =>
    `named.names LIKE (SELECT coalesce((${schema}.search_patterns(terms))[${place}], '%'))`
  await runner.query(`
    CREATE INDEX ${table}_leading ON ${schema}.${table} (workspace_id, left(names, ${LEADING}) text_pattern_ops);

    CREATE FUNCTION ${schema}.search_${table}(terms text[], at_most integer) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp
      BEGIN ATOMIC
        WITH given AS MATERIALIZED (
          SELECT left(${schema}.searchable(array_to_string(terms, ' ')), ${LEADING}) AS phrase
        ), beginning AS MATERIALIZED (
          SELECT named.id FROM ${schema}.${table} named
          WHERE ${ofWorkspace}
            AND left(named.names, ${LEADING}) ~>=~ (SELECT phrase FROM given)
            AND left(named.names, ${LEADING}) ~<~ (SELECT phrase || chr(1114111) FROM given)
          LIMIT at_most
        ), holding AS MATERIALIZED (
          SELECT named.id FROM ${schema}.${table} named
          WHERE (SELECT count(*) FROM beginning) < at_most
            AND ${ofWorkspace} AND ${pattern(1)} AND ${pattern(2)} AND ${pattern(3)}
            AND named.names LIKE ALL ((SELECT ${schema}.search_patterns(terms))::text[])
          LIMIT at_most
        ), alike AS MATERIALIZED (
          SELECT named.id FROM ${schema}.${table} named
          WHERE NOT EXISTS (SELECT FROM beginning) AND NOT EXISTS (SELECT FROM holding)
            AND (SELECT length(phrase) FROM given) >= ${MISSPELT_FROM}
            AND ${ofWorkspace} AND (SELECT phrase FROM given) OPERATOR(public.<%) named.names
          LIMIT at_most
        )
        SELECT id FROM beginning UNION SELECT id FROM holding UNION SELECT id FROM alike;
      END;

    REVOKE ALL ON FUNCTION ${schema}.search_${table}(text[], integer) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${schema}.search_${table}(text[], integer) TO parley_${schema};
  `)
}

/** The opposite, for `down`. */
export async function dropRankedSearch(runner: QueryRunner, { schema, table }: NamedTable): Promise<void> {
  await runner.query(`DROP FUNCTION ${schema}.search_${table}(text[], integer); DROP INDEX ${schema}.${table}_leading`)
}

/**
 * The rows of a query that fit what was typed, best first: whose name it is, whose name begins with it, a later word of
 * whose name does, that hold its words, that hold something like it; of equals, the most similar. One statement where the
 * query shows every row; where it shows some rows only, those are looked through if too few of them are among the
 * candidates of all.
 */
export async function findRanked<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { schema, table, search, first, showsAll }: NamedTable & { search: string; first: number; showsAll: boolean },
): Promise<Entity[]> {
  const terms = searchTerms(search)
  if (terms.length === 0) return []
  const ranked = rank(query.clone(), schema, terms).limit(first)
  const candidates = `(SELECT * FROM ${schema}.search_${table}(:terms, ${CANDIDATES}) AS candidate(id))`
  const found = await ranked.clone().innerJoin(candidates, 'candidate', `candidate.id = ${query.alias}.id`).getMany()
  if (showsAll || found.length === first) return found
  const holding = `${query.alias}.names LIKE ALL ((SELECT ${schema}.search_patterns(:terms))::text[])`
  const own = await ranked.andWhere(holding).getMany()
  return own.length > 0 ? own : found
}

function rank<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  schema: string,
  terms: readonly string[],
): SelectQueryBuilder<Entity> {
  const names = `${query.alias}.names`
  const phrase = `${schema}.searchable(:phrase)`
  return query
    .addSelect(
      `CASE WHEN starts_with(${names} || ' ', ${phrase} || ' ') THEN 0
         WHEN starts_with(${names}, ${phrase}) THEN 1
         WHEN strpos(' ' || ${names}, ' ' || ${phrase}) > 0 THEN 2
         WHEN ${names} LIKE ALL ((SELECT ${schema}.search_patterns(:terms))::text[]) THEN 3
         ELSE 4 END`,
      'search_rank',
    )
    .addSelect(`public.word_similarity(${phrase}, ${names})`, 'search_likeness')
    .setParameters({ terms, phrase: terms.join(' ') })
    .orderBy('search_rank', 'ASC')
    .addOrderBy('search_likeness', 'DESC')
    .addOrderBy(`length(${names})`, 'ASC')
    .addOrderBy(`${query.alias}.id`, 'ASC')
}

import type { QueryRunner } from 'typeorm'

/** Words beyond these do not narrow a search any more, and each costs time. */
const MAX_TERMS = 12

/**
 * A search looks its matches up in an index while they are at most so many, and hands their ids to the query of the page.
 * Of a word that is found more often than that, the next page is near: its rows are checked in the order of the list.
 */
export const FOUND_AT_MOST = 5_000

/** The words of what a person typed: letters and digits, without signs that a query language would read. */
export function searchTerms(search: string): string[] {
  return (search.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_TERMS)
}

/**
 * For the first migration of a schema that is searched: `<schema>.searchable(text)`, in which what people type and what
 * is stored meet (lower case, without accents, Russian ё as е, words only: else an address, a date or a hyphenated word
 * would be stored as one token that the words of a search do not find), and `<schema>.search_query(text[])`, a full-text query
 * for words in any form of Russian or English, of which the last may be unfinished. The Russian dictionary of Postgres
 * stems words in Latin letters as English.
 */
export async function createTextSearch(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
    CREATE FUNCTION ${schema}.searchable(value text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN lower(public.unaccent('public.unaccent', regexp_replace(value, '[^[:alnum:]]+', ' ', 'g')));
    CREATE FUNCTION ${schema}.search_query(terms text[]) RETURNS tsquery
      LANGUAGE sql STABLE PARALLEL SAFE
      RETURN (
        SELECT to_tsquery('russian', string_agg(quote_literal(${schema}.searchable(term)) ||
          CASE WHEN place = cardinality(terms) THEN ':*' ELSE '' END, ' & ' ORDER BY place))
        FROM unnest(terms) WITH ORDINALITY AS given (term, place)
      );
    CREATE FUNCTION ${schema}.search_patterns(terms text[]) RETURNS text[]
      LANGUAGE sql STABLE PARALLEL SAFE
      RETURN (
        SELECT array_agg('%' || ${schema}.searchable(term) || '%' ORDER BY length(term) DESC) FROM unnest(terms) AS given (term)
      );
  `)
}

/** The opposite, for `down`. */
export async function dropTextSearch(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(
    `DROP FUNCTION ${schema}.search_patterns(text[]), ${schema}.search_query(text[]), ${schema}.searchable(text)`,
  )
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

const FINDERS = [
  ['contact', 'find_contacts'],
  ['company', 'find_companies'],
  ['deal', 'find_deals'],
] as const

/** Rows that are looked at from each end before the index is. */
const SAMPLE = 250
/** One in twenty: a page of 25 is then filled by some 500 rows, less than the index has to tell of so many. */
const COMMON = SAMPLE / 20

/**
 * A word that is common among the oldest and the newest records needs no index: the index would have to tell of all of
 * them before the first is answered. What is common at both ends and rare between them costs a longer walk, and is rare.
 */
export class SampleSearches1764000080000 implements MigrationInterface {
  name = 'SampleSearches1764000080000'

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, finder] of FINDERS) {
      await runner.query(replaceSamplingFinder(table, finder))
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, finder] of FINDERS) await runner.query(replaceFinder(finder, `${lookUp(table)};`))
  }
}

const replaceFinder = (finder: string, body: string): string => `
  CREATE OR REPLACE FUNCTION crm.${finder}(terms text[], at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC ${body}
    END`

export const replaceSamplingFinder = (table: string, finder: string): string =>
  replaceFinder(
    finder,
    `
      SELECT CASE WHEN ${isCommon(table, 'ASC')} AND ${isCommon(table, 'DESC')} THEN NULL ELSE (${lookUp(table)}) END;`,
  )

const isCommon = (table: string, order: 'ASC' | 'DESC'): string => `(
        SELECT count(*) FILTER (WHERE row.names LIKE ALL ((SELECT crm.search_patterns(terms))::text[])) >= ${COMMON}
        FROM (
          SELECT near.names FROM crm.${table} near
          WHERE near.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
          ORDER BY near.workspace_id ${order}, near.id ${order}
          LIMIT ${SAMPLE}
        ) AS row)`

const lookUp = (table: string): string => `
        SELECT CASE WHEN count(*) <= at_most THEN coalesce(array_agg(found.id), '{}') END FROM (
          SELECT row.id FROM crm.${table} row
          WHERE row.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
            AND row.names LIKE (SELECT (crm.search_patterns(terms))[1])
            AND row.names LIKE (SELECT coalesce((crm.search_patterns(terms))[2], '%'))
            AND row.names LIKE (SELECT coalesce((crm.search_patterns(terms))[3], '%'))
            AND row.names LIKE ALL ((SELECT crm.search_patterns(terms))::text[])
          LIMIT at_most + 1
        ) AS found`

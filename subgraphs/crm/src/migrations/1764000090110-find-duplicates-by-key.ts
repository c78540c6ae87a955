import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SIMILAR_BY_TRIGRAMS } from './1764000010010-add-duplicates'

const TABLES = ['contact', 'company'] as const

/**
 * Duplicates among a million records. What has a trigram of a name is a part of all names, so that every look at one name
 * took longer the more there were. Now each way to recognise a record is a key with an index: a number, an address, and of
 * names the beginnings of the two longest words and the endings of the first two. What more records share than anyone would
 * compare says nothing about two of them.
 */
export class FindDuplicatesByKey1764000090110 implements MigrationInterface {
  name = 'FindDuplicatesByKey1764000090110'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${NAME_BEGINNINGS}; ${NAME_ENDINGS};`)
    for (const table of TABLES) {
      await runner.query(`
        DROP INDEX crm.${table}_name_trigrams;
        CREATE INDEX ${table}_by_name_beginnings
          ON crm.${table} (workspace_id, crm.name_beginnings(name), crm.searchable(name)) WHERE deleted_at IS NULL;
        CREATE INDEX ${table}_by_name_endings
          ON crm.${table} (workspace_id, crm.name_endings(name)) WHERE deleted_at IS NULL;
      `)
    }
    await runner.query(`${SIMILAR_CONTACTS}; ${SIMILAR_COMPANIES};`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        CREATE INDEX ${table}_name_trigrams ON crm.${table} USING gin (workspace_id, crm.searchable(name) gin_trgm_ops)
          WHERE deleted_at IS NULL;
        DROP INDEX crm.${table}_by_name_beginnings, crm.${table}_by_name_endings;
      `)
    }
    await runner.query(`
      ${SIMILAR_BY_TRIGRAMS.map((body) => `${body.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')};`).join('\n')}
      DROP FUNCTION crm.name_beginnings(text), crm.name_endings(text);
    `)
  }
}

/** What so many have in common, an address or a whole name, tells no two of them from others; members read ten at most. */
const SAME_AT_MOST = 50
/** So many names with the same key are compared, which takes about a millisecond. */
const COMPARED_AT_MOST = 100
/** Names below this have little in common but the length; a pair that shares only its name scores 48 to 80. */
const LEAST_SIMILARITY = 0.6

/** Three letters of each of the two longest words, in the order of letters; five of the only one. */
const NAME_BEGINNINGS = `
  CREATE FUNCTION crm.name_beginnings(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    word text;
    one text := '';
    other text := '';
  BEGIN
    FOREACH word IN ARRAY string_to_array(crm.searchable(value), ' ') LOOP
      IF length(word) > length(one) THEN
        other := one;
        one := word;
      ELSIF length(word) > length(other) THEN
        other := word;
      END IF;
    END LOOP;
    IF other = '' THEN
      RETURN nullif(left(one, 5), '');
    END IF;
    one := left(one, 3);
    other := left(other, 3);
    RETURN least(one COLLATE "C", other COLLATE "C") || ' ' || greatest(one COLLATE "C", other COLLATE "C");
  END $$`

/** Three letters of the end of each of the first two words, in the order of letters; nothing for a single one. */
const NAME_ENDINGS = `
  CREATE FUNCTION crm.name_endings(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    words text[] := string_to_array(btrim(crm.searchable(value)), ' ');
    one text := right(words[1], 3);
    other text := right(words[2], 3);
  BEGIN
    IF other IS NULL THEN
      RETURN NULL;
    END IF;
    RETURN least(one COLLATE "C", other COLLATE "C") || ' ' || greatest(one COLLATE "C", other COLLATE "C");
  END $$`

const IN_SCOPE = `row.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid AND row.deleted_at IS NULL`
const BEGIN = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp BEGIN ATOMIC'

/** A way to recognise a record by one key, as long as few have it. */
const byKey = (table: string, score: number, reason: string, condition: string): string => `
  (SELECT row.id, ${score}, '${reason}' FROM crm.${table} row WHERE ${IN_SCOPE} AND ${condition} LIMIT ${SAME_AT_MOST})`

const named = (table: string): string => `
  same AS MATERIALIZED (
    SELECT row.id FROM crm.${table} row
    WHERE ${IN_SCOPE} AND crm.name_beginnings(row.name) = crm.name_beginnings(given_name)
      AND crm.searchable(row.name) = crm.searchable(given_name)
    LIMIT ${SAME_AT_MOST} + 1
  ), beginning AS MATERIALIZED (
    SELECT row.id, row.name FROM crm.${table} row
    WHERE ${IN_SCOPE} AND crm.name_beginnings(row.name) = crm.name_beginnings(given_name)
    LIMIT ${COMPARED_AT_MOST} + 1
  ), ending AS MATERIALIZED (
    SELECT row.id, row.name FROM crm.${table} row
    WHERE ${IN_SCOPE} AND crm.name_endings(row.name) = crm.name_endings(given_name)
    LIMIT ${COMPARED_AT_MOST} + 1
  ), compared AS MATERIALIZED (
    SELECT near.id, public.similarity(crm.searchable(near.name), crm.searchable(given_name)) AS likeness
    FROM (
      SELECT beginning.id, beginning.name FROM beginning WHERE (SELECT count(*) FROM beginning) <= ${COMPARED_AT_MOST}
      UNION
      SELECT ending.id, ending.name FROM ending WHERE (SELECT count(*) FROM ending) <= ${COMPARED_AT_MOST}
    ) near
  ), named AS MATERIALIZED (
    SELECT each.id, max(each.likeness) AS likeness FROM (
      SELECT same.id, 1 AS likeness FROM same
      UNION ALL
      SELECT compared.id, compared.likeness FROM compared WHERE compared.likeness >= ${LEAST_SIMILARITY}
    ) each
    WHERE (SELECT count(*) FROM same) <= ${SAME_AT_MOST}
    GROUP BY each.id
  )`

/** Several reasons together weigh a little more than the best of them. */
const together = (table: string, keys: readonly string[]): string => `
  WITH ${named(table)}
  SELECT way.id, least(100, max(way.score) + 5 * (count(*) - 1))::integer, array_agg(way.reason ORDER BY way.score DESC)
  FROM (
    ${[...keys, `SELECT named.id, (named.likeness * 80)::integer, 'NAME' FROM named`].join(' UNION ALL ')}
  ) AS way (id, score, reason)
  GROUP BY way.id ORDER BY 2 DESC, 1 LIMIT at_most`

const DIGITS = `regexp_replace(given_phone, '\\D', '', 'g')`
const SIMILAR_CONTACTS = `
  CREATE OR REPLACE FUNCTION crm.similar_contacts(given_name text, given_phone text, given_username text, given_email text,
    at_most integer) RETURNS TABLE (id uuid, score integer, reasons text[]) ${BEGIN}
    ${together('contact', [
      byKey(
        'contact',
        95,
        'PHONE',
        `row.phone_digits IS NOT NULL AND length(${DIGITS}) >= 7 AND length(row.phone_digits) >= 7
          AND right(row.phone_digits, 10) = right(${DIGITS}, 10)`,
      ),
      byKey(
        'contact',
        90,
        'USERNAME',
        `row.username IS NOT NULL AND lower(row.username) = lower(nullif(given_username, ''))`,
      ),
      byKey('contact', 90, 'EMAIL', `row.email <> '' AND lower(row.email) = lower(nullif(given_email, ''))`),
    ])};
    END`

const SIMILAR_COMPANIES = `
  CREATE OR REPLACE FUNCTION crm.similar_companies(given_name text, given_domain text, at_most integer)
    RETURNS TABLE (id uuid, score integer, reasons text[]) ${BEGIN}
    ${together('company', [
      byKey('company', 95, 'DOMAIN', `row.domain <> '' AND lower(row.domain) = lower(nullif(given_domain, ''))`),
    ])};
    END`

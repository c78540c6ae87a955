import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { searchTerms } from './text-search'

/**
 * A table whose `names` holds what it is found by, as `searchable` writes it. A migration of its domain made the function
 * `<schema>.search_<table>(terms, at_most)`, which answers the ids of candidates, and a null where there are more.
 */
interface NamedTable {
  readonly schema: string
  readonly table: string
}

/**
 * Candidates of a kind (beginning, holding, alike) that are ranked. Of a word that begins more names than that, any are as
 * good as others.
 */
const CANDIDATES = 500

/**
 * The rows of a query that fit what was typed, best first: whose name it is, whose name begins with it, a later word of
 * whose name does, that hold its words, that hold something like it; of equals, the most similar. One statement where the
 * query shows every row; where it shows some rows only, those are looked through if too few of them are among the
 * candidates of all, and these are not all there are.
 */
export async function findRanked<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { schema, table, search, first, showsAll }: NamedTable & { search: string; first: number; showsAll: boolean },
): Promise<Entity[]> {
  const terms = searchTerms(search)
  if (terms.length === 0) return []
  const ranked = rank(query.clone(), schema, terms).limit(first)
  const candidates = `(SELECT * FROM ${schema}.search_${table}(:terms, ${CANDIDATES}) AS candidate(id))`
  const isMore = `EXISTS (SELECT FROM ${candidates} AS more WHERE more.id IS NULL)`
  const found = await ranked.clone().innerJoin(candidates, 'candidate', `candidate.id = ${query.alias}.id`).getMany()
  if (showsAll || found.length === first) return found
  const holding = `${query.alias}.names LIKE ALL ((SELECT ${schema}.search_patterns(:terms))::text[])`
  const own = await ranked.andWhere(holding).andWhere(isMore).getMany()
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

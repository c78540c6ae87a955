import DataLoader from 'dataloader'
import { queryableId } from '../database/queryable-id'

/** Rows by id, in one statement; null for an id that the workspace does not have. */
export function createRowLoader<Row extends { readonly id: string }>(
  find: (ids: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (given) => {
    const ids = given.map(queryableId)
    const rows = new Map((await find([...new Set(ids)])).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}

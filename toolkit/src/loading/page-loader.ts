import DataLoader from 'dataloader'
import type { Page } from '../pagination/page'
import type { PageArgumentValues } from '../pagination/page-request'

/** Pages of many parents: those asked for with the same arguments share a statement. */
export type PageLoader<Row> = (arguments_: PageArgumentValues) => DataLoader<string, Page<Row>>

export function createPageLoader<Row>(
  find: (parentIds: readonly string[], page: PageArgumentValues) => Promise<readonly Page<Row>[]>,
): PageLoader<Row> {
  const loaders = new Map<string, DataLoader<string, Page<Row>>>()
  return ({ first, after, last, before }) => {
    const page = { first, after, last, before }
    const key = JSON.stringify(page)
    const loader = loaders.get(key) ?? new DataLoader<string, Page<Row>>((ids) => find(ids, page))
    loaders.set(key, loader)
    return loader
  }
}

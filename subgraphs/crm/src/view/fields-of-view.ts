import type { FilterTree } from '@parley/schema/inputs/filter'
import type { ViewEntity } from './view.entity'

/** The names of all fields that a view uses, each once. */
export function fieldsOfView({ filter, sort, columns }: Pick<ViewEntity, 'filter' | 'sort' | 'columns'>): string[] {
  const names = [...namesIn(filter), ...(sort ? [sort.field] : []), ...columns.map(({ field }) => field)]
  return [...new Set(names)]
}

function namesIn(tree: FilterTree | null | undefined): string[] {
  if (!tree) return []
  return [...(tree.field ? [tree.field] : []), ...[tree.not, ...(tree.all ?? []), ...(tree.any ?? [])].flatMap(namesIn)]
}

import { MAX_FILTER_CONDITIONS, filterTree, type FilterTree } from '@parley/schema/inputs/filter'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { TableSort } from '../table/column'

/** A column as an address and a view name it. */
export interface ChosenColumn {
  readonly field: string
  readonly width?: number | null
}

/** What of a list differs from the view that it begins with; undefined is as in the view, null is none. */
export interface ListChanges {
  readonly search?: string
  readonly filter?: FilterTree | null
  readonly sort?: TableSort
  readonly columns?: readonly ChosenColumn[]
}

const NONE = 'none'
const USUAL = 'usual'
const PARAMS = ['q', 'filter', 'sort', 'order', 'columns']

/** What a list shows is in its address: it can be sent to someone, and is there after a reload. */
export function useListAddress() {
  const [params, setParams] = useSearchParams()
  const change = (values: Readonly<Record<string, string | null>>): void =>
    setParams(
      (present) => {
        const next = new URLSearchParams(present)
        for (const [name, value] of Object.entries(values)) {
          if (value === null) next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true },
    )
  // The same objects until the address says something else of the list.
  const written = new URLSearchParams([...params].filter(([name]) => PARAMS.includes(name))).toString()
  const changes = useMemo<ListChanges>(() => readChanges(new URLSearchParams(written)), [written])
  return {
    /** The view that is named; null where none is. */
    viewId: params.get('view'),
    trashed: params.has('trash'),
    changes,
    write: (next: ListChanges) => change(writeChanges(next)),
    /** Opens a view as it was saved. */
    open: (viewId: string | null) => change({ ...writeChanges({}), view: viewId }),
    showTrash: (shown: boolean) => change({ trash: shown ? 'yes' : null }),
  }
}

function readChanges(params: URLSearchParams): ListChanges {
  const search = params.get('q')
  const filter = params.get('filter')
  const field = params.get('sort')
  const columns = params.get('columns')
  return {
    ...(search !== null && { search }),
    ...(filter !== null && { filter: readFilter(filter) }),
    ...(field && { sort: { field, direction: params.get('order') === 'desc' ? ('DESC' as const) : ('ASC' as const) } }),
    ...(columns && { columns: readColumns(columns) }),
  }
}

function writeChanges({ search, filter, sort, columns }: ListChanges): Record<string, string | null> {
  return {
    q: search ?? null,
    filter: filter === undefined ? null : filter === null ? NONE : JSON.stringify(filter),
    sort: sort?.field ?? null,
    order: sort?.direction === 'DESC' ? 'desc' : null,
    columns: columns ? columns.map(({ field, width }) => (width ? `${field}:${width}` : field)).join() || USUAL : null,
  }
}

/** An address that someone wrote by hand filters by nothing where it is no filter. */
function readFilter(text: string): FilterTree | null {
  if (text === NONE || text.length > MAX_FILTER_CONDITIONS * 1_000) return null
  try {
    return filterTree.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function readColumns(text: string): ChosenColumn[] {
  if (text === USUAL) return []
  return text.split(',').map((part) => {
    const [field = '', width] = part.split(':')
    return { field, width: Number(width) || null }
  })
}

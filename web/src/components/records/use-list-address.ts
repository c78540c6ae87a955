import { useDeferredValue } from 'react'
import { useSearchParams } from 'react-router'
import type { TableSort } from '../table/data-table'

/** What a list shows is in its address: it can be sent to someone, and is there after a reload. */
export function useListAddress(usual: TableSort) {
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const change = (values: Record<string, string>): void => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setParams(next, { replace: true })
  }
  const sort: TableSort = {
    field: params.get('sort') ?? usual.field,
    direction: params.get('order') === 'desc' ? 'DESC' : params.has('sort') ? 'ASC' : usual.direction,
  }
  return {
    typed,
    search: useDeferredValue(typed.trim()),
    sort,
    trashed: params.has('trash'),
    find: (text: string) => change({ q: text }),
    sortBy: ({ field, direction }: TableSort) => change({ sort: field, order: direction === 'DESC' ? 'desc' : '' }),
    showTrash: (shown: boolean) => change({ trash: shown ? 'yes' : '' }),
  }
}

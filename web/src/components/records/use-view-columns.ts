import { listColumnsInput } from '@parley/schema/inputs/view'
import { useState } from 'react'
import { useViewer } from '../../lib/session/session'
import type { ChosenColumn } from './use-list-address'

/**
 * The columns that a member gave to a view which is not theirs to change, as this browser keeps them; null where the view
 * has its own.
 */
export function useViewColumns(viewId: string | null) {
  const { user } = useViewer()
  const key = viewId && `parley.columns.${user.id}.${viewId}`
  const [kept, setKept] = useState(() => ({ key, columns: read(key) }))
  if (kept.key !== key) setKept({ key, columns: read(key) })
  const keep = (columns: readonly ChosenColumn[] | null): void => {
    setKept({ key, columns })
    if (key === null) return
    try {
      if (columns) localStorage.setItem(key, JSON.stringify(columns))
      else localStorage.removeItem(key)
    } catch (refused) {
      console.warn('The columns last until the page is left', refused)
    }
  }
  return { columns: kept.key === key ? kept.columns : null, keep }
}

function read(key: string | null): readonly ChosenColumn[] | null {
  try {
    const text = key && localStorage.getItem(key)
    return (text && listColumnsInput.shape.columns.safeParse(JSON.parse(text)).data) || null
  } catch (refused) {
    console.warn('The columns are those of the view', refused)
    return null
  }
}

import { useDeferredValue } from 'react'
import { useSearchParams } from 'react-router'

export interface SearchText {
  /** As it stands in the field. */
  readonly typed: string
  /** What to ask the server for; null for everything. */
  readonly search: string | null
  readonly change: (text: string) => void
}

/** What a list is searched for; it is part of the address, beside what else the list is filtered by. */
export function useSearchText(): SearchText {
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const search = useDeferredValue(typed.trim()) || null
  const change = (text: string): void => {
    const next = new URLSearchParams(params)
    if (text) next.set('q', text)
    else next.delete('q')
    setParams(next, { replace: true })
  }
  return { typed, search, change }
}

import { useDeferredValue } from 'react'
import { useSearchParams } from 'react-router'

/** What a board shows is in its address: it can be sent to someone, and is there after a reload. */
export function useBoardAddress() {
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    setParams(next, { replace: true })
  }
  return {
    typed,
    search: useDeferredValue(typed.trim()),
    /** A member, or `me`; empty for everyone. */
    owner: params.get('owner') ?? '',
    find: (text: string) => change('q', text),
    showOwner: (owner: string) => change('owner', owner),
  }
}

import { useDeferredValue } from 'react'
import { useSearchParams } from 'react-router'
import type { BoardFilter } from '../../../gql/graphql'

export const SHOWN = ['open', 'stale', 'late', 'won', 'lost'] as const
export type Shown = (typeof SHOWN)[number]

export const SHOWN_FILTERS: Readonly<Record<Shown, BoardFilter>> = {
  open: {},
  stale: { stale: true },
  late: { late: true },
  won: { status: 'WON' },
  lost: { status: 'LOST' },
}

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
    /** Which deals of theirs. */
    shown: SHOWN.find((each) => each === params.get('show')) ?? 'open',
    show: (shown: Shown) => change('show', shown === 'open' ? '' : shown),
    find: (text: string) => change('q', text),
    showOwner: (owner: string) => change('owner', owner),
  }
}

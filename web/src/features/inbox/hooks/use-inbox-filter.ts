import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { ConversationFilter } from '../../../gql/graphql'

export interface InboxFilter {
  search: string
  unread: boolean
  accountId: string | null
  /** As the graph takes it; null when nothing is filtered, so that the cache keeps one plain list. */
  asInput: ConversationFilter | null
  change: (part: { search?: string; unread?: boolean; accountId?: string | null }) => void
}

const names = { search: 'q', unread: 'unread', accountId: 'account' } as const

/** The inbox's filter lives in the address: a link shows the same list to a colleague. */
export function useInboxFilter(): InboxFilter {
  const [params, setParams] = useSearchParams()
  const search = params.get(names.search) ?? ''
  const unread = params.get(names.unread) === '1'
  const accountId = params.get(names.accountId)
  return useMemo(() => {
    const change: InboxFilter['change'] = (part) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known)
          for (const [key, value] of Object.entries(part)) {
            const name = names[key as keyof typeof names]
            if (value) next.set(name, value === true ? '1' : value)
            else next.delete(name)
          }
          return next
        },
        { replace: true },
      )
    const asInput = unread || accountId ? { ...(unread && { unread }), ...(accountId && { accountId }) } : null
    return { search, unread, accountId, asInput, change }
  }, [search, unread, accountId, setParams])
}

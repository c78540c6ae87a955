import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { useInboxFilter } from '../hooks/use-inbox-filter'
import { useSteadyOrder } from '../hooks/use-steady-order'
import { conversationsQuery } from '../inbox-operations'
import { ConversationRow } from './conversation-row'
import styles from './conversation-list.module.css'

const PAGE = 40
const ROW_HEIGHT = 60
/** The next page is asked for when this many rows are left below. */
const AHEAD = 12

export function ConversationList({ activeId }: { activeId: string | undefined }) {
  const { t } = useLingui()
  const filter = useInboxFilter()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { data, error, loading, fetchMore, refetch } = useQuery(conversationsQuery, {
    variables: { first: PAGE, filter: filter.asInput },
  })
  const loaded = useMemo(() => data?.conversations.edges.map((edge) => edge.node) ?? [], [data])
  const { items, ...steady } = useSteadyOrder(loaded)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]!.id,
    overscan: 8,
  })
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0
  const { hasNextPage, endCursor } = data?.conversations.pageInfo ?? {}
  useEffect(() => {
    if (hasNextPage && lastShown > items.length - AHEAD) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, lastShown, items.length, fetchMore])

  const step = (by: number): void => {
    const index = items.findIndex((item) => item.id === activeId)
    const next = items[index === -1 ? 0 : Math.min(Math.max(index + by, 0), items.length - 1)]
    if (!next) return
    void navigate(`/inbox/${next.id}${search}`, { state: { walking: true } })
    virtual.scrollToIndex(items.indexOf(next))
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) })

  if (items.length === 0) {
    if (error)
      return (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )
    if (loading) return <SkeletonRows count={9} label={t`Loading conversations`} />
    return <NoConversations />
  }
  return (
    <>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      <div ref={scroller} className={styles.scroller} {...steady}>
        <ul style={{ height: virtual.getTotalSize() }} aria-label={t`Conversations`}>
          {virtual.getVirtualItems().map((row) => (
            <li key={row.key} style={{ transform: `translateY(${row.start}px)` }}>
              <ConversationRow
                conversation={items[row.index]!}
                active={items[row.index]!.id === activeId}
                search={search}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function NoConversations() {
  const { t } = useLingui()
  const filter = useInboxFilter()
  if (filter.asInput) {
    return (
      <EmptyState
        title={filter.unread ? t`All caught up` : t`Nothing here`}
        action={
          <Button onClick={() => filter.change({ unread: false, accountId: null })}>
            <Trans>Show all conversations</Trans>
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t`No conversations yet`}
      action={
        <Link to="/accounts">
          <Trans>Connect an account</Trans>
        </Link>
      }
    >
      <Trans>Connect a Telegram account and choose its chats; they appear here with their history.</Trans>
    </EmptyState>
  )
}

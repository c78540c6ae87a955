import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { ErrorNotice } from '../../../components/error-notice'
import { dayHeading } from '../../../components/times'
import type { DialogKind } from '../../../gql/graphql'
import { MessageBubble } from './message-bubble'
import { useJump } from './use-jump'
import type { useOlder } from './use-older'
import { walkMessages } from './walk-messages'
import type { ThreadMessage, ThreadRow } from './thread-rows'
import styles from './thread.module.css'

/** Nearer to the end than this counts as being there. */
const AT_END_PX = 60
/** Older messages are asked for this many rows before the top. */
const AHEAD = 10

interface ThreadScrollerProps {
  rows: readonly ThreadRow[]
  kind: DialogKind
  hasOlder: boolean
  older: ReturnType<typeof useOlder>
  mayWrite: boolean
  onReply: (message: ThreadMessage) => void
  onAtEnd: (atEnd: boolean) => void
}

/**
 * The scrolling part of a thread. What the reader looks at stays where it is: older messages come in above it, new ones
 * below it follow only a reader who is at the end and are counted otherwise.
 */
export function ThreadScroller({ rows, kind, hasOlder, older, mayWrite, onReply, onAtEnd }: ThreadScrollerProps) {
  const { loadOlder } = older
  const { t, i18n } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]!.kind === 'message' ? 52 : 36),
    getItemKey: (index) => rows[index]!.key,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    initialOffset: Number.MAX_SAFE_INTEGER,
  })
  const items = virtual.getVirtualItems()
  const firstShown = items[0]?.index ?? 0
  useEffect(() => {
    if (hasOlder && firstShown <= AHEAD) void loadOlder()
  }, [hasOlder, firstShown, loadOlder])

  const fresh = useFreshCount(rows, atEnd)
  const arrival = useArrival(rows)
  useEffect(() => onAtEnd(atEnd), [atEnd, onAtEnd, rows.length])
  const { highlightedId, jumpTo } = useJump({
    rows,
    hasOlder,
    loadOlder,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'center' }),
  })
  useOpeningPlace(rows, (index) => virtual.scrollToIndex(index, { align: 'start' }))

  const watch = (): void => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
    setAtEnd(scrollHeight - scrollTop - clientHeight < AT_END_PX)
  }
  const toEnd = (): void => virtual.scrollToIndex(rows.length - 1, { align: 'end' })
  useOwnMessageFollows(rows, toEnd)
  useStickOnResize(scroller, atEnd)
  const top = items.find((item) => item.end > (virtual.scrollOffset ?? 0))
  const topRow = top && rows[top.index]
  return (
    <div className={styles.frame}>
      {older.failure !== null && (
        <div className={styles.older}>
          <p>
            <Trans>Earlier messages could not be loaded.</Trans>
          </p>
          <ErrorNotice error={older.failure} onRetry={older.retry} />
        </div>
      )}
      {topRow && (
        <div className={styles.floating} data-hidden={topRow.kind === 'day' || undefined} aria-hidden>
          <span className={styles.chip}>{dayHeading(topRow.at, i18n.locale)}</span>
        </div>
      )}
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        aria-live="off"
        aria-label={t`Messages`}
        tabIndex={0}
        onScroll={watch}
        onKeyDown={(event) => walkMessages(event, (id) => replyTo(rows, id, onReply))}
      >
        <div className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]!
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.rowBox}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'day' && (
                  <div className={styles.day}>
                    <span className={styles.chip}>{dayHeading(row.at, i18n.locale)}</span>
                  </div>
                )}
                {row.kind === 'unread' && (
                  <div className={styles.unread}>
                    <Trans>New messages</Trans>
                  </div>
                )}
                {row.kind === 'message' && (
                  <MessageBubble
                    message={row.message}
                    opensGroup={row.opensGroup}
                    showSender={kind !== 'USER'}
                    mayWrite={mayWrite}
                    highlighted={row.message.id === highlightedId}
                    onReply={onReply}
                    onJump={jumpTo}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {arrival}
      </p>
      {!atEnd && (
        <button
          type="button"
          className={styles.jump}
          data-new={fresh > 0 || undefined}
          aria-label={fresh > 0 ? undefined : t`Jump to the end`}
          onClick={toEnd}
        >
          <IconArrowDown size={18} aria-hidden />
          {fresh > 0 && <Plural value={fresh} one="# new" other="# new" />}
        </button>
      )}
    </div>
  )
}

const replyTo = (rows: readonly ThreadRow[], id: string, onReply: (message: ThreadMessage) => void): void => {
  const row = rows.find((candidate) => candidate.kind === 'message' && candidate.message.id === id)
  if (row?.kind === 'message' && !row.message.deletedAt) onReply(row.message)
}

/** How many messages came in below while the reader was elsewhere. */
function useFreshCount(rows: readonly ThreadRow[], atEnd: boolean): number {
  const lastKey = rows.at(-1)?.key
  const [seenKey, setSeenKey] = useState(lastKey)
  if (atEnd && seenKey !== lastKey) setSeenKey(lastKey)
  if (atEnd) return 0
  const from = rows.findIndex((row) => row.key === seenKey)
  return rows.slice(from + 1).filter((row) => row.kind === 'message' && row.message.direction === 'INBOUND').length
}

/** What a screen reader says: the newest message that came in, not the history that scrolling draws. */
function useArrival(rows: readonly ThreadRow[]): string {
  const last = rows.at(-1)
  const [opened] = useState(last?.key)
  if (last?.kind !== 'message' || last.key === opened || last.message.direction === 'OUTBOUND') return ''
  return [last.message.sender, last.message.text].filter(Boolean).join(': ')
}

/** A thread with unread messages opens at the first of them, any other at its end. */
function useOpeningPlace(rows: readonly ThreadRow[], scrollTo: (index: number) => void): void {
  const placed = useRef(false)
  useEffect(() => {
    if (placed.current) return
    placed.current = true
    const index = rows.findIndex((row) => row.kind === 'unread')
    if (index > 0) scrollTo(index)
  })
}

/** The end stays in sight when the pane shrinks: the composer grew, or a bar came in above. */
function useStickOnResize(scroller: RefObject<HTMLDivElement | null>, atEnd: boolean): void {
  useEffect(() => {
    const pane = scroller.current
    if (!pane || !atEnd) return undefined
    const observer = new ResizeObserver(() => pane.scrollTo({ top: pane.scrollHeight }))
    observer.observe(pane)
    return () => observer.disconnect()
  }, [scroller, atEnd])
}

/** Who sends sees what was sent, wherever they were reading. */
function useOwnMessageFollows(rows: readonly ThreadRow[], toEnd: () => void): void {
  const last = rows.at(-1)
  const known = useRef(last?.key)
  useEffect(() => {
    if (last && last.key !== known.current && last.kind === 'message' && last.message.pending) toEnd()
    known.current = last?.key
  })
}

import { useDroppable } from '@dnd-kit/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Trans } from '@lingui/react/macro'
import { memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import { staying } from '../drag/slot'
import type { Card, Column } from '../model/board-state'
import { BoardCard } from './board-card'
import { LiftedCard } from './card-view'
import styles from './column.module.css'
import { ColumnHeader } from './column-header'
import { QuickAdd, type NewDeal } from './quick-add'

/** Cards that are still to come when the next page is asked for. */
const AHEAD = 10

/** What is lifted, as far as a column is concerned. */
export interface Lift {
  readonly card: Card
  readonly ids: ReadonlySet<string>
  readonly byKeyboard: boolean
}

export interface ColumnActions {
  readonly select: (id: string, upTo: boolean) => void
  readonly add: (stageId: string, deal: NewDeal) => Promise<void>
}

interface BoardColumnProps {
  column: Column
  now: number
  lift: Lift | null
  /** Where the lifted card would fall in this column. */
  slotIndex: number | null
  selected: ReadonlySet<string>
  /** Null where the role may not move deals. */
  actions: ColumnActions | null
  /** Of a card and the gap below it, in pixels. */
  rowHeight: number
  onMore: (stageId: string) => void
}

/** A stage with its cards: only those in sight are drawn, and the next page comes before it is needed. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, now, lift, slotIndex, selected, actions, rowHeight, onMore } = props
  const { stage, cards } = column
  const titleId = useId()
  const [adding, setAdding] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  // The library scrolls what a droppable lies in: cards can be carried beyond what is in sight of a column.
  const { setNodeRef } = useDroppable({ id: stage.id })
  const rows = useMemo(() => {
    const shown: (Card | null)[] = lift ? staying(cards, lift.ids) : [...cards]
    if (slotIndex !== null) shown.splice(slotIndex, 0, null)
    return shown
  }, [cards, lift, slotIndex])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? 'slot',
    overscan: 4,
  })
  // What was measured before is not as high any more.
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (column.hasNextPage && lastShown > rows.length - AHEAD) onMore(stage.id)
  }, [column.hasNextPage, lastShown, rows.length, onMore, stage.id])
  const follow = lift?.byKeyboard && slotIndex !== null ? slotIndex : null
  useEffect(() => {
    if (follow === null) return
    virtual.scrollToIndex(follow, { align: 'auto' })
    scroller.current?.parentElement?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [follow, virtual])
  const ownIndex = lift ? cards.findIndex(({ id }) => id === lift.card.id) : -1
  const own = cards[ownIndex]
  const card = (one: Card) => (
    <BoardCard
      card={one}
      now={now}
      selected={selected.has(one.id)}
      choosing={selected.size > 0}
      onSelect={actions?.select ?? null}
    />
  )
  const lines = items.map((item) => {
    const row = rows[item.index]
    return (
      <li
        key={item.key}
        className={styles.item}
        aria-setsize={column.count}
        aria-posinset={item.index + 1}
        style={{ transform: `translateY(${item.start}px)` }}
      >
        {row ? card(row) : <SlotRow lift={lift} now={now} />}
      </li>
    )
  })
  // What a finger holds stays in the page, though not in sight: its events end with the element on which they began. So
  // it is one of the lines, and not another element beside them.
  if (own) {
    lines.push(
      <li
        key={own.id}
        className={styles.item}
        data-hidden
        style={{ transform: `translateY(${ownIndex * rowHeight}px)` }}
      >
        {card(own)}
      </li>,
    )
  }
  return (
    <section
      className={styles.column}
      data-lane={stage.id}
      data-target={slotIndex !== null || undefined}
      aria-labelledby={titleId}
    >
      <ColumnHeader column={column} id={titleId} onAdd={actions && (() => setAdding(true))} />
      {adding && actions && (
        <QuickAdd stage={stage} onAdd={(deal) => actions.add(stage.id, deal)} onClose={() => setAdding(false)} />
      )}
      <div ref={scroller} className={styles.cards} tabIndex={-1}>
        <div ref={setNodeRef} className={styles.field}>
          {rows.length === 0 && !own && (
            <p className={styles.empty}>
              <Trans>No deals in this stage</Trans>
            </p>
          )}
          <ul className={styles.list} style={{ height: virtual.getTotalSize() }} data-cards>
            {lines}
          </ul>
        </div>
      </div>
    </section>
  )
})

/** By keyboard the card itself shows where it would fall; a pointer carries it. */
function SlotRow({ lift, now }: { lift: Lift | null; now: number }) {
  if (lift?.byKeyboard) return <LiftedCard card={lift.card} now={now} count={lift.ids.size} />
  return <div className={styles.slot} />
}

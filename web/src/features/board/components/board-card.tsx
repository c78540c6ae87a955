import { useDraggable } from '@dnd-kit/core'
import { useLingui } from '@lingui/react/macro'
import { memo, type MouseEvent } from 'react'
import { Link, useLocation } from 'react-router'
import type { Card } from '../model/board-state'
import { CardView } from './card-view'
import styles from './card.module.css'

interface BoardCardProps {
  card: Card
  now: number
  selected: boolean
  /** Others are selected: every card shows its box. */
  choosing: boolean
  /** Null where the role may not move deals. */
  onSelect: ((id: string, upTo: boolean) => void) | null
}

/** A deal on the board: Enter opens it, Space lifts it, X selects it. */
export const BoardCard = memo(function BoardCard({ card, now, selected, choosing, onSelect }: BoardCardProps) {
  const { t } = useLingui()
  const { pathname, search } = useLocation()
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({
    id: card.id,
    disabled: !onSelect,
  })
  const board = pathname.replace(/\/deals\/.*$/, '')
  const choose = (event: MouseEvent): void => {
    if (!event.shiftKey || !onSelect) return
    event.preventDefault()
    onSelect(card.id, true)
  }
  return (
    <CardView
      ref={setNodeRef}
      {...(onSelect ? listeners : {})}
      card={card}
      now={now}
      data-selected={selected || undefined}
      data-choosing={choosing || undefined}
      title={
        <Link
          ref={setActivatorNodeRef}
          className={styles.title!}
          to={`${board}/deals/${card.id}${search}`}
          draggable={false}
          dir="auto"
          data-card={card.id}
          aria-describedby={onSelect ? attributes['aria-describedby'] : undefined}
          onClick={choose}
          onKeyDown={(event) => {
            if (event.code === 'KeyX' && !event.ctrlKey && !event.metaKey && !event.altKey) onSelect?.(card.id, false)
          }}
        >
          {card.title}
        </Link>
      }
    >
      {onSelect && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={selected}
            aria-label={t`Select ${card.title}`}
            onChange={() => onSelect(card.id, false)}
            onMouseDown={(event) => event.stopPropagation()}
          />
        </label>
      )}
    </CardView>
  )
})

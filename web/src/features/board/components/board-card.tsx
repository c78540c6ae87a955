import { useDraggable } from '@dnd-kit/core'
import { useLingui } from '@lingui/react/macro'
import { memo, type MouseEvent, type Ref } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { Card } from '../model/board-state'
import { CardFace } from './card-view'
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
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({
    id: card.id,
    disabled: !onSelect,
  })
  return (
    <div
      ref={setNodeRef}
      {...(onSelect ? listeners : {})}
      className={styles.card}
      data-selected={selected || undefined}
      data-choosing={choosing || undefined}
    >
      <CardInside
        card={card}
        now={now}
        selected={selected}
        onSelect={onSelect}
        activator={setActivatorNodeRef}
        describedBy={onSelect ? attributes['aria-describedby'] : undefined}
      />
    </div>
  )
})

interface CardInsideProps extends Omit<BoardCardProps, 'choosing'> {
  activator: Ref<HTMLAnchorElement>
  describedBy: string | undefined
}

/** Drawn apart: the library draws every draggable afresh whenever something is carried into another column. */
const CardInside = memo(function CardInside(props: CardInsideProps) {
  const { card, now, selected, onSelect, activator, describedBy } = props
  const { t } = useLingui()
  const { pipelineId } = useParams()
  const { search } = useLocation()
  const choose = (event: MouseEvent): void => {
    if (!event.shiftKey || !onSelect) return
    event.preventDefault()
    onSelect(card.id, true)
  }
  return (
    <>
      <Link
        ref={activator}
        className={styles.title!}
        to={`/board/${pipelineId}/deals/${card.id}${search}`}
        draggable={false}
        dir="auto"
        data-card={card.id}
        aria-describedby={describedBy}
        onClick={choose}
        onKeyDown={(event) => {
          if (event.code === 'KeyX' && !event.ctrlKey && !event.metaKey && !event.altKey) onSelect?.(card.id, false)
        }}
      >
        {card.title}
      </Link>
      <CardFace card={card} now={now} />
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
    </>
  )
})

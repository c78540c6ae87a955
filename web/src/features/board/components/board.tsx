import { DndContext, DragOverlay, pointerWithin } from '@dnd-kit/core'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { PHONE, useMedia } from '../../../lib/layout/use-media'
import { useCardDrag } from '../drag/use-card-drag'
import { useDragWords } from '../drag/use-drag-words'
import type { Card, Columns, Place } from '../model/board-state'
import type { Outcome } from '../model/close-deals'
import styles from './board.module.css'
import { BoardColumn, type ColumnActions } from './board-column'
import { LiftedCard } from './card-view'
import { OutcomeZones } from './outcome-zones'
import { ROW_HEIGHT, type Density } from './row-height'
import { StageTabs } from './stage-tabs'

/** Ages on cards are in days and hours. */
const MINUTE_MS = 60_000

interface BoardProps {
  columns: Columns
  selected: ReadonlySet<string>
  /** Null where the role may not move deals. */
  actions: ColumnActions | null
  density: Density
  onMore: (stageId: string) => void
  onMove: (ids: readonly string[], place: Place) => void
  onClose: (ids: readonly string[], outcome: Outcome) => void
}

/** The columns of a pipeline, with cards that can be dragged from one to another by mouse, by touch and by keyboard. */
export function Board({ columns, selected, actions, density, onMore, onMove, onClose }: BoardProps) {
  const { t } = useLingui()
  const root = useRef<HTMLDivElement>(null)
  const lanes = useRef<HTMLDivElement>(null)
  const onPhone = useMedia(PHONE)
  const now = useNow()
  const [scrolled, setScrolled] = useState(false)
  const { said, say } = useDragWords(columns)
  const refocus = useRefocus(root, columns)
  const { drag, sensors, start, end, cancel } = useCardDrag({
    board: root,
    columns,
    selected,
    rowHeight: ROW_HEIGHT[density],
    onStep: say,
    onClose: (ids, outcome, byKeyboard) => {
      // Whoever is asked why it was lost has the focus there.
      if (byKeyboard && outcome === 'WON') refocus(neighbourOf(columns, ids))
      onClose(ids, outcome)
    },
    onDrop: (ids, place, byKeyboard) => {
      if (byKeyboard) refocus(ids[0] ?? '')
      onMove(ids, place)
    },
  })
  const { card, ids, byKeyboard = false } = drag ?? {}
  // A lift is the same one wherever its card is held.
  const lift = useMemo(() => (card && ids ? { card, ids, byKeyboard } : null), [card, ids, byKeyboard])
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={{ layoutShiftCompensation: false }}
      accessibility={{
        restoreFocus: false,
        announcements: SILENT,
        screenReaderInstructions: {
          draggable: t`Press Space to lift this deal, the arrow keys to move it, past the last stage to win or lose it, Space to drop it, Escape to leave it where it was. X selects it.`,
        },
      }}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={cancel}
    >
      <div ref={root} className={styles.wrap} data-scrolled={scrolled || undefined} data-density={density}>
        {onPhone && <StageTabs columns={columns} lanes={lanes} targetId={drag?.slot?.stageId ?? null} />}
        <div
          ref={lanes}
          className={styles.lanes}
          data-dragging={drag ? true : undefined}
          onScroll={(event) => {
            if (event.target === event.currentTarget) setScrolled(event.currentTarget.scrollLeft > 0)
          }}
        >
          {columns.map((column) => (
            <BoardColumn
              key={column.stage.id}
              column={column}
              now={now}
              lift={lift}
              slotIndex={drag?.slot?.stageId === column.stage.id ? drag.slot.index : null}
              selected={selected}
              actions={actions}
              rowHeight={ROW_HEIGHT[density]}
              onMore={onMore}
            />
          ))}
        </div>
        {drag && <OutcomeZones over={drag.slot?.outcome} />}
        <DragOverlay dropAnimation={null}>
          {drag && !drag.byKeyboard && <LiftedCard card={drag.card} now={now} count={drag.ids.size} />}
        </DragOverlay>
      </div>
      <div className="visually-hidden" role="status" aria-live="assertive">
        {said}
      </div>
    </DndContext>
  )
}

const nothing = (): undefined => undefined
/** What the library would say speaks of ids; the board says it with names. */
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The card below those that go, or else above them; none where they are alone. */
function neighbourOf(columns: Columns, ids: readonly string[]): string {
  const cards = columns.find((column) => column.cards.some(({ id }) => id === ids[0]))?.cards ?? []
  const at = cards.findIndex(({ id }) => id === ids[0])
  const stays = ({ id }: Card): boolean => !ids.includes(id)
  return (cards.slice(at).find(stays) ?? cards.slice(0, at).findLast(stays))?.id ?? ''
}

/** The card that was dropped by keyboard, or that is next to those that were closed, has the focus, in whichever column it is drawn next. */
function useRefocus(root: React.RefObject<HTMLElement | null>, columns: Columns): (id: string) => void {
  const wanted = useRef('')
  useEffect(() => {
    if (!wanted.current) return
    const link = root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.current)}"]`)
    if (!link) return
    wanted.current = ''
    link.focus({ preventScroll: true })
  }, [root, columns])
  return (id) => (wanted.current = id)
}

import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useLingui } from '@lingui/react/macro'
import { IconGripVertical } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import styles from './reorder-list.module.css'

interface Named {
  readonly id: string
  readonly name: string
}

interface ReorderListProps<Item extends Named> {
  label: string
  items: readonly Item[]
  render: (item: Item) => ReactNode
  /** Null where the role may not. */
  onReorder: ((ids: string[]) => void) | null
}

const nothing = (): undefined => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }

/** A short list that is put into order by its handles: dragged, or lifted with Space and moved with the arrow keys. */
export function ReorderList<Item extends Named>({ label, items, render, onReorder }: ReorderListProps<Item>) {
  const { t } = useLingui()
  const [held, setHeld] = useState<{ id: string; order: string[]; byKeyboard: boolean } | null>(null)
  const [said, setSaid] = useState('')
  const now = useRef(held)
  const hold = (next: typeof held): void => {
    now.current = next
    setHeld(next)
  }
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? ''
  const goTo = (index: number): void => {
    const { current } = now
    if (!current || index < 0 || index >= items.length) return
    const others = current.order.filter((id) => id !== current.id)
    hold({ ...current, order: others.toSpliced(index, 0, current.id) })
    setSaid(t`${nameOf(current.id)}: place ${index + 1} of ${items.length}.`)
  }
  const sensors = useSensors(
    useSensor(MouseSensor),
    useSensor(TouchSensor),
    useSensor(KeyboardSensor, {
      coordinateGetter: (event) => {
        const at = now.current?.order.indexOf(now.current.id) ?? 0
        if (!/^Arrow(Up|Down)$/.test(event.code)) return undefined
        event.preventDefault()
        goTo(at + (event.code === 'ArrowUp' ? -1 : 1))
        return undefined
      },
    }),
  )
  const end = (): void => {
    const { current } = now
    hold(null)
    if (!current) return
    setSaid(t`${nameOf(current.id)} is dropped.`)
    if (current.order.some((id, index) => items[index]?.id !== id)) onReorder?.(current.order)
  }
  const shown = held ? held.order.flatMap((id) => items.find((item) => item.id === id) ?? []) : items
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: {
          draggable: t`Press Space to lift it, the arrow keys to move it, Space to drop it, Escape to leave it where it was.`,
        },
      }}
      onDragStart={({ active, activatorEvent }) => {
        const id = String(active.id)
        hold({ id, order: items.map((item) => item.id), byKeyboard: activatorEvent instanceof KeyboardEvent })
        setSaid(t`${nameOf(id)} is lifted.`)
      }}
      onDragOver={({ over }) => {
        const { current } = now
        if (over && current && !current.byKeyboard) goTo(current.order.indexOf(String(over.id)))
      }}
      onDragEnd={end}
      onDragCancel={() => {
        hold(null)
        setSaid(t`It stays where it was.`)
      }}
    >
      <ol className={styles.list} aria-label={label}>
        {shown.map((item) => (
          <Row key={item.id} item={item} held={held?.id === item.id} fixed={!onReorder || items.length < 2}>
            {render(item)}
          </Row>
        ))}
      </ol>
      <div className="visually-hidden" role="status" aria-live="assertive">
        {said}
      </div>
      <DragOverlay dropAnimation={null}>
        {held && !held.byKeyboard && (
          <div className={styles.carried} dir="auto">
            {nameOf(held.id)}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

function Row({ item, held, fixed, children }: { item: Named; held: boolean; fixed: boolean; children: ReactNode }) {
  const { t } = useLingui()
  const { setNodeRef: setPlace } = useDroppable({ id: item.id })
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({ id: item.id, disabled: fixed })
  return (
    <li
      ref={(element) => {
        setPlace(element)
        setNodeRef(element)
      }}
      className={styles.item}
      data-held={held || undefined}
    >
      {!fixed && (
        <button
          ref={setActivatorNodeRef}
          type="button"
          className={styles.handle}
          aria-label={t`Move ${item.name}`}
          aria-describedby={attributes['aria-describedby']}
          {...listeners}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
      )}
      <div className={styles.body}>{children}</div>
    </li>
  )
}

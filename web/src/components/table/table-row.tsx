import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Column } from './column'
import type { GridWalk } from './use-grid-walk'
import { useLongPress } from './use-long-press'
import type { Selection } from './use-selection'
import styles from './data-table.module.css'

interface TableRowProps<Row extends { id: string }> {
  row: Row
  index: number
  /** How far down it is drawn, in pixels. */
  start: number
  columns: readonly Column<Row>[]
  active: boolean
  selection: Selection | null
  walk: GridWalk
  isEditable: (row: Row, columnId: string) => boolean
  renderEditor: (row: Row, columnId: string, onDone: () => void) => ReactNode
  onOpen: (row: Row) => void
}

/** A record: its box to select it, then its cells, one of which may be an editor. */
export function TableRow<Row extends { id: string }>(props: TableRowProps<Row>) {
  const { row, index, columns, selection, walk, isEditable } = props
  const { t } = useLingui()
  const chosen = selection?.has(row.id)
  const touch = useLongPress(() => {
    selection?.pick()
    selection?.toggle(row.id, false)
  })
  const here = walk.place?.row === index ? walk.place : null
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? chosen : undefined}
      className={styles.row}
      data-active={props.active || undefined}
      data-chosen={chosen || undefined}
      data-editing={here?.editing || undefined}
      style={{ transform: `translateY(${props.start}px)` }}
      {...(selection && touch)}
      onClickCapture={(event) => {
        touch.onClickCapture(event)
        // Its box hears for itself.
        if (event.isPropagationStopped() || !selection?.picking || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        event.stopPropagation()
        selection.toggle(row.id, false)
      }}
    >
      {selection && (
        <span role="gridcell" className={styles.check}>
          <input
            type="checkbox"
            aria-label={t`Select row ${index + 1}`}
            tabIndex={-1}
            checked={chosen}
            onChange={() => undefined}
            onClick={(event) => selection.toggle(row.id, event.shiftKey)}
          />
        </span>
      )}
      {columns.map((column, at) => {
        const editing = here?.editing && here.column === at
        const editable = isEditable(row, column.id)
        return (
          <span
            key={column.id}
            role="gridcell"
            data-cell={`${index}.${at}`}
            tabIndex={at > 0 ? -1 : undefined}
            className={styles.cell}
            data-align={column.align}
            data-phone={at === 0 || column.onPhone || undefined}
            data-editable={editable || undefined}
            data-editing={editing || undefined}
            aria-readonly={editable ? undefined : true}
            onKeyDown={(event) => walk.press(event, index, at)}
            onFocus={() => walk.enter(index, at)}
            onClick={() => !editable && at > 0 && props.onOpen(row)}
            onDoubleClick={() => !editing && walk.edit(index, at)}
          >
            {column.render(row)}
            {editing && props.renderEditor(row, column.id, () => walk.go(index, at))}
          </span>
        )
      })}
    </div>
  )
}

import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useShortcuts } from '../../lib/keyboard/use-shortcuts'
import { tracksOf, type Column, type TableSort } from './column'
import { ColumnHandle } from './column-handle'
import { HeaderCell } from './header-cell'
import type { Selection } from './use-selection'
import { useVirtualRows } from './use-virtual-rows'
import styles from './data-table.module.css'

/** Where the keyboard is; a cell that is being edited has an editor in its place. */
interface Place {
  readonly row: number
  readonly column: number
  readonly editing: boolean
}

interface RecordTableProps<Row extends { id: string }> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowHeight: number
  activeId: string | undefined
  sort: TableSort
  onSort: (sort: TableSort) => void
  onNearEnd: () => void
  onOpen: (row: Row) => void
  selection: Selection | null
  onResize: (columnId: string, width: number) => void
  isEditable: (row: Row, columnId: string) => boolean
  /** The editor of a cell; it says when it is done, whether something was saved or not. */
  renderEditor: (row: Row, columnId: string, onDone: () => void) => ReactNode
}

const SELECT_TRACK = '20px'

/**
 * Records in rows that are walked with arrow keys or J and K, opened with Enter, selected with Space or X, and edited in
 * their cells with F2, Enter or a double click.
 */
export function RecordTable<Row extends { id: string }>(props: RecordTableProps<Row>) {
  const { label, columns, rows, rowHeight, activeId, selection } = props
  const { t } = useLingui()
  const { scroller, virtual } = useVirtualRows(rows, rowHeight, props.onNearEnd)
  const [place, setPlace] = useState<Place | null>(null)
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current || !place || place.editing) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${place.row}.${place.column}"]`)
    if (!cell) return
    wantsFocus.current = false
    const target = (place.column === 0 && cell.querySelector<HTMLElement>('a')) || cell
    target.focus()
  })
  const go = (row: number, column: number, editing = false): void => {
    if (rows.length === 0) return
    const next = {
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
      editing,
    }
    wantsFocus.current = !editing
    setPlace(next)
    virtual.scrollToIndex(next.row)
  }
  const walk = (step: number): void => go(place ? place.row + step : 0, place?.column ?? 0)
  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    x: () => place && selection && rows[place.row] && selection.toggle(rows[place.row]!.id, false),
  })
  const edit = (row: number, column: number): boolean => {
    const isEditable = props.isEditable(rows[row]!, columns[column]!.id)
    if (isEditable) go(row, column, true)
    return isEditable
  }
  const press = (event: KeyboardEvent, row: number, column: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || place?.editing) return
    const step = STEPS[event.key]
    if (step) go(row + step[0], column + step[1])
    else if (event.key === 'Home') go(row, 0)
    else if (event.key === 'End') go(row, columns.length - 1)
    else if (event.key === ' ' && selection) selection.toggle(rows[row]!.id, event.shiftKey)
    else if (event.key === 'F2') edit(row, column)
    else if (event.key === 'Enter' && column > 0) edit(row, column) || props.onOpen(rows[row]!)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={styles.table}
      style={{
        ...tracksOf(columns, selection ? SELECT_TRACK : undefined),
        ['--row-height' as string]: `${rowHeight}px`,
      }}
      role="grid"
      aria-label={label}
      aria-rowcount={-1}
      aria-multiselectable={selection ? true : undefined}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" className={styles.row}>
          {selection && (
            <span role="columnheader" className={styles.check}>
              <input
                type="checkbox"
                aria-label={t`Select all rows that are shown`}
                checked={selection.count > 0 && selection.hasAllShown}
                ref={(box) => {
                  if (box) box.indeterminate = selection.count > 0 && !selection.hasAllShown
                }}
                onChange={selection.toggleShown}
              />
            </span>
          )}
          {columns.map((column, index) => (
            <HeaderCell key={column.id} column={column} first={index === 0} sort={props.sort} onSort={props.onSort}>
              <ColumnHandle title={column.title} onResize={(width) => props.onResize(column.id, width)} />
            </HeaderCell>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!
          const chosen = selection?.has(row.id)
          const here = place?.row === item.index ? place : null
          return (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={selection ? chosen : undefined}
              className={styles.row}
              data-active={row.id === activeId || undefined}
              data-chosen={chosen || undefined}
              data-editing={here?.editing || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {selection && (
                <span role="gridcell" className={styles.check}>
                  <input
                    type="checkbox"
                    aria-label={t`Select row ${item.index + 1}`}
                    tabIndex={-1}
                    checked={chosen}
                    onChange={() => undefined}
                    onClick={(event) => selection.toggle(row.id, event.shiftKey)}
                  />
                </span>
              )}
              {columns.map((column, index) => {
                const editing = here?.editing && here.column === index
                const editable = props.isEditable(row, column.id)
                return (
                  <span
                    key={column.id}
                    role="gridcell"
                    data-cell={`${item.index}.${index}`}
                    tabIndex={index > 0 ? -1 : undefined}
                    className={styles.cell}
                    data-align={column.align}
                    data-phone={index === 0 || column.onPhone || undefined}
                    data-editable={editable || undefined}
                    data-editing={editing || undefined}
                    aria-readonly={editable ? undefined : true}
                    onKeyDown={(event) => press(event, item.index, index)}
                    onFocus={() => !place?.editing && setPlace({ row: item.index, column: index, editing: false })}
                    onClick={() => !editable && index > 0 && props.onOpen(row)}
                    onDoubleClick={() => !editing && edit(item.index, index)}
                  >
                    {column.render(row)}
                    {editing && props.renderEditor(row, column.id, () => go(item.index, index))}
                  </span>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

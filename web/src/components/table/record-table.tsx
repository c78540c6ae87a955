import { useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { tracksOf, type Column, type TableSort } from './column'
import { ColumnHandle } from './column-handle'
import { HeaderCell } from './header-cell'
import { TableRow } from './table-row'
import { useGridWalk } from './use-grid-walk'
import type { Selection } from './use-selection'
import { useVirtualRows } from './use-virtual-rows'
import styles from './data-table.module.css'

interface RecordTableProps<Row extends { id: string }> {
  label: string
  /** What the list shows: another one begins where it begins. */
  listKey: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** In pixels. */
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
  const { label, rows, rowHeight, selection, isEditable, renderEditor, onOpen } = props
  const [dragged, setDragged] = useState<{ id: string; width: number } | null>(null)
  const columns = props.columns.map((column) =>
    column.id === dragged?.id ? { ...column, width: `${dragged.width}px` } : column,
  )
  const { scroller, virtual } = useVirtualRows(rows, rowHeight, props.onNearEnd, props.listKey)
  const walk = useGridWalk({
    scroller,
    rows,
    selection,
    columnCount: columns.length,
    isEditable: (row, column) => isEditable(rows[row]!, columns[column]!.id),
    scrollTo: (row) => virtual.scrollToIndex(row),
    onOpen: (row) => onOpen(rows[row]!),
  })
  const tracks = tracksOf(columns, selection ? SELECT_TRACK : undefined)
  return (
    <div
      ref={scroller}
      className={styles.table}
      style={{ ...tracks, ['--row-height' as string]: `${rowHeight}px` }}
      role="grid"
      aria-label={label}
      aria-rowcount={-1}
      data-picking={selection?.picking || undefined}
      aria-multiselectable={selection ? true : undefined}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" className={styles.row}>
          {selection && <SelectShown selection={selection} />}
          {columns.map((column, index) => (
            <HeaderCell key={column.id} column={column} first={index === 0} sort={props.sort} onSort={props.onSort}>
              <ColumnHandle
                title={column.title}
                onDrag={(width) => setDragged(width === null ? null : { id: column.id, width })}
                onResize={(width) => props.onResize(column.id, width)}
              />
            </HeaderCell>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]!
          const active = row.id === props.activeId
          return (
            <TableRow
              key={key}
              {...{ row, index, start, columns, active, selection, walk, isEditable, renderEditor, onOpen }}
            />
          )
        })}
      </div>
    </div>
  )
}

function SelectShown({ selection }: { selection: Selection }) {
  const { t } = useLingui()
  const { count, hasAllShown, toggleShown } = selection
  return (
    <span role="columnheader" className={styles.check}>
      <input
        type="checkbox"
        aria-label={t`Select all rows that are shown`}
        checked={count > 0 && hasAllShown}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !hasAllShown
        }}
        onChange={toggleShown}
      />
    </span>
  )
}

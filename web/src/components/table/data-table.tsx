import { useVirtualizer } from '@tanstack/react-virtual'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import styles from './data-table.module.css'

export interface Column<Row> {
  id: string
  title: string
  /** Said to screen readers only, where the column speaks for itself. */
  titleHidden?: boolean
  /** A track of the grid: `minmax(160px, 2fr)`, `120px`. */
  width: string
  render: (row: Row) => ReactNode
  sortable?: boolean
  /** Only the first column is left on a phone, with those that say so. */
  onPhone?: boolean
  /** Its track there, where it may be narrower; each row is a grid of its own, so a track never follows its content. */
  phoneWidth?: string
  align?: 'end'
}

export interface TableSort {
  field: string
  direction: 'ASC' | 'DESC'
}

interface DataTableProps<Row extends { id: string }> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  activeId?: string | undefined
  sort?: TableSort | undefined
  onSort?: (sort: TableSort) => void
  /** Called when the last rows come into sight. */
  onNearEnd?: (() => void) | undefined
}

const ROW_HEIGHT = 44
/** Rows that are still to come when the next page is asked for. */
const AHEAD = 15

/** Rows of records: only those in sight are drawn, however many there are. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, columns, rows, activeId, onNearEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]!.id,
    overscan: 10,
  })
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && lastShown > rows.length - AHEAD) onNearEnd?.()
  }, [lastShown, rows.length, onNearEnd])
  const tracks = {
    ['--tracks' as string]: columns.map(({ width }) => width).join(' '),
    ['--phone-tracks' as string]: columns
      .filter(({ onPhone }, index) => index === 0 || onPhone)
      .map(({ phoneWidth, width }, index) => (index === 0 ? 'minmax(0, 1fr)' : (phoneWidth ?? width)))
      .join(' '),
  }
  return (
    <div ref={scroller} className={styles.table} style={tracks} role="table" aria-label={label} aria-rowcount={-1}>
      <div role="rowgroup" className={styles.header}>
        <div role="row" className={styles.row}>
          {columns.map((column, index) => (
            <HeaderCell key={column.id} column={column} first={index === 0} sort={props.sort} onSort={props.onSort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!
          return (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              data-active={row.id === activeId || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {columns.map((column, index) => (
                <span
                  key={column.id}
                  role="cell"
                  className={styles.cell}
                  data-align={column.align}
                  data-phone={index === 0 || column.onPhone || undefined}
                >
                  {column.render(row)}
                </span>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface HeaderCellProps {
  column: Omit<Column<never>, 'render'>
  first: boolean
  sort: TableSort | undefined
  onSort: ((sort: TableSort) => void) | undefined
}

function HeaderCell({ column, first, sort, onSort }: HeaderCellProps) {
  const { id, title, titleHidden, sortable, align, onPhone } = column
  const sorted = sort?.field === id ? sort.direction : null
  const Arrow = sorted === 'DESC' ? IconArrowDown : IconArrowUp
  return (
    <span
      role="columnheader"
      className={styles.cell}
      data-align={align}
      data-phone={first || onPhone || undefined}
      aria-sort={sorted ? (sorted === 'ASC' ? 'ascending' : 'descending') : undefined}
    >
      {sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ field: id, direction: sorted === 'ASC' ? 'DESC' : 'ASC' })}
        >
          {title}
          {sorted && <Arrow size={14} aria-hidden />}
        </button>
      ) : (
        <span className={titleHidden ? 'visually-hidden' : undefined}>{title}</span>
      )}
    </span>
  )
}

import { tracksOf, type Column } from './column'
import { HeaderCell } from './header-cell'
import { useVirtualRows } from './use-virtual-rows'
import styles from './data-table.module.css'

interface DataTableProps<Row extends { id: string }> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  activeId?: string | undefined
  /** Called when the last rows come into sight. */
  onNearEnd?: (() => void) | undefined
}

const ROW_HEIGHT = 44

/** Rows to read: only those in sight are drawn, however many there are. */
export function DataTable<Row extends { id: string }>({
  label,
  columns,
  rows,
  activeId,
  onNearEnd,
}: DataTableProps<Row>) {
  const { scroller, virtual } = useVirtualRows(rows, ROW_HEIGHT, onNearEnd)
  return (
    <div
      ref={scroller}
      className={styles.table}
      style={tracksOf(columns)}
      role="table"
      aria-label={label}
      aria-rowcount={-1}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" className={styles.row}>
          {columns.map((column, index) => (
            <HeaderCell key={column.id} column={column} first={index === 0} sort={undefined} onSort={undefined} />
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

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Column, TableSort } from './column'
import styles from './data-table.module.css'

interface HeaderCellProps {
  column: Omit<Column<never>, 'render'>
  first: boolean
  sort: TableSort | undefined
  onSort: ((sort: TableSort) => void) | undefined
  /** What else is in the cell: the handle of its width. */
  children?: ReactNode
}

/** The title of a column; a press on one that can be sorted by sorts, the next one the other way. */
export function HeaderCell({ column, first, sort, onSort, children }: HeaderCellProps) {
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
      {children}
    </span>
  )
}

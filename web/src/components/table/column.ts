import type { ReactNode } from 'react'

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

type Track = Omit<Column<never>, 'render'>

const GAP_PX = 16
const PADDING_PX = 40

/** The least that a track takes: what a table that does not fit is scrolled by. */
const leastOf = ({ width }: Track): number => Number(/(\d+)px/.exec(width)?.[1] ?? 0)

/** The grid of every row, as properties that the stylesheet reads; `lead` is a track before the columns. */
export function tracksOf(columns: readonly Track[], lead?: string): Record<string, string> {
  const onPhone = columns.filter((column, index) => index === 0 || column.onPhone)
  const tracks = [...(lead ? [lead] : []), ...columns.map(({ width }) => width)]
  const least = columns.reduce((sum, column) => sum + leastOf(column), parseInt(lead ?? '0', 10))
  return {
    '--tracks': tracks.join(' '),
    '--least': `${least + GAP_PX * (tracks.length - 1) + PADDING_PX}px`,
    '--phone-tracks': onPhone
      .map(({ phoneWidth, width }, index) => (index === 0 ? 'minmax(0, 1fr)' : (phoneWidth ?? width)))
      .join(' '),
  }
}

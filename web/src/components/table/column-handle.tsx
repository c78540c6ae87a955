import { useLingui } from '@lingui/react/macro'
import { COLUMN_WIDTH } from '@parley/schema/inputs/view'
import { useRef } from 'react'
import styles from './data-table.module.css'

/** As far as an arrow key moves the edge. */
const STEP_PX = 16

interface ColumnHandleProps {
  title: string
  /** While the edge is on its way; null when it is let go. */
  onDrag: (width: number | null) => void
  onResize: (width: number) => void
}

/** The edge of a column, to be moved by mouse, finger or arrow keys. */
export function ColumnHandle({ title, onDrag, onResize }: ColumnHandleProps) {
  const { t } = useLingui()
  const from = useRef<{ x: number; width: number } | null>(null)
  const widthOf = (handle: HTMLElement): number => handle.parentElement?.getBoundingClientRect().width ?? 0
  const within = (width: number): number => Math.round(Math.max(COLUMN_WIDTH.least, Math.min(width, COLUMN_WIDTH.most)))
  const leave = (width: number | null): void => {
    from.current = null
    onDrag(null)
    if (width !== null) onResize(width)
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.handle}
      aria-label={t`Width of ${title}`}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: widthOf(event.currentTarget) }
      }}
      onPointerMove={({ clientX }) => {
        if (from.current) onDrag(within(from.current.width + clientX - from.current.x))
      }}
      onPointerUp={({ clientX }) => {
        const moved = from.current ? clientX - from.current.x : 0
        leave(from.current && moved !== 0 ? within(from.current.width + moved) : null)
      }}
      onPointerCancel={() => leave(null)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? STEP_PX : event.key === 'ArrowLeft' ? -STEP_PX : 0
        if (step === 0) return
        event.preventDefault()
        event.stopPropagation()
        onResize(within(widthOf(event.currentTarget) + step))
      }}
    />
  )
}

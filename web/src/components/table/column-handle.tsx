import { useLingui } from '@lingui/react/macro'
import { COLUMN_WIDTH } from '@parley/schema/inputs/view'
import { useRef } from 'react'
import styles from './data-table.module.css'

/** As far as an arrow key moves the edge. */
const STEP_PX = 16

/** The edge of a column, to be moved by mouse, finger or arrow keys. */
export function ColumnHandle({ title, onResize }: { title: string; onResize: (width: number) => void }) {
  const { t } = useLingui()
  const from = useRef<{ x: number; width: number } | null>(null)
  const widthOf = (handle: HTMLElement): number => handle.parentElement?.getBoundingClientRect().width ?? 0
  const resize = (width: number): void =>
    onResize(Math.round(Math.max(COLUMN_WIDTH.least, Math.min(width, COLUMN_WIDTH.most))))
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
        if (from.current) resize(from.current.width + clientX - from.current.x)
      }}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? STEP_PX : event.key === 'ArrowLeft' ? -STEP_PX : 0
        if (step === 0) return
        event.preventDefault()
        event.stopPropagation()
        resize(widthOf(event.currentTarget) + step)
      }}
    />
  )
}

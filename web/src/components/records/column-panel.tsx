import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Button, IconButton } from '../button'
import type { RecordColumn } from './record-columns'
import type { ChosenColumn } from './use-list-address'
import styles from './list-panels.module.css'

interface ColumnPanelProps {
  all: readonly RecordColumn<never>[]
  shown: readonly RecordColumn<never>[]
  chosen: readonly ChosenColumn[]
  onChange: (columns: readonly ChosenColumn[]) => void
  compact: boolean
  onCompact: (compact: boolean) => void
}

/** Which columns a table has and in which order; the name of a record is always the first. */
export function ColumnPanel({ all, shown, chosen, onChange, compact, onCompact }: ColumnPanelProps) {
  const { t } = useLingui()
  const widthOf = (id: string) => chosen.find(({ field }) => field === id)?.width ?? null
  const write = (columns: readonly { id: string }[]): void =>
    onChange(columns.map(({ id }) => (widthOf(id) ? { field: id, width: widthOf(id) } : { field: id })))
  const hidden = all.filter(({ id }) => !shown.some((column) => column.id === id))
  const move = (index: number, step: number): void => {
    const next = [...shown]
    next.splice(index + step, 0, ...next.splice(index, 1))
    write(next)
  }
  return (
    <section className={styles.panel} aria-label={t`Columns`}>
      <ul className={styles.list}>
        {[...shown, ...hidden].map((column, index) => (
          <li key={column.id}>
            <label>
              <input
                type="checkbox"
                checked={index < shown.length}
                disabled={index === 0}
                onChange={() =>
                  write(index < shown.length ? shown.filter(({ id }) => id !== column.id) : [...shown, column])
                }
              />
              <bdi>{column.title}</bdi>
            </label>
            {index > 0 && index < shown.length && (
              <>
                <IconButton label={t`Move ${column.title} up`} disabled={index === 1} onClick={() => move(index, -1)}>
                  <IconArrowUp size={14} aria-hidden />
                </IconButton>
                <IconButton
                  label={t`Move ${column.title} down`}
                  disabled={index === shown.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} aria-hidden />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ul>
      <footer>
        <label>
          <input type="checkbox" checked={compact} onChange={(event) => onCompact(event.currentTarget.checked)} />
          <Trans>Compact rows</Trans>
        </label>
        <Button size="s" look="quiet" disabled={chosen.length === 0} onClick={() => onChange([])}>
          <Trans>Usual columns</Trans>
        </Button>
      </footer>
    </section>
  )
}

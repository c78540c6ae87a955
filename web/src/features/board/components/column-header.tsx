import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { IconButton } from '../../../components/button'
import { StageDot } from '../../../components/stage-dot'
import type { Column } from '../model/board-state'
import { showSums } from './board-money'
import styles from './column.module.css'
import { numberFormat } from './number-format'

interface ColumnHeaderProps {
  column: Column
  id: string
  /** Null where the role may not. */
  onAdd: (() => void) | null
}

/** The stage, how many deals are in it, what they are worth, and what that is with its probability. */
export function ColumnHeader({ column, id, onAdd }: ColumnHeaderProps) {
  const { t, i18n } = useLingui()
  const { stage, count, sums } = column
  const worth = showSums(sums, i18n.locale, 'amount')
  const weighted = showSums(sums, i18n.locale, 'weighted')
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <StageDot colour={stage.colour} />
        <h2 id={id} dir="auto" title={stage.name}>
          {stage.name}
        </h2>
        <span className={`${styles.count} num`}>{numberFormat(i18n.locale).format(count)}</span>
        {onAdd && (
          <IconButton label={t`New deal in ${stage.name}`} onClick={onAdd}>
            <IconPlus size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <span className={`${styles.sums} meta num`} title={worth}>
        {worth || '—'} · {numberFormat(i18n.locale, { style: 'percent' }).format(stage.probability / 100)}
      </span>
      <span className={`${styles.sums} meta num`} title={weighted}>
        {weighted && <Trans>weighted {weighted}</Trans>}
      </span>
    </header>
  )
}

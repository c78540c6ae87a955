import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import type { Columns } from '../model/board-state'
import styles from './board.module.css'

interface BulkMoveProps {
  columns: Columns
  count: number
  onMove: (stageId: string) => void
  onClear: () => void
}

/** What can be done with the chosen cards, also by those who cannot drag. */
export function BulkMove({ columns, count, onMove, onClear }: BulkMoveProps) {
  const { t } = useLingui()
  return (
    <div className={styles.bulk} role="region" aria-label={t`Chosen deals`} data-bottom-bar="always">
      <b className="num">
        <Plural value={count} one="# deal chosen" other="# deals chosen" />
      </b>
      <select
        className={styles.owner}
        aria-label={t`Move to a stage`}
        value=""
        onChange={(event) => onMove(event.currentTarget.value)}
      >
        <option value="" disabled>
          {t`Move to…`}
        </option>
        {columns.map(({ stage }) => (
          <option key={stage.id} value={stage.id}>
            {stage.name}
          </option>
        ))}
      </select>
      <Button onClick={onClear}>
        <Trans>Choose none</Trans>
      </Button>
    </div>
  )
}

import { Trans } from '@lingui/react/macro'
import { Button } from '../button'
import type { FilterField } from '../filter-builder/filter-field'
import { FieldValue } from './field-value'
import styles from './records.module.css'

export interface Conflict {
  readonly field: FilterField
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** Fields that someone else wrote to meanwhile: both values, and the choice between them. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  return conflicts.map(({ field, mine, theirs, keepMine, takeTheirs }) => (
    <section key={field.name} className={styles.conflict} role="alert" aria-label={field.label}>
      <p>
        <Trans>Someone else changed “{field.label}” meanwhile.</Trans>
      </p>
      <dl>
        <dt>
          <Trans>Theirs</Trans>
        </dt>
        <dd>
          <FieldValue field={field} values={theirs} />
        </dd>
        <dt>
          <Trans>Yours</Trans>
        </dt>
        <dd>
          <FieldValue field={field} values={mine} />
        </dd>
      </dl>
      <div className={styles.actions}>
        <Button size="s" onClick={takeTheirs}>
          <Trans>Take theirs</Trans>
        </Button>
        <Button size="s" onClick={keepMine}>
          <Trans>Keep yours</Trans>
        </Button>
      </div>
    </section>
  ))
}

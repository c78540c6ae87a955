import { Trans, useLingui } from '@lingui/react/macro'
import type { FilterTree } from '@parley/schema/inputs/filter'
import { useState } from 'react'
import { Button } from '../button'
import type { FilterField } from './filter-field'
import { FilterBuilder } from './filter-builder'
import { finishedPart } from './filter-nodes'
import styles from './filter-chips.module.css'

interface FilterPanelProps {
  fields: readonly FilterField[]
  value: FilterTree | null
  /** Hears what is finished, while the rest is still being written. */
  onChange: (value: FilterTree | null) => void
  onClose: () => void
}

/** The filter of a list, which follows each condition as soon as it is finished. */
export function FilterPanel({ fields, value, onChange, onClose }: FilterPanelProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(value)
  const write = (next: FilterTree | null): void => {
    setDraft(next)
    onChange(finishedPart(next, fields))
  }
  return (
    <section className={styles.panel} aria-label={t`Filter`}>
      <FilterBuilder fields={fields} value={draft} onChange={write} />
      <footer>
        <Button size="s" look="quiet" disabled={draft === null} onClick={() => write(null)}>
          <Trans>Clear the filter</Trans>
        </Button>
        <Button size="s" look="primary" onClick={onClose}>
          <Trans context="with a filter">Done</Trans>
        </Button>
      </footer>
    </section>
  )
}

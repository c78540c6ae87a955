import { Trans, useLingui } from '@lingui/react/macro'
import type { FilterTree } from '@parley/schema/inputs/filter'
import { IconX } from '@tabler/icons-react'
import { FilterWords } from './describe-filter'
import type { FilterField } from './filter-field'
import { finishedPart, fromRoot, toRoot, toTree } from './filter-nodes'
import styles from './filter-chips.module.css'

interface FilterChipsProps {
  fields: readonly FilterField[]
  value: FilterTree | null
  onChange: (value: FilterTree | null) => void
  /** Shows all of it, to be changed. */
  onOpen: () => void
}

/** What a list is filtered by, each part with the way to take it out. */
export function FilterChips({ fields, value, onChange, onOpen }: FilterChipsProps) {
  const { t } = useLingui()
  const root = toRoot(value)
  if (root.children.length === 0) return null
  const parts = root.mode === 'ALL' ? root.children : [root]
  const remove = (index: number): void =>
    onChange(root.mode === 'ALL' ? fromRoot({ ...root, children: root.children.toSpliced(index, 1) }) : null)
  return (
    <ul className={styles.chips} aria-label={t`Filter`}>
      {parts.map((node, index) => (
        // Conditions have no identity of their own.
        <li key={index} data-bad={finishedPart(toTree(node), fields) === null || undefined}>
          <button type="button" className={styles.words} onClick={onOpen}>
            <FilterWords fields={fields} node={node} />
          </button>
          <button
            type="button"
            className={styles.drop}
            aria-label={t`Remove the condition`}
            onClick={() => remove(index)}
          >
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
      <li className={styles.clear}>
        <button type="button" className={styles.words} onClick={() => onChange(null)}>
          <Trans>Clear the filter</Trans>
        </button>
      </li>
    </ul>
  )
}

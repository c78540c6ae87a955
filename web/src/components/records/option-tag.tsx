import type { Choice } from '../filter-builder/filter-field'
import styles from './option-tag.module.css'

/** One of the values of a choice, in its colour; a value that is no longer offered is shown as it is. */
export function OptionTag({ choice, value }: { choice: Choice | undefined; value: string }) {
  return (
    <span className={styles.option} data-colour={choice?.colour ?? undefined}>
      <bdi>{choice?.label ?? value}</bdi>
    </span>
  )
}

import { useLingui } from '@lingui/react/macro'
import type { FilterField } from './filter-field'
import type { ConditionNode } from './filter-nodes'
import { takesSeveral, takesValues } from './operator-words'
import { useReferences, ValueName } from './references'
import { TimeEditor } from './time-editor'
import { TokenField } from './token-field'
import styles from './filter-builder.module.css'

interface ValueEditorProps {
  field: FilterField
  node: ConditionNode
  onChange: (values: readonly string[]) => void
  invalid: boolean
  describedBy: string | undefined
}

/** What a condition compares with, written as its field is. */
export function ValueEditor({ field, node, onChange, invalid, describedBy }: ValueEditorProps) {
  const { t } = useLingui()
  const references = useReferences(field, true)
  if (!takesValues(node.operator)) return null
  const { type } = field
  const label = t`Value of ${field.label}`
  const [value = ''] = node.values
  const one = (written: string): void => onChange(written ? [written] : [])
  if (type === 'DATE' || type === 'DATE_TIME') {
    return <TimeEditor {...{ label, type, value, invalid, describedBy }} onChange={one} />
  }
  if (type === 'BOOLEAN') {
    return (
      <select
        className={styles.control}
        aria-label={label}
        value={value}
        onChange={(event) => one(event.currentTarget.value)}
      >
        <option value="true">{t`Yes`}</option>
        <option value="false">{t`No`}</option>
      </select>
    )
  }
  const several = takesSeveral(node.operator)
  const refers = type === 'USER' || type === 'REFERENCE'
  if (several || refers || references.choices.length > 0) {
    return (
      <TokenField
        label={label}
        values={node.values}
        onChange={onChange}
        options={references.choices}
        {...(references.onSearch && { onSearch: references.onSearch })}
        free={!refers && field.choices.length === 0}
        single={!several}
        invalid={invalid}
        describedBy={describedBy}
        show={(each) => <ValueName field={field} value={each} />}
      />
    )
  }
  const isNumber = type === 'NUMBER' || type === 'MONEY'
  return (
    <input
      className={styles.control}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      inputMode={isNumber ? 'decimal' : 'text'}
      value={value}
      onChange={({ currentTarget }) =>
        one(isNumber ? currentTarget.value.trim().replace(',', '.') : currentTarget.value)
      }
    />
  )
}

import type { FilterTree } from '@parley/schema/inputs/filter'
import type { FilterField } from '../../../../components/filter-builder/filter-field'
import { FilterBuilder } from '../../../../components/filter-builder/filter-builder'
import styles from './pipelines.module.css'

interface RuleFieldProps {
  legend: string
  help: string
  error: string | undefined
  /** Empty until they are known. */
  fields: readonly FilterField[]
  value: FilterTree | null
  onChange: (value: FilterTree | null) => void
}

/** Conditions that a deal must satisfy, built without writing code. */
export function RuleField({ legend, help, error, fields, value, onChange }: RuleFieldProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <p>{help}</p>
      {fields.length > 0 && <FilterBuilder fields={fields} value={value} onChange={onChange} />}
      {error && <p role="alert">{error}</p>}
    </fieldset>
  )
}

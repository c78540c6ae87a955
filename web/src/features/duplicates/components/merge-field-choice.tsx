import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { useRecordFields } from '../../../components/filter-builder/use-record-fields'
import { FieldValue } from '../../../components/records/field-value'
import type { MergeableType, MergePreviewQuery } from '../../../gql/graphql'
import styles from './duplicates.module.css'

interface MergeFieldChoiceProps {
  recordType: MergeableType
  field: MergePreviewQuery['mergePreview']['fields'][number]
  /** Whether the value comes from the record that goes. */
  taken: boolean
  onChange: (taken: boolean) => void
}

/** One field, and which of its two values is kept. */
export function MergeFieldChoice({ recordType, field, taken, onChange }: MergeFieldChoiceProps) {
  const { t } = useLingui()
  const name = useId()
  const known = useRecordFields(recordType).find((each) => each.name === field.field)
  const show = (values: readonly string[]) =>
    known ? <FieldValue field={known} values={values} /> : <bdi>{values.join(', ') || '—'}</bdi>
  const sides = [
    { values: field.kept, checked: !taken, takes: false },
    { values: field.merged, checked: taken, takes: true },
  ]
  return (
    <fieldset className={styles.field}>
      <legend>{known?.label ?? (field.isCustom ? t`Custom field` : field.field)}</legend>
      {sides.map(({ values, checked, takes }) => (
        <label key={String(takes)} data-checked={checked || undefined}>
          <input type="radio" name={name} checked={checked} onChange={() => onChange(takes)} />
          <span>{show(values)}</span>
        </label>
      ))}
    </fieldset>
  )
}

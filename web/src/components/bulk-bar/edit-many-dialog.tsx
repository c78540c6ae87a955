import { BULK_FIELDS } from '@parley/schema/inputs/bulk'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecordType } from '../../gql/graphql'
import type { FilterField } from '../filter-builder/filter-field'
import { useRecordFields } from '../filter-builder/use-record-fields'
import { FieldInput } from '../records/field-input'
import { trimmed } from '../records/form-fields'
import { SelectField } from '../select-field'
import type { BulkActionProps } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'

/** Writes one value into a field of all records, or clears it. */
export function EditManyDialog(props: BulkActionProps) {
  const { t } = useLingui()
  const fields = useEditableFields(props.selection.recordType)
  const [name, setName] = useState('')
  const [clears, setClears] = useState(false)
  const [values, setValues] = useState<readonly string[]>([])
  const field = fields.find((each) => each.name === name)
  const given = trimmed(values)
  const complete = clears || given.length > 0
  const update = field && complete ? { update: [{ field: name, values: clears ? [] : [...given] }] } : null
  const choose = (next: string): void => {
    setName(next)
    setValues([])
  }
  return (
    <BulkDialog {...props} title={t`Edit a field`} action={t`Change`} change={update}>
      <SelectField
        label={t`Field`}
        value={name}
        data-autofocus
        options={[{ value: '', label: t`Choose` }, ...fields.map((each) => ({ value: each.name, label: each.label }))]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {field && (
        <SelectField
          label={t`What to do`}
          value={clears ? 'clear' : 'set'}
          options={[
            { value: 'set', label: t`Write a value` },
            { value: 'clear', label: t`Clear it` },
          ]}
          onChange={(event) => setClears(event.currentTarget.value === 'clear')}
        />
      )}
      {field && !clears && (
        <FieldInput key={name} field={field} label={t`New value`} values={values} onChange={setValues} />
      )}
    </BulkDialog>
  )
}

/** Those that one value for many records means something for, then the workspace's own. */
function useEditableFields(recordType: RecordType): readonly FilterField[] {
  const fields = useRecordFields(recordType)
  const editable = Object.keys(BULK_FIELDS[recordType].shape)
  const builtIn = editable.flatMap((name) => {
    const listed = fields.find((field) => field.name === (name === 'value' ? 'amount' : name))
    return listed ? [{ ...listed, name }] : []
  })
  return [...builtIn, ...fields.filter(({ name, archived }) => name.includes('-') && !archived)]
}

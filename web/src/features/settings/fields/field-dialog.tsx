import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  createCustomFieldInput,
  CUSTOM_FIELD_TYPES,
  updateCustomFieldInput,
  type CustomFieldType,
} from '@parley/schema/inputs/crm'
import { useState } from 'react'
import * as z from 'zod/mini'
import { Field } from '../../../components/field'
import { FormDialog } from '../../../components/overlays/form-dialog'
import type { CustomField } from '../../../components/records/custom-field-operations'
import { SelectField } from '../../../components/select-field'
import { useFieldWords } from '../../../components/use-field-words'
import type { RecordType } from '../../../gql/graphql'
import { readError } from '../../../lib/apollo/read-error'
import { issuesOf, useForm } from '../../../lib/forms/use-form'
import { createCustomFieldMutation, updateCustomFieldMutation } from './field-operations'
import { TYPE_WORDS } from './field-type-words'
import { OptionList, type Option } from './option-list'
import styles from './fields.module.css'

interface FieldDialogProps {
  recordType: RecordType
  /** Null makes a new one. */
  field: CustomField | null
  onSaved: () => void
  onClose: () => void
}

/** A choice without options is none. */
const someOption = z.object({ options: z.array(z.unknown()).check(z.minLength(1, 'required')) })
const isChoice = (type: string): boolean => type === 'CHOICE' || type === 'MULTI_CHOICE'

/** What a field is called, what it holds, and what a choice offers. */
export function FieldDialog({ recordType, field, onSaved, onClose }: FieldDialogProps) {
  const { t, i18n } = useLingui()
  const say = useFieldWords()
  const [required, setRequired] = useState(field?.required ?? false)
  const [options, setOptions] = useState<readonly Option[]>(
    field?.options.map(({ key, label, colour }) => ({ key, label, colour: colour ?? null })) ?? [],
  )
  const [create] = useMutation(createCustomFieldMutation)
  const [update] = useMutation(updateCustomFieldMutation)
  const offered = (type: string) =>
    isChoice(type)
      ? {
          options: options
            .filter(({ label }) => label.trim())
            .map(({ key, label, colour }) => ({ key, label, colour })),
        }
      : {}
  const inputOf = ({ name, type }: { name: string; type: string }) =>
    field
      ? { id: field.id, version: field.version, name, required, ...offered(field.type) }
      : { recordType, name, type: type as CustomFieldType, required, ...offered(type) }
  const form = useForm({
    initial: { name: field?.name ?? '', type: field?.type ?? 'TEXT', options: '' },
    check: (values) => {
      const issues = issuesOf(field ? updateCustomFieldInput : createCustomFieldInput, inputOf(values))
      return isChoice(values.type) ? [...issues, ...issuesOf(someOption, offered(values.type))] : issues
    },
    complaintsOf: (error) => {
      const complaint = readError(error).paths['input.options']
      return complaint ? { options: complaint } : {}
    },
    onSubmit: async (values) => {
      const input = inputOf(values)
      await ('id' in input ? update({ variables: { input } }) : create({ variables: { input } }))
      onSaved()
    },
  })
  return (
    <FormDialog
      title={field ? t`Change ${field.name}` : t`New field`}
      width={520}
      action={t`Save`}
      form={form}
      closeOutside={false}
      onClose={onClose}
    >
      <Field label={t`Name`} data-autofocus {...form.field('name')} error={say(form.errors.name)} />
      <SelectField
        label={t({ message: 'Type', context: 'of a field' })}
        disabled={field !== null}
        help={field ? t`The type of a field never changes.` : undefined}
        options={CUSTOM_FIELD_TYPES.map((type) => ({ value: type, label: i18n._(TYPE_WORDS[type]) }))}
        {...form.field('type')}
      />
      {isChoice(form.values.type) && (
        <OptionList options={options} onChange={setOptions} error={say(form.errors.options)} />
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={required} onChange={(event) => setRequired(event.currentTarget.checked)} />
        <Trans>Every new record must have it</Trans>
      </label>
    </FormDialog>
  )
}

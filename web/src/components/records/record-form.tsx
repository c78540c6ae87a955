import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { submitByKey } from '../../lib/forms/submit-by-key'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { useFieldWords } from '../use-field-words'
import { Conflicts } from './conflicts'
import { FieldInput } from './field-input'
import { readValues } from './form-fields'
import type { RecordRow } from './record-parts'
import styles from './records.module.css'
import { useRecordForm, type RecordFormOptions } from './use-record-form'

interface RecordFormProps<Row extends RecordRow> extends RecordFormOptions<Row> {
  readOnly: boolean
  /** Where the form takes the place of something. */
  onCancel?: () => void
  /** What stands between the fields and the buttons; it is told what is typed into a field. */
  children?: (text: (field: string) => string) => ReactNode
}

/** Makes a record or changes it: an input for each field, with what is wrong with it beside it. */
export function RecordForm<Row extends RecordRow>(props: RecordFormProps<Row>) {
  const { record, fields, readOnly, onCancel, children } = props
  const { t } = useLingui()
  const say = useFieldWords()
  const { form, isChanged, change, discard, conflicts } = useRecordForm(props)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        submitByKey(event)
        if (event.key !== 'Escape' || !onCancel) return
        event.stopPropagation()
        onCancel()
      }}
    >
      {fields.map(({ field, hints }, index) => (
        <FieldInput
          key={field.name}
          field={field}
          {...(hints && { hints })}
          name={field.name}
          values={readValues(form.values[field.name])}
          onChange={(values) => change(field.name, values)}
          onBlur={form.field(field.name).onBlur}
          error={say(form.errors[field.name])}
          readOnly={readOnly}
          takesFocus={index === 0 && (record === null || onCancel !== undefined)}
        />
      ))}
      {children?.((name) => readValues(form.values[name])[0] ?? '')}
      <Conflicts conflicts={conflicts} />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
      {!readOnly && (
        <div className={styles.actions}>
          {isChanged && (
            <span className={styles.unsaved}>
              <span className="meta" role="status">
                <Trans>Not saved yet</Trans>
              </span>
              <Button look="quiet" onClick={discard}>
                <Trans>Discard</Trans>
              </Button>
            </span>
          )}
          {onCancel && (
            <Button onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          )}
          <Button type="submit" look="primary" busy={form.busy}>
            {record ? t`Save` : t`Create`}
          </Button>
        </div>
      )}
    </form>
  )
}

import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Field } from '../field'
import type { FilterField } from '../filter-builder/filter-field'
import { useReferences, ValueName } from '../filter-builder/references'
import { TokenField } from '../filter-builder/token-field'
import { SelectField } from '../select-field'
import { TextArea } from '../text-area'
import type { InputHints } from './record-parts'
import styles from './records.module.css'

interface FieldInputProps {
  field: FilterField
  /** The name of the input in its form, where an error puts the focus. */
  name?: string
  label?: string
  hints?: InputHints
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  onBlur?: () => void
  /** Already in the reader's language. */
  error?: string | undefined
  readOnly?: boolean
  /** Whether the focus begins here. */
  takesFocus?: boolean
}

/** The editor of a field, as its type is written: of money the amount and the currency. */
export function FieldInput(props: FieldInputProps) {
  const { field, name, label = field.label, hints = {}, values, onChange, onBlur, error, readOnly = false } = props
  const { t } = useLingui()
  const references = useReferences(field, false)
  const noteId = useId()
  const [value = '', currency = ''] = values
  const one = (written: string): void => onChange(written === '' ? [] : [written])
  const focus = props.takesFocus ? { 'data-autofocus': true, autoFocus: true } : {}
  const shared = { name, onBlur, error, ...focus }
  const { type, choices } = field
  const isTokens = type === 'MULTI_CHOICE' || type === 'USER' || type === 'REFERENCE'
  if (isTokens) {
    return (
      <div className={styles.tokensField}>
        <span aria-hidden>{label}</span>
        <TokenField
          label={label}
          name={name}
          values={values}
          onChange={onChange}
          options={references.choices}
          {...(references.onSearch && { onSearch: references.onSearch })}
          free={type === 'MULTI_CHOICE' && choices.length === 0}
          single={type !== 'MULTI_CHOICE' && !hints.many}
          disabled={readOnly}
          invalid={Boolean(error)}
          describedBy={error ? noteId : undefined}
          show={(each) => <ValueName field={field} value={each} />}
        />
        {error && (
          <p id={noteId} className={styles.complaint} role="alert">
            {error}
          </p>
        )}
      </div>
    )
  }
  if (type === 'BOOLEAN' || (type === 'CHOICE' && choices.length > 0)) {
    const offered = type === 'CHOICE' ? choices : [yes(t`Yes`), no(t`No`)]
    const kept = value && !offered.some((choice) => choice.value === value) ? [{ value, label: value }] : []
    const options = [...(hints.must ? [] : [{ value: '', label: '—' }]), ...offered, ...kept]
    return (
      <SelectField
        {...shared}
        label={label}
        disabled={readOnly}
        options={options}
        value={value}
        onChange={(event) => one(event.currentTarget.value)}
      />
    )
  }
  if (type === 'MONEY') {
    const write = (amount: string, code: string): void => onChange(amount || code ? [amount, code] : [])
    return (
      <div className={styles.pair}>
        <Field
          {...shared}
          label={label}
          inputMode="decimal"
          readOnly={readOnly}
          value={value}
          onChange={(event) => write(event.currentTarget.value.replace(',', '.'), currency || USUAL_CURRENCY)}
        />
        <Field
          label={t`Currency`}
          aria-label={t`Currency of ${label}`}
          maxLength={3}
          readOnly={readOnly}
          value={currency}
          onChange={(event) => write(value, event.currentTarget.value.toUpperCase())}
        />
      </div>
    )
  }
  if (hints.long) {
    return (
      <TextArea
        {...shared}
        label={label}
        readOnly={readOnly}
        value={value}
        onChange={(event) => one(event.currentTarget.value)}
      />
    )
  }
  const isNumber = type === 'NUMBER'
  return (
    <Field
      {...shared}
      label={label}
      type={hints.type ?? INPUT_TYPE[type] ?? 'text'}
      placeholder={hints.placeholder}
      inputMode={isNumber ? 'decimal' : undefined}
      readOnly={readOnly}
      value={value}
      onChange={({ currentTarget }) => one(isNumber ? currentTarget.value.replace(',', '.') : currentTarget.value)}
    />
  )
}

/** Until someone writes another one. */
const USUAL_CURRENCY = 'USD'
const INPUT_TYPE: Partial<Record<FilterField['type'], string>> = { DATE: 'date', URL: 'url' }
const yes = (label: string) => ({ value: 'true', label })
const no = (label: string) => ({ value: 'false', label })

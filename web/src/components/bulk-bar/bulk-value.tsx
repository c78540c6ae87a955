import { useLingui } from '@lingui/react/macro'
import { Field } from '../field'
import type { FilterField } from '../filter-builder/filter-field'
import { useReferences, ValueName } from '../filter-builder/references'
import { TokenField } from '../filter-builder/token-field'
import { SelectField } from '../select-field'
import styles from './bulk-bar.module.css'

interface BulkValueProps {
  field: FilterField
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** The value of a field, written as its type is: of money the amount and the currency. */
export function BulkValue({ field, values, onChange }: BulkValueProps) {
  const { t } = useLingui()
  const references = useReferences(field, false)
  const { type, choices } = field
  const [value = '', currency = ''] = values
  const label = type === 'MONEY' ? t`Amount` : t`New value`
  const one = (written: string): void => onChange(written === '' ? [] : [written])
  if (type === 'MONEY') {
    return (
      <div className={styles.pair}>
        <Field
          label={label}
          value={value}
          inputMode="decimal"
          onChange={(event) => onChange([event.currentTarget.value.trim().replace(',', '.'), currency])}
        />
        <Field
          label={t`Currency`}
          value={currency}
          placeholder="EUR"
          maxLength={3}
          onChange={(event) => onChange([value, event.currentTarget.value.toUpperCase()])}
        />
      </div>
    )
  }
  if (type === 'BOOLEAN' || type === 'CHOICE') {
    const offered =
      type === 'CHOICE'
        ? choices
        : [
            { value: 'true', label: t`Yes` },
            { value: 'false', label: t`No` },
          ]
    return (
      <SelectField
        label={label}
        value={value}
        options={[{ value: '', label: t`Choose` }, ...offered]}
        onChange={(event) => one(event.currentTarget.value)}
      />
    )
  }
  if (type === 'MULTI_CHOICE' || type === 'USER' || type === 'REFERENCE') {
    return (
      <div className={styles.group}>
        <span aria-hidden>{label}</span>
        <TokenField
          label={label}
          values={values}
          onChange={onChange}
          options={references.choices}
          {...(references.onSearch && { onSearch: references.onSearch })}
          single={type !== 'MULTI_CHOICE'}
          show={(each) => <ValueName field={field} value={each} />}
        />
      </div>
    )
  }
  return (
    <Field
      label={label}
      type={type === 'DATE' ? 'date' : 'text'}
      inputMode={type === 'NUMBER' ? 'decimal' : undefined}
      value={value}
      onChange={(event) => one(event.currentTarget.value)}
    />
  )
}

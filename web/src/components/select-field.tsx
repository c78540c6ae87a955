import type { ComponentProps, ReactNode } from 'react'
import { FieldFrame } from './field-frame'

interface SelectFieldProps extends ComponentProps<'select'> {
  label: string
  help?: ReactNode
  /** Already in the reader's language. */
  error?: string | undefined
  options: readonly { value: string; label: string }[]
}

/** One of a few, with its label above and its note below as in `Field`. */
export function SelectField({ label, help, error, options, id, ...select }: SelectFieldProps) {
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      {(tied) => (
        <select {...select} {...tied}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './field.module.css'

interface SelectFieldProps extends ComponentProps<'select'> {
  label: string
  help?: ReactNode
  /** Already in the reader's language. */
  error?: string | undefined
  options: readonly { value: string; label: string }[]
}

/** One of a few, with its label above and its note below as in `Field`. */
export function SelectField({ label, help, error, options, id, ...select }: SelectFieldProps) {
  const own = useId()
  const selectId = id ?? own
  const noteId = `${selectId}-note`
  return (
    <div className={styles.field}>
      <label htmlFor={selectId}>{label}</label>
      <div className={styles.box} data-invalid={error ? true : undefined}>
        <select
          {...select}
          id={selectId}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || help ? noteId : undefined}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {(error || help) && (
        <p id={noteId} className={error ? styles.error : styles.help} role={error ? 'alert' : undefined}>
          {error ?? help}
        </p>
      )}
    </div>
  )
}

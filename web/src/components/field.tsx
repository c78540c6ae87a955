import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './field.module.css'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  help?: ReactNode
  /** Already in the reader's language. */
  error?: string | undefined
  /** Sits inside the box, on the right: a button to show a password, a unit. */
  trailing?: ReactNode
}

/** Label above, help or error below; the error is announced and tied to the input. */
export function Field({ label, help, error, trailing, id, ...input }: FieldProps) {
  const own = useId()
  const inputId = id ?? own
  const noteId = `${inputId}-note`
  return (
    <div className={styles.field}>
      <label htmlFor={inputId}>{label}</label>
      <div className={styles.box} data-invalid={error ? true : undefined}>
        <input
          {...input}
          id={inputId}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || help ? noteId : undefined}
        />
        {trailing}
      </div>
      {(error || help) && (
        <p id={noteId} className={error ? styles.error : styles.help} role={error ? 'alert' : undefined}>
          {error ?? help}
        </p>
      )}
    </div>
  )
}

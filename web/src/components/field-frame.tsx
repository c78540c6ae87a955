import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

interface FieldFrameProps {
  label: string
  help?: ReactNode
  /** Already in the reader's language. */
  error?: string | undefined
  id?: string | undefined
  /** What is in the box, with what ties it to the label and the note. */
  children: (input: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode
}

/** Label above, help or error below; the error is announced and tied to the input. */
export function FieldFrame({ label, help, error, id, children }: FieldFrameProps) {
  const own = useId()
  const inputId = id ?? own
  const noteId = `${inputId}-note`
  const note = error ?? help
  return (
    <div className={styles.field}>
      <label htmlFor={inputId}>{label}</label>
      <div className={styles.box} data-invalid={error ? true : undefined}>
        {children({
          id: inputId,
          ...(error && { 'aria-invalid': true }),
          ...(note && { 'aria-describedby': noteId }),
        })}
      </div>
      {note && (
        <p id={noteId} className={error ? styles.error : styles.help} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}

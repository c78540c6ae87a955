import type { ComponentProps, ReactNode } from 'react'
import { FieldFrame } from './field-frame'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  help?: ReactNode
  /** Already in the reader's language. */
  error?: string | undefined
  /** Sits inside the box, on the right: a button to show a password, a unit. */
  trailing?: ReactNode
}

/** A line of text with its label. */
export function Field({ label, help, error, trailing, id, ...input }: FieldProps) {
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      {(tied) => (
        <>
          <input {...input} {...tied} />
          {trailing}
        </>
      )}
    </FieldFrame>
  )
}

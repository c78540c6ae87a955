import type { ComponentProps } from 'react'
import { FieldFrame } from './field-frame'

interface TextAreaProps extends ComponentProps<'textarea'> {
  label: string
  /** Already in the reader's language. */
  error?: string | undefined
}

/** Text of several lines, with its label above and its note below as in `Field`. */
export function TextArea({ label, error, id, ...area }: TextAreaProps) {
  return (
    <FieldFrame label={label} error={error} id={id}>
      {(tied) => <textarea rows={3} {...area} {...tied} />}
    </FieldFrame>
  )
}

import type { KeyboardEvent } from 'react'

/** Ctrl or Cmd with Enter sends a form from any of its fields. */
export function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
}

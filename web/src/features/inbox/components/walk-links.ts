import type { KeyboardEvent } from 'react'

/** Arrow keys walk through the conversations and hits of the list, from the search field down and back up to it. */
export function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const target = event.target as HTMLElement
  if (step === 0 || event.metaKey || event.ctrlKey || event.altKey || target.tagName === 'SELECT') return
  const search = event.currentTarget.querySelector<HTMLElement>('input[type=search]')
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')]
  const at = links.indexOf(target as HTMLAnchorElement)
  if (at === -1 && target !== search) return
  event.preventDefault()
  const next = at + step < 0 ? search : links[Math.min(at + step, links.length - 1)]
  next?.focus()
}

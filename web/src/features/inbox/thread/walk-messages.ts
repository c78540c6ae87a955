import type { KeyboardEvent } from 'react'

/** Arrow keys walk through the messages that are drawn; Enter or R replies to the one in focus. */
export function walkMessages(event: KeyboardEvent<HTMLElement>, onReply: (messageId: string) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const messages = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  )
  const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-message]')
  const at = focused ? messages.indexOf(focused) : messages.length
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  if (step !== 0) {
    event.preventDefault()
    const next = messages[Math.min(Math.max(at + step, 0), messages.length - 1)]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  } else if (focused === event.target && (event.key === 'Enter' || event.code === 'KeyR')) {
    event.preventDefault()
    onReply(focused!.dataset['message']!)
  }
}

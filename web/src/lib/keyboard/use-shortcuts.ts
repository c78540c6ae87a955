import { useEffect, useRef } from 'react'

/** A key (`j`, `?`, `Escape`), a chord (`mod+k`) or two keys in a row (`g i`). */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/** Two keys in a row belong together only this long. */
const SEQUENCE_MS = 1_200

let lead: { key: string; at: number } | null = null

/** Whether a dialog or menu was open when the key went down: it may be gone before a shortcut asks. */
let behindDialog = false
addEventListener(
  'keydown',
  () => {
    behindDialog = document.querySelector('[aria-modal="true"], [role="menu"]') !== null
  },
  { capture: true },
)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Latin letter of the physical key, so that shortcuts work with a Russian layout too. */
export function keyOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
  const typed = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.code === 'Slash' && event.shiftKey && !/[a-z]/i.test(event.key)) return '?'
  return letter && !/^[a-z]$/.test(typed) ? letter : typed
}

/** Listens on the page. Letters are for who is not typing and has no dialog open; chords always work. */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!enabled) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const key = keyOf(event)
      const chord = event.ctrlKey || event.metaKey
      if (!chord && (isTyping(event.target) || behindDialog)) return
      const sequence = lead && Date.now() - lead.at < SEQUENCE_MS ? `${lead.key} ${key}` : ''
      const action = latest.current[chord ? `mod+${key}` : sequence] ?? (chord ? undefined : latest.current[key])
      if (!action) return
      event.preventDefault()
      action(event)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [enabled])
}

/** Remembers the key before this one; the shell calls it once for the page. It looks first, before any shortcut does. */
export function useKeyRows(): void {
  useEffect(() => {
    let previous: typeof lead = null
    const listen = (event: KeyboardEvent): void => {
      lead = previous
      const plain = !isTyping(event.target) && !event.ctrlKey && !event.metaKey
      previous = plain ? { key: keyOf(event), at: Date.now() } : null
    }
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [])
}

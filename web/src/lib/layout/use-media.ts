import { useSyncExternalStore } from 'react'

/** Under this width the contact panel is a drawer. */
export const NARROW = '(max-width: 1100px)'

/** Under this width one pane is shown at a time. */
export const PHONE = '(max-width: 720px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}

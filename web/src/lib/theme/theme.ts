import { useSyncExternalStore } from 'react'

export type ThemeChoice = 'light' | 'dark' | 'auto'
const STORAGE_KEY = 'parley.theme'

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let choice: ThemeChoice = readChoice()

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'auto'
  } catch (blocked) {
    console.warn('The theme lasts for this page only', blocked)
    return 'auto'
  }
}

const scheme = (): 'light' | 'dark' => (choice === 'auto' ? (systemIsDark.matches ? 'dark' : 'light') : choice)

function apply(): void {
  const root = document.documentElement
  root.dataset['theme'] = scheme()
  root.dataset['mantineColorScheme'] = scheme()
  for (const listener of listeners) listener()
}

systemIsDark.addEventListener('change', apply)

export function chooseTheme(next: ThemeChoice): void {
  choice = next
  try {
    localStorage.setItem(STORAGE_KEY, next)
  } catch (blocked) {
    console.warn('The theme lasts for this page only', blocked)
  }
  apply()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice)
export const useColorScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, scheme)

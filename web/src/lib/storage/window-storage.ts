/**
 * What one window keeps over a reload: drafts, sends that wait for the network, the cursor of the inbox.
 * Session storage, so that two windows never send the same thing; a browser that refuses storage keeps it in memory.
 */
const PREFIX = 'parley.kept.'
const memory = new Map<string, string>()

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  memory.set(PREFIX + key, text)
  try {
    sessionStorage.setItem(PREFIX + key, text)
  } catch (refused) {
    console.warn('Kept in memory only', refused)
  }
}

export function kept<T>(key: string): T | null {
  const text = memory.get(PREFIX + key) ?? readStored(PREFIX + key)
  return text ? (JSON.parse(text) as T) : null
}

export function drop(key: string): void {
  memory.delete(PREFIX + key)
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch (refused) {
    console.warn('Storage is blocked', refused)
  }
}

/** At sign-out: the next person at this screen finds nothing. */
export function forgetKept(): void {
  const keys = [...memory.keys()]
  try {
    keys.push(...Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)))
  } catch (refused) {
    console.warn('Storage is blocked', refused)
  }
  for (const key of keys) drop(key.slice(PREFIX.length))
}

function readStored(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch (refused) {
    console.warn('Storage is blocked', refused)
    return null
  }
}

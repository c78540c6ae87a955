const STORAGE_KEY = 'parley.rail'

/** Whether the rail shows its labels; the same on every page and after a restart of the browser. */
export function readWide(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'wide'
  } catch (blocked) {
    console.warn('The width of the menu lasts for this page only', blocked)
    return false
  }
}

export function keepWide(wide: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, wide ? 'wide' : 'narrow')
  } catch (blocked) {
    console.warn('The width of the menu lasts for this page only', blocked)
  }
}

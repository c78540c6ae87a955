import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-task]')]
const activeRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-task]') ?? null

/** J and K walk through the tasks, X ticks the one that has the focus, N goes to the field for a new one. */
export function useRowKeys(onNew: () => void): void {
  const walk = (step: number): void => {
    const all = rows()
    const at = all.indexOf(activeRow() as HTMLElement)
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]
    next?.focus()
  }
  useShortcuts({
    n: onNew,
    j: () => walk(1),
    k: () => walk(-1),
    x: () => activeRow()?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click(),
  })
}

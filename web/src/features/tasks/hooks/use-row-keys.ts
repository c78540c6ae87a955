import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-task]')]
const activeRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-task]') ?? null

/** What a row offers under this name. */
const act = (name: 'put-off' | 'edit'): void => activeRow()?.querySelector<HTMLElement>(`[data-act="${name}"]`)?.click()

/**
 * J and K walk through the tasks; X ticks the one that has the focus, S puts it off, E edits it; N goes to the field for a
 * new one. Who ticks goes on to the next: a row that is done leaves the list.
 */
export function useRowKeys(onNew: () => void): void {
  const walk = (step: number): void => {
    const all = rows()
    const at = all.indexOf(activeRow() as HTMLElement)
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]
    next?.focus()
  }
  const tick = (): void => {
    const row = activeRow()
    const at = rows().indexOf(row as HTMLElement)
    row?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
    ;(rows()[at + 1] ?? rows()[at - 1])?.focus()
  }
  useShortcuts({
    n: onNew,
    j: () => walk(1),
    k: () => walk(-1),
    x: tick,
    s: () => act('put-off'),
    e: () => act('edit'),
  })
}

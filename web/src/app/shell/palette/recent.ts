import { keep, kept } from '../../../lib/storage/window-storage'

/** What was opened from the palette, to open it again. */
export interface Recent {
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
  readonly to: string
}

/** As many as are read at a glance. */
const KEPT = 6

const keyOf = (workspaceId: string): string => `recent.${workspaceId}`

export const readRecent = (workspaceId: string): readonly Recent[] => kept<Recent[]>(keyOf(workspaceId)) ?? []

/** The latest leads, each once. */
export function rememberRecent(workspaceId: string, { id, label, description, to }: Recent): void {
  const others = readRecent(workspaceId).filter((known) => known.id !== id)
  keep(keyOf(workspaceId), [{ id, label, description, to }, ...others].slice(0, KEPT))
}

import { drop, keep, kept } from '../../../lib/storage/window-storage'

/** After a longer absence the pages are fetched anyway, and a replay would only repeat them. */
const WORTH_REPLAYING_MS = 5 * 60_000

interface StoredCursor {
  cursor: string
  at: number
}

/** How far this window has followed the inbox of a workspace; it survives a reload, so that no gap opens meanwhile. */
export function createCursorStore(workspaceId: string, now: () => number = Date.now) {
  const key = `cursor.${workspaceId}`
  const stored = kept<StoredCursor>(key)
  let cursor = stored && now() - stored.at < WORTH_REPLAYING_MS ? stored.cursor : null
  return {
    current: (): string | null => cursor,
    advance(next: string): void {
      cursor = next
      keep(key, { cursor: next, at: now() } satisfies StoredCursor)
    },
    forget(): void {
      cursor = null
      drop(key)
    },
  }
}

const DAY_MS = 24 * 60 * 60_000
/** Long enough to notice that something is missing, also after a holiday. */
export const KEPT_IN_TRASH_MS = 30 * DAY_MS

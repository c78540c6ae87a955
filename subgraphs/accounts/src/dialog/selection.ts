import { openGapAbove, wholeHistory } from '../sync/history-gap'
import type { DialogRow } from './dialog-row'

/** Messages of a deselected conversation are purged after 30 days; one less leaves no moment between. */
const KEPT_DAYS = 29

/** Enters the selection: all of its history is wanted, or what came since it left. */
export function select(dialog: DialogRow, now = new Date()): DialogRow {
  const keptSince = now.getTime() - KEPT_DAYS * 24 * 3_600_000
  const isKept = dialog.deselectedAt !== null && dialog.deselectedAt.getTime() > keptSince
  const entered = { ...dialog, selected: true, deselectedAt: null, syncError: null }
  if (isKept) return { ...entered, gaps: [...openGapAbove(dialog.gaps, dialog.publishedUpTo)] }
  return { ...entered, gaps: wholeHistory(dialog.migratedFrom), publishedUpTo: 0, messagesDone: 0, messagesTotal: null }
}

/** Leaves the selection; what is known of its history is kept for coming back. */
export function deselect(dialog: DialogRow, now = new Date()): DialogRow {
  return { ...dialog, selected: false, deselectedAt: now }
}

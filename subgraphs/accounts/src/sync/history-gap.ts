import type { HistoryPage, TelegramMessage } from '../telegram/telegram-client.port'

/** A stretch of a dialog's history that has not been read: message ids below `before` (0: from the newest) and above `floor`. */
export interface HistoryGap {
  readonly before: number
  readonly floor: number
  /** In the basic group that the supergroup was. */
  readonly inGroup?: true
}

export const WHOLE_HISTORY: HistoryGap = { before: 0, floor: 0 }

/**
 * Everything newer than `knownUpTo` is unknown again; it comes before the gaps that were there. A gap that starts at the
 * newest message covers it already.
 */
export function openGapAbove(gaps: readonly HistoryGap[], knownUpTo: number): readonly HistoryGap[] {
  const [first] = gaps
  return first?.before === 0 && !first.inGroup ? gaps : [{ before: 0, floor: knownUpTo }, ...gaps]
}

/** What is unknown of a dialog of which nothing is known. */
export function wholeHistory(migratedFrom: string | null): HistoryGap[] {
  return migratedFrom === null ? [WHOLE_HISTORY] : [WHOLE_HISTORY, { ...WHOLE_HISTORY, inGroup: true }]
}

export interface TakenPage {
  /** What the page brought that was not known, oldest first. */
  readonly messages: readonly TelegramMessage[]
  readonly gaps: readonly HistoryGap[]
}

/** Moves the first gap past a page of history that was read for it. */
export function takePage(gaps: readonly HistoryGap[], page: HistoryPage): TakenPage {
  const [gap, ...later] = gaps
  if (!gap) return { messages: [], gaps }
  const messages = page.messages.filter((message) => message.id > gap.floor).toReversed()
  const next = page.nextBeforeId
  const closed = next === null || next <= gap.floor + 1
  return { messages, gaps: closed ? later : [{ ...gap, before: next }, ...later] }
}

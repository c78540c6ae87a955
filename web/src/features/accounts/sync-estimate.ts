/** One look at the counter of a running sync. */
export interface SyncSample {
  at: number
  messagesDone: number
}

/** Long enough to smooth a page of history, short enough to follow a change of pace. */
const WINDOW_MS = 15_000
/** Two looks closer than this say nothing about the pace. */
const SHORTEST_SPAN_MS = 1_000

/** Samples of the present stretch: a counter that went back began a new one. */
export function addSample(samples: readonly SyncSample[], sample: SyncSample): readonly SyncSample[] {
  const last = samples.at(-1)
  if (last && sample.messagesDone < last.messagesDone) return [sample]
  const recent = samples.filter((known) => sample.at - known.at <= WINDOW_MS)
  return [...recent, sample]
}

/** Messages per second over the window; null until there is something to measure. */
export function rateOf(samples: readonly SyncSample[]): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < SHORTEST_SPAN_MS) return null
  return ((last.messagesDone - first.messagesDone) * 1000) / (last.at - first.at)
}

/** Seconds to the end at the present pace; null when the total or the pace is not known, or nothing moves. */
export function secondsLeft(rate: number | null, done: number, total: number | null): number | null {
  if (rate === null || rate <= 0 || total === null) return null
  return Math.max(0, Math.ceil((total - done) / rate))
}

/** Between 0 and 1, by messages where their total is known, else by chats; a finished sync is whole. */
export function shareDone(sync: {
  state: string
  messagesDone: number
  messagesTotal?: number | null
  dialogsDone: number
  dialogsTotal: number
}): number {
  if (sync.state === 'DONE') return 1
  const [done, total] = sync.messagesTotal
    ? [sync.messagesDone, sync.messagesTotal]
    : [sync.dialogsDone, sync.dialogsTotal]
  return total > 0 ? Math.min(done / total, 1) : 0
}

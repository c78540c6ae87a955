/** One look at how far something is. */
export interface PaceSample {
  at: number
  done: number
}

/** Long enough to smooth a page of history, short enough to follow a change of pace. */
const WINDOW_MS = 15_000
/** Two looks closer than this say nothing about the pace. */
const SHORTEST_SPAN_MS = 1_000

/** Samples of the present stretch: a counter that went back began a new one. */
export function addSample(samples: readonly PaceSample[], sample: PaceSample): readonly PaceSample[] {
  const last = samples.at(-1)
  if (last && sample.done < last.done) return [sample]
  const recent = samples.filter((known) => sample.at - known.at <= WINDOW_MS)
  return [...recent, sample]
}

/** What is done per second over the window; null until there is something to measure. */
export function rateOf(samples: readonly PaceSample[]): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < SHORTEST_SPAN_MS) return null
  return ((last.done - first.done) * 1000) / (last.at - first.at)
}

/** Seconds to the end at the present pace; null when the total or the pace is not known, or nothing moves. */
export function secondsLeft(rate: number | null, done: number, total: number | null): number | null {
  if (rate === null || rate <= 0 || total === null) return null
  return Math.max(0, Math.ceil((total - done) / rate))
}

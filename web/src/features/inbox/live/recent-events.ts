import type { InboxEvent } from './apply-inbox-event'

/** A request is given up after this long; an answer cannot be older. */
const KEPT_MS = 60_000
const KEPT_AT_MOST = 500

/**
 * The events that were applied lately. An answer that was read before an event and arrives after it draws the older
 * state over the newer one: what came since the question is applied again, in order.
 */
export function createRecentEvents(now: () => number = Date.now) {
  let kept: { event: InboxEvent; at: number }[] = []
  return {
    add(events: readonly InboxEvent[]): void {
      const at = now()
      kept = [...kept, ...events.map((event) => ({ event, at }))]
        .filter((each) => each.at > at - KEPT_MS)
        .slice(-KEPT_AT_MOST)
    },
    since: (moment: number): InboxEvent[] => kept.filter(({ at }) => at >= moment).map(({ event }) => event),
  }
}

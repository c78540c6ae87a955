import { between, type Random } from '../files/random'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface Beat {
  nextDay: boolean
}

/**
 * Dates for the lines of a conversation, ascending, the last one `endsAgo` seconds before `now`: minutes apart within
 * a day, and a day to three where a night lies between.
 */
export function datesFor(random: Random, beats: Beat[], now: number, endsAgo: number): number[] {
  const dates: number[] = []
  let date = now - endsAgo
  for (let at = beats.length - 1; at >= 0; at--) {
    dates.unshift(date)
    date -= beats[at]?.nextDay ? between(random, 14 * HOUR, 2 * DAY + 20 * HOUR) : pause(random)
  }
  return dates
}

/** Most answers come within minutes, some after a meeting. */
const pause = (random: Random): number =>
  random() < 0.8 ? between(random, 20, 9 * MINUTE) : between(random, 15 * MINUTE, 2 * HOUR)

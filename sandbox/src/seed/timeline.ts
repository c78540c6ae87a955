import { between, type Random } from '../files/random'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** People write from the morning to the late evening, by the clock of London; Europe is not far from it. */
const MORNING = 7
const NIGHT = 20
/** What happened within the last hours is left where it is: it shows that the inbox is alive, day or night. */
const RECENT = 3 * HOUR

export interface Beat {
  nextDay: boolean
}

/**
 * Dates for the lines of a conversation, ascending, the last one about `endsAgo` seconds before `now`: minutes apart
 * within a day, a day to three where a night lies between, and rarely at night.
 */
export function datesFor(random: Random, beats: Beat[], now: number, endsAgo: number): number[] {
  const dates: number[] = []
  let date = endsAgo < RECENT ? now - endsAgo : toWakingHours(random, now - endsAgo)
  for (let at = beats.length - 1; at >= 0; at--) {
    dates.unshift(date)
    if (beats[at]?.nextDay) date = toWakingHours(random, date - between(random, 14 * HOUR, 2 * DAY + 20 * HOUR))
    else date -= pause(random)
  }
  return dates
}

/** The same moment, or the evening before it when it lies in the night. Never later. */
function toWakingHours(random: Random, date: number): number {
  const hour = Math.floor((date % DAY) / HOUR)
  if (hour >= MORNING && hour < NIGHT) return date
  const midnight = date - (date % DAY)
  const evening = hour < MORNING ? midnight - DAY : midnight
  return evening + NIGHT * HOUR - between(random, 0, 3 * HOUR)
}

/** Most answers come within minutes, some after a meeting. */
const pause = (random: Random): number =>
  random() < 0.8 ? between(random, 20, 9 * MINUTE) : between(random, 15 * MINUTE, 2 * HOUR)

const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times its use. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, options)))
  return made
}

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0)

/** Whole calendar days between two moments, in the reader's zone. */
export const daysBetween = (earlier: number, later: number): number =>
  Math.round((startOfDay(later) - startOfDay(earlier)) / DAY_MS)

export const clockTime = (iso: string, locale: string): string =>
  format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(iso))

/** For a title on hover: everything, with the zone. */
export const fullTime = (iso: string, locale: string): string =>
  format(locale, { dateStyle: 'full', timeStyle: 'long' }).format(Date.parse(iso))

/** The zone that times are shown and written in: that of the device. */
export function zoneName(locale: string, now = Date.now()): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const parts = format(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return [timeZone.replaceAll('_', ' '), offset && `(${offset})`].filter(Boolean).join(' ')
}

const dayWord = (days: number, locale: string): string => {
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
}

/** The time in a list: a clock today, then "Yesterday", a weekday, a date. */
export function listTime(iso: string, locale: string, now = Date.now()): string {
  const time = Date.parse(iso)
  const days = daysBetween(time, now)
  if (days <= 0) return clockTime(iso, locale)
  if (days === 1) return dayWord(1, locale)
  if (days < 7) return format(locale, { weekday: 'short' }).format(time)
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return format(locale, sameYear ? { day: 'numeric', month: 'short' } : { dateStyle: 'short' }).format(time)
}

/** The heading of a day in a thread. */
export function dayHeading(iso: string, locale: string, now = Date.now()): string {
  const time = Date.parse(iso)
  const days = daysBetween(time, now)
  if (days <= 1) return dayWord(Math.max(days, 0), locale)
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return format(locale, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? { weekday: 'long' } : { year: 'numeric' }),
  }).format(time)
}

/** "2 minutes ago" up to a day, then a date. */
export function agoTime(iso: string, locale: string, now = Date.now()): string {
  const seconds = Math.round((now - Date.parse(iso)) / 1000)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  if (seconds < 60) return relative.format(0, 'minute')
  if (seconds < 3_600) return relative.format(-Math.floor(seconds / 60), 'minute')
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3_600), 'hour')
  return listTime(iso, locale, now)
}

/** A size of a file in the reader's numbers. */
export function fileSize(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step)
}

import { daysBetween } from '../times'

/** When something is due, in the reader's words and zone, and whether that is over. */
export function dueTime(iso: string, locale: string, now = Date.now()): { words: string; late: boolean } {
  const at = Date.parse(iso)
  const days = daysBetween(now, at)
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  const late = at < now
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    return { words: `${day}, ${clock}`, late }
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) }
  return { words: `${new Intl.DateTimeFormat(locale, options).format(at)}, ${clock}`, late }
}

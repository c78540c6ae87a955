const pad = (value: number): string => String(value).padStart(2, '0')

/** A moment as an input of type `datetime-local` holds it, in the reader's zone; empty for none. */
export function toLocalInput(iso: string | null | undefined): string {
  if (!iso) return ''
  const at = new Date(iso)
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** The moment that such an input means; null for none. */
export function fromLocalInput(value: string): Date | null {
  const at = new Date(value)
  return value && !Number.isNaN(at.getTime()) ? at : null
}

/** The first moment of a day in the reader's zone, counted from today. */
export function startOfDay(daysAhead: number, now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAhead)
}

/** When a working day begins: what is put off to a day comes up then. */
const MORNING = 9
const HOUR_MS = 3_600_000

export const morning = (daysAhead: number, now = new Date()): Date =>
  new Date(startOfDay(daysAhead, now).setHours(MORNING))

export const inAnHour = (now = new Date()): Date => new Date(now.getTime() + HOUR_MS)

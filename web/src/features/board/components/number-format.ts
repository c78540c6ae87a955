const numbers = new Map<string, Intl.NumberFormat>()
const days = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times its use, and a board in motion shows hundreds of numbers. */
export function numberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let made = numbers.get(key)
  if (!made) numbers.set(key, (made = new Intl.NumberFormat(locale, options)))
  return made
}

/** A day without its year. */
export function dayFormat(locale: string): Intl.DateTimeFormat {
  let made = days.get(locale)
  if (!made)
    days.set(locale, (made = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })))
  return made
}

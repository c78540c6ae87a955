const formats = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs a hundred times its use, and a board in motion shows hundreds of numbers. */
export function numberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.NumberFormat(locale, options)))
  return made
}

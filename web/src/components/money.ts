interface Amount {
  /** A decimal. */
  amount: string
  currency: string
}

/** An amount as the reader writes it; a code that no one knows stays a code. */
export function showMoney(value: Amount | null | undefined, locale: string): string {
  if (!value) return '—'
  const amount = Number(value.amount)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 4,
  })
  return format.format(amount)
}

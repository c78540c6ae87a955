import type { Sum } from '../model/board-state'
import { numberFormat } from './number-format'

/** Amounts as the reader writes them, without cents that nobody sums up by eye. */
export function showAmount(amount: number, currency: string, locale: string): string {
  return numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)
}

/** One amount for each currency: they are never added up. */
export const showSums = (sums: readonly Sum[], locale: string, part: 'amount' | 'weighted'): string =>
  sums.map((sum) => showAmount(sum[part], sum.currency, locale)).join(' + ')

/** What all stages come to. */
export function addUp(sums: readonly Sum[]): Sum[] {
  const totals = new Map<string, Sum>()
  for (const sum of sums) {
    const known = totals.get(sum.currency)
    totals.set(sum.currency, {
      currency: sum.currency,
      amount: sum.amount + (known?.amount ?? 0),
      weighted: sum.weighted + (known?.weighted ?? 0),
    })
  }
  return [...totals.values()]
}

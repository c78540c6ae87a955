const ZEROS_OF_A_FRACTION = /(?:\.0*|(\.\d*?[1-9])0*)$/

/** An amount as the graph has it: `1200.5000` as `1200.5`. Null without one. */
export function toMoney(amount: string | null, currency: string | null): { amount: string; currency: string } | null {
  return amount !== null && currency !== null ? { amount: amount.replace(ZEROS_OF_A_FRACTION, '$1'), currency } : null
}

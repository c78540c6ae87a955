/** Groups as people read them aloud, for the countries most of our numbers are from; others keep their digits together. */
const groupings: [RegExp, string][] = [
  [/^(1)(\d{3})(\d{3})(\d{4})$/, '+$1 $2 $3 $4'],
  [/^(7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '+$1 $2 $3 $4 $5'],
  [/^(44)(\d{4})(\d{6})$/, '+$1 $2 $3'],
]

/** Telegram writes numbers as bare digits. */
export function showPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  const grouping = groupings.find(([form]) => form.test(digits))
  return grouping ? digits.replace(grouping[0], grouping[1]) : `+${digits}`
}

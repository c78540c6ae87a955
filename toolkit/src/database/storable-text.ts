/** Text as Postgres can hold it: without NUL, and with broken surrogate pairs replaced. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

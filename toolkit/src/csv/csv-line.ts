/** So that spreadsheets read the file as UTF-8. */
export const CSV_BEGINNING = '\uFEFF'

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/
const NEEDS_QUOTES = /[",\r\n]/

/** One line of a file in the form of RFC 4180. What a spreadsheet would compute is shown as the text that it is. */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

function toCell(value: string | null): string {
  const text = value ?? ''
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

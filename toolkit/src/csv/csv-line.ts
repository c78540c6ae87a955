/** So that spreadsheets read the file as UTF-8. */
export const CSV_BEGINNING = '\uFEFF'

/**
 * Spreadsheets take a cell that begins so for a formula, and a quote before it for a mark that the rest is text. A cell that
 * has such a mark of its own gets another one, so that taking one away reads every cell as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/

/** One line of a file in the form of RFC 4180. What a spreadsheet would compute is shown as the text that it is. */
export function csvLine(cells: readonly (string | null)[], delimiter = ','): string {
  return `${cells.map((cell) => toCell(cell, delimiter)).join(delimiter)}\r\n`
}

/** A cell of such a line, without the quotes around it, as it was. */
export function readCell(cell: string): string {
  return FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell
}

function toCell(value: string | null, delimiter: string): string {
  const text = value ?? ''
  const harmless = FORMULA.test(text) ? `'${text}` : text
  const needsQuotes = /["\r\n]/.test(harmless) || harmless.includes(delimiter)
  return needsQuotes ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

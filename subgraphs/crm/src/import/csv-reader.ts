import { MAX_IMPORT_COLUMNS } from '@parley/schema/inputs/import'
import { ImportMistake, type FileMistakeCode } from './import.errors'

/** Far longer than a record with all its fields filled; what is longer is no line, and must not fill the memory. */
const MAX_LINE_CHARACTERS = 1_000_000

const QUOTE = 34
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** A line of a file, with its place: 1 is the first one, so that people find it in their spreadsheet. */
export interface CsvRow {
  readonly row: number
  readonly cells: string[]
}

/**
 * Reads CSV (RFC 4180) from pieces of text, and keeps no more than one line of it. A quote inside an unquoted cell is
 * what it looks like; a quoted cell that is not closed, or followed by text, is a mistake with its row. Lines without
 * anything are counted and left out.
 */
export class CsvReader {
  private text = ''
  private at = 0
  private row = 0

  constructor(private readonly delimiter: string) {}

  /** The row that is read next. */
  get nextRow(): number {
    return this.row + 1
  }

  /** The lines that are complete now; after `atMost` of them the rest is not read. */
  push(piece: string, atMost = Infinity): CsvRow[] {
    this.text = this.text.slice(this.at) + piece
    this.at = 0
    const rows = this.readRows(false, atMost)
    if (rows.length < atMost && this.text.length - this.at > MAX_LINE_CHARACTERS) throw this.mistake('LINE_TOO_LONG')
    return rows
  }

  /** What is left when the text ends. */
  end(): CsvRow[] {
    return this.readRows(true)
  }

  private readRows(isEnd: boolean, atMost = Infinity): CsvRow[] {
    const rows: CsvRow[] = []
    while (this.at < this.text.length && rows.length < atMost) {
      if (this.text.charCodeAt(this.at) === LINE_FEED) {
        // Files of blank lines alone would take minutes, in which nobody else is answered.
        this.at += 1
        this.row += 1
        continue
      }
      const cells = this.readRow(isEnd)
      if (!cells) break
      this.row += 1
      if (cells.length > 1 || cells[0] !== '') rows.push({ row: this.row, cells })
    }
    return rows
  }

  /** Null when the line is not complete; then nothing was taken. */
  private readRow(isEnd: boolean): string[] | null {
    const { text } = this
    const delimiter = this.delimiter.charCodeAt(0)
    const cells: string[] = []
    let at = this.at
    for (;;) {
      if (cells.length >= MAX_IMPORT_COLUMNS) throw this.mistake('TOO_MANY_COLUMNS')
      const end = text.charCodeAt(at) === QUOTE ? this.quotedEnd(at, isEnd) : plainEnd(text, at, delimiter)
      if (end === null) return null
      cells.push(
        text.charCodeAt(at) === QUOTE ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end),
      )
      const next = text.charCodeAt(end)
      if (next === delimiter) {
        at = end + 1
        continue
      }
      const after = this.afterLine(end, isEnd)
      if (after === null) return null
      if (end - this.at > MAX_LINE_CHARACTERS) throw this.mistake('LINE_TOO_LONG')
      this.at = after
      return cells
    }
  }

  /** Where the next line begins; null while that cannot be known. */
  private afterLine(end: number, isEnd: boolean): number | null {
    if (end >= this.text.length) return isEnd ? end : null
    const next = this.text.charCodeAt(end)
    if (next === LINE_FEED) return end + 1
    if (next !== CARRIAGE_RETURN) throw this.mistake('TEXT_AFTER_QUOTE')
    if (end + 1 >= this.text.length) return isEnd ? end + 1 : null
    return this.text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1
  }

  /** Behind the closing quote of the cell that begins at `start`. */
  private quotedEnd(start: number, isEnd: boolean): number | null {
    const { text } = this
    for (let from = start + 1; ;) {
      const quote = text.indexOf('"', from)
      if (quote < 0) {
        if (isEnd) throw this.mistake('UNCLOSED_QUOTE')
        return null
      }
      if (text.charCodeAt(quote + 1) !== QUOTE) return quote + 1 < text.length || isEnd ? quote + 1 : null
      from = quote + 2
    }
  }

  private mistake(code: FileMistakeCode): ImportMistake {
    return new ImportMistake(code, this.row + 1)
  }
}

function plainEnd(text: string, start: number, delimiter: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) return at
  }
  return text.length
}

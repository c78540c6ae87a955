import { CSV_BEGINNING, csvLine } from '@parley/toolkit/csv/csv-line'
import type { FilePortion } from '../export/file-portion.type'
import type { ImportService } from './import.service'
import type { ImportStore } from './import.store'

/** Rows of a portion: each is as long as it was in its file. */
const PORTION = 500

/** The rows that an import refused, as they were, with the reason behind each: repaired, the file can be imported again. */
export class ImportErrorFile {
  constructor(
    private readonly imports: ImportStore,
    private readonly service: ImportService,
  ) {}

  /** What comes behind the row `after`. NOT_FOUND for a file of another member. */
  async portion(id: string, after: string | null): Promise<FilePortion> {
    const file = await this.service.own(id)
    const rows = await this.imports.refusedRows(file.id, Number(after ?? 0), PORTION)
    const lines = rows.map(({ row, cells, code, field, message }) => {
      return csvLine([
        ...cells,
        ...missingOf(cells, file.header),
        String(row),
        [code, field].filter(Boolean).join(' '),
        message,
      ])
    })
    const header =
      after === null ? CSV_BEGINNING + csvLine([...headerOf(file.header), 'Row', 'Problem', 'Message']) : ''
    return { text: header + lines.join(''), next: rows.length === PORTION ? String(rows.at(-1)?.row) : null }
  }
}

/** What is said of a row stands below its own header, however short the row is. */
const missingOf = (cells: readonly string[], header: readonly string[]): string[] =>
  Array.from({ length: Math.max(0, header.length - cells.length) }, () => '')

const headerOf = (header: readonly string[]): string[] => header.map((name, column) => name || `Column ${column + 1}`)

import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'

/** Why a file cannot be imported at all; nothing of it has been. */
const WHOLE_FILE = {
  EMPTY_FILE: 'The file is empty.',
  WORKBOOK: 'The file is a workbook of a spreadsheet program. Save it as CSV there.',
  NOT_TEXT: 'The file is no text.',
  NO_ROWS: 'The file has no rows below its header.',
  UNCLOSED_QUOTE: 'A quoted cell is never closed.',
  TEXT_AFTER_QUOTE: 'A quoted cell is followed by more text. Quotes inside a cell are written twice.',
  LINE_TOO_LONG: 'A line is longer than a million characters.',
  TOO_MANY_COLUMNS: 'A line has more than 500 cells.',
  WRONG_ENCODING: 'The text is not written in the chosen encoding.',
} as const
export type FileMistakeCode = keyof typeof WHOLE_FILE

/** What a decoder writes for bytes that are no text. */
export const UNREADABLE = '\uFFFD'

/** A file that cannot be read as a table, with the row where that shows. */
export class ImportMistake extends DomainError<FileMistakeCode> {
  constructor(
    code: FileMistakeCode,
    readonly row: number | null,
  ) {
    const place = row === null ? '' : ` Look at row ${row}.`
    super(code, `${WHOLE_FILE[code]}${place}`, row === null ? {} : { next: { row: String(row) } })
  }
}

export const importNotFound = (): DomainError => notFound('The import')

export const uploadIncomplete = (): DomainError =>
  new DomainError('UPLOAD_INCOMPLETE', 'Not all of the file has arrived yet. Send the parts that are missing.')

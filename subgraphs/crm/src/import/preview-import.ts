import {
  DELIMITERS,
  IMPORT_KEYS,
  RECORD_COLUMNS,
  type DateOrder,
  type DecimalMark,
  type ImportDelimiter,
  type ImportEncoding,
} from '@parley/schema/inputs/import'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import type { RecordType } from '../record/record-type'
import { detectDateOrder, readText } from './cell-values'
import type { CsvRow } from './csv-reader'
import { CsvReader } from './csv-reader'
import { detectDelimiter, detectEncoding, separatorLines } from './detect-format'
import { decodeBeginning } from './decode-beginning'
import { guessMapping, signatureOf, type MappedColumn } from './guess-mapping'
import type { ImportEntity } from './import.entity'
import { ImportMistake, uploadIncomplete } from './import.errors'
import { partsOf, type ImportStore } from './import.store'

export interface FormatRequest {
  readonly encoding?: ImportEncoding | null
  readonly delimiter?: ImportDelimiter | null
  readonly hasHeader?: boolean | null
}

/** How a file is read. */
export interface FileFormat {
  readonly encoding: ImportEncoding
  readonly delimiter: ImportDelimiter
  readonly hasHeader: boolean
  readonly dateOrder: DateOrder
  readonly decimalMark: DecimalMark
  /** Lines before the table. */
  readonly separatorLines: number
}

export interface FilePreview extends FileFormat {
  readonly headers: readonly string[]
  /** Below the header, as far as the beginning of the file shows them. */
  readonly sample: readonly CsvRow[]
  readonly estimatedRows: number
}

/** What was chosen for a file; remembered for the next one with the same columns. */
export interface RememberedChoices {
  readonly mapping: readonly MappedColumn[]
  readonly mode: 'CREATE' | 'UPDATE' | 'UPSERT'
  readonly key: string | null
  readonly createCompanies: boolean
}

const SHOWN_ROWS = 20
const EXAMPLES = 3
const EXAMPLE_LENGTH = 100

/** Reads the beginning of a file: how it is written, what its columns hold, and what was chosen for one like it. */
export class PreviewImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly customFields: CustomFieldStore,
  ) {}

  async run(file: ImportEntity, request: FormatRequest) {
    const preview = await this.read(file, request)
    const { headers, sample, ...format } = preview
    const fields = await this.customFields.list(file.recordType)
    const remembered = await this.remembered(file.recordType, headers, new Set(fields.map(({ id }) => id)))
    const mapping = remembered?.mapping ?? guessMapping(headers, file.recordType, fields)
    const byColumn = new Map(mapping.map(({ column, field }) => [column, field]))
    const columns = headers.map((header, column) => ({
      column,
      header: preview.hasHeader ? header : '',
      examples: examplesOf(sample, column),
      field: byColumn.get(column) ?? null,
    }))
    const rows = sample.slice(0, SHOWN_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, EXAMPLE_LENGTH)))
    return { ...format, columns, rows, remembered }
  }

  /** How a file is written; mistakes that its beginning shows are thrown. */
  async read(
    file: Pick<ImportEntity, 'id' | 'sizeBytes' | 'recordType'>,
    request: FormatRequest,
  ): Promise<FilePreview> {
    const beginning = await this.imports.readPart(file.id, 0)
    if (!beginning) throw uploadIncomplete()
    const isWhole = partsOf(file.sizeBytes) === 1
    const encoding = request.encoding ?? detectEncoding(beginning)
    const text = decodeBeginning(beginning, encoding, isWhole)
    const delimiter = request.delimiter ?? detectDelimiter(text, isWhole)
    const lines = separatorLines(text)
    const rows = readBeginning(text, DELIMITERS[delimiter], isWhole).slice(lines)
    const [first] = rows
    if (!first) throw new ImportMistake(text.trim() === '' ? 'EMPTY_FILE' : 'LINE_TOO_LONG', null)
    const hasHeader = request.hasHeader ?? looksLikeHeader(first.cells, file.recordType)
    const sample = hasHeader ? rows.slice(1) : rows
    if (sample.length === 0 && isWhole) throw new ImportMistake('NO_ROWS', null)
    const dateOrder = detectDateOrder(sample.flatMap(({ cells }) => cells)) ?? 'DAY_FIRST'
    const estimatedRows = Math.round((sample.length * Number(file.sizeBytes)) / beginning.length)
    return {
      encoding,
      delimiter,
      hasHeader,
      dateOrder,
      // Where cells are separated by semicolons, commas are in the numbers.
      decimalMark: delimiter === 'SEMICOLON' ? 'COMMA' : 'DOT',
      separatorLines: lines,
      headers: hasHeader ? first.cells.map(readText) : first.cells.map(() => ''),
      sample,
      estimatedRows,
    }
  }

  /** The fields that columns of such files can fill. */
  async fields(recordType: RecordType) {
    const custom = await this.customFields.list(recordType)
    const keys: readonly string[] = IMPORT_KEYS[recordType]
    const needed = recordType === 'DEAL' ? 'title' : 'name'
    const builtIn = RECORD_COLUMNS[recordType].filter(({ exportOnly }) => !exportOnly)
    return [
      ...builtIn.map(({ key }) => ({ field: key, label: null, isKey: keys.includes(key), required: key === needed })),
      ...custom.map(({ id, name, required }) => ({ field: id, label: name, isKey: false, required })),
    ]
  }

  /** Without fields that were archived since. */
  private async remembered(
    recordType: RecordType,
    headers: readonly string[],
    customIds: ReadonlySet<string>,
  ): Promise<RememberedChoices | null> {
    const choices = (await this.imports.findChoices(recordType, signatureOf(headers))) as RememberedChoices | null
    if (!choices) return null
    const builtIn = new Set(RECORD_COLUMNS[recordType].map(({ key }) => key))
    return { ...choices, mapping: choices.mapping.filter(({ field }) => builtIn.has(field) || customIds.has(field)) }
  }
}

/** The lines that a beginning shows whole; a mistake behind them is for the import itself to find. */
function readBeginning(text: string, delimiter: string, isWhole: boolean): CsvRow[] {
  const reader = new CsvReader(delimiter)
  const rows = reader.push(text)
  return isWhole ? [...rows, ...reader.end()] : rows
}

/** People name their columns with words; a first line with an address or a number is data. */
function looksLikeHeader(cells: readonly string[], type: RecordType): boolean {
  return guessMapping(cells, type, []).length > 0 || !cells.some((cell) => /@|\d{4}/.test(cell))
}

function examplesOf(sample: readonly CsvRow[], column: number): string[] {
  const examples = new Set<string>()
  for (const { cells } of sample) {
    const text = readText(cells[column] ?? '').slice(0, EXAMPLE_LENGTH)
    if (text) examples.add(text)
    if (examples.size === EXAMPLES) break
  }
  return [...examples]
}

import { DELIMITERS } from '@parley/schema/inputs/import'
import { CsvReader, type CsvRow } from './csv-reader'
import { DECODER_NAMES } from './detect-format'
import { ImportMistake, UNREADABLE } from './import.errors'
import type { ImportPlan } from './import-plan'
import { partsOf, type ImportStore } from './import.store'

/** The rows of a file below its header, in portions; holds one part and one line of it at a time. */
export async function* readRows(imports: ImportStore, plan: ImportPlan): AsyncGenerator<CsvRow[], undefined> {
  const { importId, sizeBytes, encoding, delimiter, hasHeader, separatorLines } = plan
  const decoder = new PartDecoder(encoding)
  const reader = new CsvReader(DELIMITERS[delimiter])
  let leading = separatorLines + (hasHeader ? 1 : 0)
  const withoutLeading = (rows: CsvRow[]): CsvRow[] => {
    const left = rows.slice(leading)
    leading = Math.max(0, leading - rows.length)
    return left
  }
  const parts = partsOf(sizeBytes)
  for (let number = 0; number < parts; number += 1) {
    const bytes = await imports.readPart(importId, number)
    if (!bytes) throw new Error(`Part ${number} of the import ${importId} is gone`)
    const text = decoder.decode(bytes, number === parts - 1, reader)
    yield withoutLeading(reader.push(text))
  }
  yield withoutLeading(reader.end())
}

/** Decodes part after part; bytes that the encoding does not know are a mistake with their row. */
class PartDecoder {
  private readonly decoder: InstanceType<typeof TextDecoder>

  constructor(private readonly encoding: ImportPlan['encoding']) {
    this.decoder = new TextDecoder(DECODER_NAMES[encoding], { fatal: true })
  }

  decode(bytes: Buffer, isLast: boolean, reader: CsvReader): string {
    try {
      return this.decoder.decode(bytes, { stream: !isLast })
    } catch {
      const text = new TextDecoder(DECODER_NAMES[this.encoding]).decode(bytes)
      reader.push(text.slice(0, Math.max(0, text.indexOf(UNREADABLE))))
      throw new ImportMistake('WRONG_ENCODING', reader.nextRow)
    }
  }
}

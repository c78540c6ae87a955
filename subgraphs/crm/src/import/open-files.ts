import type { CsvRow } from './csv-reader'
import type { ImportPlan } from './import-plan'
import type { ImportStore } from './import.store'
import { readRows } from './read-rows'

/** Jobs take turns of seconds; more at once than these read their file again from its beginning, which is only slower. */
const OPEN_FILES = 8

interface OpenFile {
  /** The last row that was taken. */
  at: number
  readonly pages: AsyncGenerator<CsvRow[], undefined>
  waiting: CsvRow[]
}

/**
 * Keeps the place in files that are being imported, so that a batch goes on where the last one ended. A batch that begins
 * elsewhere, after a crash or in another process, finds its place by reading the file again.
 */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>()

  constructor(private readonly imports: ImportStore) {}

  /** Up to `limit` rows behind `afterRow`; fewer only at the end of the file. */
  async take(plan: ImportPlan, afterRow: number, limit: number): Promise<CsvRow[]> {
    const file = await this.at(plan, afterRow)
    while (file.waiting.length < limit) {
      const page = await file.pages.next()
      if (page.done) break
      file.waiting = file.waiting.concat(page.value.filter(({ row }) => row > afterRow))
    }
    const rows = file.waiting.slice(0, limit)
    file.waiting = file.waiting.slice(limit)
    file.at = rows.at(-1)?.row ?? afterRow
    return rows
  }

  async close({ importId }: ImportPlan): Promise<void> {
    const file = this.files.get(importId)
    this.files.delete(importId)
    await file?.pages.return(undefined)
  }

  private async at(plan: ImportPlan, afterRow: number): Promise<OpenFile> {
    const known = this.files.get(plan.importId)
    if (known?.at === afterRow) return known
    await this.close(plan)
    const [oldest] = this.files.keys()
    if (oldest !== undefined && this.files.size >= OPEN_FILES) {
      const dropped = this.files.get(oldest)
      this.files.delete(oldest)
      await dropped?.pages.return(undefined)
    }
    const file: OpenFile = { at: afterRow, pages: readRows(this.imports, plan), waiting: [] }
    this.files.set(plan.importId, file)
    return file
  }
}

import { CSV_BEGINNING, csvLine } from '@parley/toolkit/csv/csv-line'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { ImportService } from './import.service'
import type { ImportStore } from './import.store'

/** A page begins the download at once. */
const LIFETIME_SECONDS = 2 * 60
/** Rows of a portion: each is as long as it was in its file. */
const PORTION = 500

/** A portion of a file that the gateway sends. */
export interface FilePortion {
  readonly text: string
  /** Null behind the last one. */
  readonly next: string | null
}

/** The rows that an import refused, as they were, with the reason behind each: repaired, the file can be imported again. */
export class ImportErrorFile {
  constructor(
    private readonly imports: ImportStore,
    private readonly service: ImportService,
    private readonly signing: SigningKeys,
    private readonly now: () => Date,
  ) {}

  async createLink(id: string): Promise<{ url: string; expiresAt: Date }> {
    const file = await this.service.own(id)
    const actor = requestScope.request()?.actor
    if (actor?.kind !== 'user') throw unauthenticated()
    const { userId, sessionId, workspaceId } = actor
    const name = `${file.fileName.replace(/\.[^.]*$/, '')}-errors.csv`
    const claims = { userId, sessionId, workspaceId, kind: 'import-errors', name, request: { id: file.id } }
    const token = await this.signing.sign(claims, { type: 'record-file', expiresInSeconds: LIFETIME_SECONDS })
    return {
      url: `/exports/records?token=${token}`,
      expiresAt: new Date(this.now().getTime() + LIFETIME_SECONDS * 1000),
    }
  }

  async portion(id: string, after: string | null): Promise<FilePortion> {
    const file = await this.service.own(id)
    const rows = await this.imports.refusedRows(file.id, Number(after ?? 0), PORTION)
    const lines = rows.map(({ row, cells, code, message }) => csvLine([...cells, String(row), `${code}: ${message}`]))
    const header = after === null ? CSV_BEGINNING + csvLine([...headerOf(file.header), 'Row', 'Problem']) : ''
    return { text: header + lines.join(''), next: rows.length === PORTION ? String(rows.at(-1)?.row) : null }
  }
}

const headerOf = (header: readonly string[]): string[] => header.map((name, column) => name || `Column ${column + 1}`)

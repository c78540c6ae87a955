import { IMPORT_PART_BYTES } from '@parley/schema/inputs/import'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import type { RecordType } from '../record/record-type'
import { ImportEntity } from './import.entity'

const NEWEST_FIRST = [{ property: 'id', direction: 'DESC' }] as const

/** A row that was not taken, as it was in the file. */
export interface RefusedRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly code: string
  readonly field: string | null
  readonly message: string
}

/** How many parts a file of this size has. */
export const partsOf = (sizeBytes: number | string): number => Math.ceil(Number(sizeBytes) / IMPORT_PART_BYTES)

/** All queries on files that are imported, their parts, their refused rows, and how they were mapped. */
export class ImportStore extends WorkspaceStore<ImportEntity> {
  constructor(database: DataSource) {
    super(database, ImportEntity)
  }

  /** A member's own, the newest first. */
  list(page: PageArgumentValues, createdBy: string): Promise<Page<ImportEntity>> {
    const query = this.select('import').andWhere('import.createdBy = :createdBy', { createdBy })
    return fetchPage(query, { keys: NEWEST_FIRST, arguments: page })
  }

  /** Those among them that the member brought in. */
  findByIds(ids: readonly string[], createdBy: string): Promise<ImportEntity[]> {
    return this.select('import')
      .andWhere('import.id = ANY(:ids) AND import.createdBy = :createdBy', { ids, createdBy })
      .getMany()
  }

  find(id: string): Promise<ImportEntity | null> {
    return this.select('import').andWhere('import.id = :id', { id }).getOne()
  }

  async create(transaction: EntityManager, row: Partial<ImportEntity> & { id: string }): Promise<void> {
    await this.insert([row as never], transaction)
  }

  async change(transaction: EntityManager, id: string, change: Partial<ImportEntity>): Promise<void> {
    await this.update(id, change as never, transaction)
  }

  async remove(id: string): Promise<void> {
    await this.dataSource.manager.delete(ImportEntity, { workspaceId: workspaceScope.require(), id })
  }

  /** How many bytes of files that are not imported yet a member has here. */
  async waitingBytes(transaction: EntityManager, createdBy: string): Promise<number> {
    const [{ bytes }]: [{ bytes: string }] = await transaction.query(
      `SELECT coalesce(sum(size_bytes), 0) AS bytes FROM crm.import
       WHERE workspace_id = $1 AND created_by = $2 AND job_id IS NULL`,
      [workspaceScope.require(), createdBy],
    )
    return Number(bytes)
  }

  /** The same part again replaces it: a client that lost the answer sends it twice. */
  async keepPart(importId: string, number: number, bytes: Buffer): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO crm.import_part (workspace_id, import_id, number, bytes) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, import_id, number) DO UPDATE SET bytes = excluded.bytes`,
      [workspaceScope.require(), importId, number, bytes],
    )
  }

  /** The numbers of the parts that are here, by import. */
  async partNumbers(importIds: readonly string[]): Promise<Map<string, number[]>> {
    const rows: { id: string; numbers: number[] }[] = await this.dataSource.query(
      `SELECT import_id AS id, array_agg(number ORDER BY number) AS numbers FROM crm.import_part
       WHERE workspace_id = $1 AND import_id = ANY ($2) GROUP BY import_id`,
      [workspaceScope.require(), importIds],
    )
    return new Map(rows.map(({ id, numbers }) => [id, numbers]))
  }

  async readPart(importId: string, number: number): Promise<Buffer | null> {
    const [row]: { bytes: Buffer }[] = await this.dataSource.query(
      'SELECT bytes FROM crm.import_part WHERE workspace_id = $1 AND import_id = $2 AND number = $3',
      [workspaceScope.require(), importId, number],
    )
    return row?.bytes ?? null
  }

  async dropParts(importId: string, transaction?: EntityManager): Promise<void> {
    await this.managerOf(transaction).query('DELETE FROM crm.import_part WHERE workspace_id = $1 AND import_id = $2', [
      workspaceScope.require(),
      importId,
    ])
  }

  /** Counts what a batch did. */
  async count(
    transaction: EntityManager,
    id: string,
    { created, updated, unchanged }: Pick<ImportEntity, 'created' | 'updated' | 'unchanged'>,
  ): Promise<void> {
    await transaction.query(
      `UPDATE crm.import SET created = created + $3, updated = updated + $4, unchanged = unchanged + $5
       WHERE workspace_id = $1 AND id = $2`,
      [workspaceScope.require(), id, created, updated, unchanged],
    )
  }

  async keepRefused(transaction: EntityManager, importId: string, rows: readonly RefusedRow[]): Promise<void> {
    if (rows.length === 0) return
    await transaction.query(
      `INSERT INTO crm.import_refused_row (workspace_id, import_id, row, cells, code, field, message)
       SELECT $1, $2, row, cells, code, field, message FROM jsonb_to_recordset($3)
         AS refused (row integer, cells text[], code text, field text, message text)
       ON CONFLICT (workspace_id, import_id, row) DO NOTHING`,
      [workspaceScope.require(), importId, JSON.stringify(rows)],
    )
  }

  /** The next ones of an import behind a row. */
  refusedRows(importId: string, afterRow: number, limit: number): Promise<RefusedRow[]> {
    return this.dataSource.query(
      `SELECT row, cells, code, field, message FROM crm.import_refused_row
       WHERE workspace_id = $1 AND import_id = $2 AND row > $3 ORDER BY row LIMIT $4`,
      [workspaceScope.require(), importId, afterRow, limit],
    )
  }

  /** What was chosen for the last file with these columns. */
  async findChoices(recordType: RecordType, signature: string): Promise<unknown> {
    const [row]: { choices: unknown }[] = await this.dataSource.query(
      'SELECT choices FROM crm.import_mapping WHERE workspace_id = $1 AND record_type = $2 AND signature = $3',
      [workspaceScope.require(), recordType, signature],
    )
    return row?.choices ?? null
  }

  async rememberChoices(
    transaction: EntityManager,
    recordType: RecordType,
    signature: string,
    choices: unknown,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO crm.import_mapping (workspace_id, record_type, signature, choices) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, record_type, signature) DO UPDATE SET choices = excluded.choices, used_at = now()`,
      [workspaceScope.require(), recordType, signature, JSON.stringify(choices)],
    )
  }
}

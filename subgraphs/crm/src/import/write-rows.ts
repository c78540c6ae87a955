import { MAX_TAGS } from '@parley/schema/inputs/crm'
import type { NewEvent } from '@parley/toolkit/events/outbox'
import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { EntityManager } from 'typeorm'
import { keepUnseenCompanies } from '../company/keep-unseen-companies'
import type { ContactEntity, TelegramField } from '../contact/contact.entity'
import { toLinkedEvent } from '../contact/linked-event'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import { applyCustomValues } from '../custom-field/custom-values'
import { changeMany, type ChangedRecord, type WantedRecord } from '../record/change-many'
import type { RecordType } from '../record/record-type'
import type { CustomValues, RecordEntity } from '../record/record.entity'
import { CREATED_COMPANY } from '../record-job/created-company'
import type { BeforeImage } from '../record-job/record-job-handler'
import { createRecords, type NewRecord } from './create-records'
import type { ImportPlan } from './import-plan'
import type { ImportedDomain } from './import.services'
import { nameCompanies } from './imported-companies'
import { namePeople } from './imported-people'
import { RowMistake, tagMistake, type ImportedRow, type MatchedRow, type RefusedImportRow } from './imported-row'
import { matchRecords } from './match-records'

export interface WrittenRows {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly RefusedImportRow[]
  readonly images: readonly BeforeImage[]
  readonly events: readonly NewEvent[]
}

const RESOURCES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const
const FROM_TELEGRAM: readonly TelegramField[] = ['name', 'username', 'phone']

/** What one batch writes, in the transaction of the batch. */
export class WriteRows {
  private readonly refused: RefusedImportRow[] = []
  private readonly type: RecordType

  constructor(
    private readonly domain: ImportedDomain,
    private readonly job: { readonly id: string; readonly recordType: RecordType },
    private readonly plan: ImportPlan,
    private readonly customFields: readonly CustomFieldEntity[],
  ) {
    this.type = job.recordType
  }

  async run(transaction: EntityManager, rows: readonly ImportedRow[]): Promise<WrittenRows> {
    await this.takeTurns(transaction)
    const matched = await this.match(transaction, this.withoutRepeats(rows))
    const related = await this.relate(transaction, matched)
    const made = await this.create(
      transaction,
      related.rows.filter(({ record }) => record === null),
    )
    const changed = await this.change(
      transaction,
      related.rows.filter(({ record }) => record !== null),
    )
    const companies = related.companyIds.map((recordId) => ({ recordId, before: CREATED_COMPANY, version: 1 }))
    return {
      created: made.ids.length,
      updated: changed.changed.length,
      unchanged: changed.unchanged.length,
      refused: this.refused,
      images: [
        ...companies,
        ...made.ids.map((recordId) => ({ recordId, before: null, version: 1 })),
        ...changed.changed,
        ...changed.unchanged,
      ],
      events: [...related.events, ...made.events, ...changed.events],
    }
  }

  /** Others that create such records by what they are known by wait: two rows do not become two records. */
  private async takeTurns(transaction: EntityManager): Promise<void> {
    if (this.type === 'CONTACT') return this.domain.contactStore.lockAll(transaction)
    const name = `crm.${this.type.toLowerCase()}/${workspaceScope.require()}`
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
  }

  private refuse(row: ImportedRow, mistake: RowMistake): void {
    this.refused.push({ row: row.row, cells: row.cells, mistake })
  }

  /** Does it for each; rows that it throws a mistake for are refused. */
  private each<Result>(rows: readonly ImportedRow[], work: (row: ImportedRow) => Result): Result[] {
    return rows.flatMap((row) => {
      try {
        return [work(row)]
      } catch (error) {
        if (!(error instanceof RowMistake)) throw error
        this.refuse(row, error)
        return []
      }
    })
  }

  /** The first row with a key has it. */
  private withoutRepeats(rows: readonly ImportedRow[]): ImportedRow[] {
    const seen = new Map<string, number>()
    return this.each(rows, (row) => {
      if (row.key === null) return row
      const first = seen.get(row.key)
      if (first !== undefined) throw repeated(`row ${first}`)
      seen.set(row.key, row.row)
      return row
    })
  }

  private async match(transaction: EntityManager, rows: readonly ImportedRow[]): Promise<MatchedRow[]> {
    const { key, mode } = this.plan
    const { store } = this.domain.manyRecords[this.type]
    if (!key) return rows.map((row) => ({ row, record: null }))
    const keys = rows.flatMap(({ key: value }) => value ?? [])
    const ids =
      key === 'id'
        ? new Map(keys.map((id) => [id, [id]]))
        : await matchRecords(transaction, `${this.type}.${key}`, keys)
    const locked = await store.lockMany(transaction, [...ids.values()].flat())
    const byId = new Map(locked.map((record) => [record.id, record]))
    const ours = await this.writtenBefore(transaction, [...byId.keys()])
    return this.each(rows, (row) => {
      const found = row.key === null ? [] : (ids.get(row.key) ?? []).flatMap((id) => byId.get(id) ?? [])
      const [record = null] = found
      if (record && ours.has(record.id)) throw repeated('an earlier row')
      if (found.length > 1) throw new RowMistake('AMBIGUOUS_KEY', `${found.length} records have this ${key}.`, key)
      if (mode === 'CREATE' && record)
        throw new RowMistake('ALREADY_EXISTS', `There is a record with this ${key}.`, key)
      if (record?.deletedAt) throw new RowMistake('CONFLICT', 'The record is in the trash. Restore it first.', key)
      if (record && !currentlyReaches(`${RESOURCES[this.type]}:write` as Permission, record)) {
        throw new RowMistake('FORBIDDEN', 'You may see this record, and not change it.')
      }
      if (mode === 'UPDATE' && row.key === null) throw new RowMistake('KEY_MISSING', `The row has no ${key}.`, key)
      if (!record && (mode === 'UPDATE' || (key === 'id' && row.key !== null && mode !== 'CREATE'))) {
        throw new RowMistake('NOT_FOUND', `There is no record with this ${key}.`, key)
      }
      return { row, record }
    })
  }

  /** The records that earlier rows of this file were about. */
  private async writtenBefore(transaction: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set()
    const rows: { id: string }[] = await transaction.query(
      `SELECT record_id AS id FROM crm.record_job_before WHERE workspace_id = $1 AND job_id = $2 AND record_id = ANY ($3)`,
      [workspaceScope.require(), this.job.id, ids],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** With the companies and people that rows name in place of their names. */
  private async relate(transaction: EntityManager, matched: readonly MatchedRow[]) {
    const records = new Map(matched.map((each) => [each.row, each]))
    const { companyStore } = this.domain
    const companies =
      this.type === 'COMPANY'
        ? null
        : await nameCompanies(transaction, companyStore, matched, this.plan.createCompanies)
    const peopleOf = await namePeople(transaction, this.domain, matched)
    const related = this.each([...records.keys()], (row): MatchedRow => {
      const each = records.get(row) as MatchedRow
      const companyId = companies?.find(each)
      const contactIds = peopleOf(each)
      const columns = { ...row.columns, ...(companyId !== undefined && { companyId }) }
      return { row: { ...row, columns, contactIds }, record: each.record }
    })
    return { rows: related, companyIds: companies?.createdIds ?? [], events: companies?.events ?? [] }
  }

  private async create(transaction: EntityManager, rows: readonly MatchedRow[]) {
    const records = this.each(
      rows.map(({ row }) => row),
      (row) => this.newRecord(row),
    )
    return createRecords(transaction, this.type, records)
  }

  private newRecord(row: ImportedRow): NewRecord {
    const named = row.columns[this.type === 'DEAL' ? 'title' : 'name']
    if (!named) throw new RowMistake('REQUIRED', 'A new record needs a name.', this.type === 'DEAL' ? 'title' : 'name')
    const required = this.customFields.filter((field) => field.required && !row.custom.has(field.id))
    const custom = this.customOf({}, new Map([...row.custom, ...required.map(({ id }) => [id, []] as const)]))
    const editedFields = FROM_TELEGRAM.filter((field) => row.columns[field])
    return {
      columns: this.type === 'CONTACT' ? { ...row.columns, editedFields } : row.columns,
      custom,
      tags: this.tagsOf(row.tags ?? []),
      contactIds: row.contactIds ?? [],
    }
  }

  private async change(transaction: EntityManager, rows: readonly MatchedRow[]) {
    const kind = this.domain.manyRecords[this.type]
    const records = new Map(rows.map(({ row, record }) => [row, record]))
    const wanted = this.each([...records.keys()], (row) => this.wantedRecord(records.get(row) as RecordEntity, row))
    const names = new Map(wanted.map(({ record }) => [record.id, (record as Partial<ContactEntity>).name]))
    const changes = await keepUnseenCompanies(this.domain.companyStore, wanted, transaction)
    const { changed, events } = await changeMany(transaction, kind, changes)
    const changedIds = new Set(changed.map(({ recordId }) => recordId))
    const unchanged = wanted
      .filter(({ record }) => !changedIds.has(record.id))
      .map(({ record }): ChangedRecord => ({ recordId: record.id, before: {}, version: record.version }))
    const renamed = wanted.filter(({ record }) => names.get(record.id) !== (record as Partial<ContactEntity>).name)
    return { changed, unchanged, events: [...events, ...(await this.tellConversations(transaction, renamed))] }
  }

  private wantedRecord(record: RecordEntity, row: ImportedRow): WantedRecord {
    this.checkOwner(row, record)
    const custom = row.custom.size > 0 ? this.customOf(record.custom, row.custom) : record.custom
    const { contactIds, tags = record.tags } = row
    // Where a deal that is there stands is for its board to say.
    const { pipelineId: _pipeline, stageId: _stage, ...columns } = row.columns
    const wanted: Record<string, unknown> = {
      ...columns,
      custom,
      tags: this.tagsOf(tags),
      ...(contactIds && { contactIds }),
    }
    if (this.type === 'CONTACT') {
      const contact = record as ContactEntity
      const written = FROM_TELEGRAM.filter((field) => field in wanted && wanted[field] !== contact[field])
      wanted['editedFields'] = [...new Set([...contact.editedFields, ...written])]
    }
    return { record, wanted: wanted as Partial<RecordEntity> }
  }

  /** A file gives records to others as far as whoever imports may. */
  private checkOwner({ columns: { ownerId } }: ImportedRow, present: RecordEntity): void {
    if (ownerId === undefined || ownerId === present.ownerId) return
    if (currentlyReaches(`${RESOURCES[this.type]}:assign` as Permission, present)) return
    throw new RowMistake('FORBIDDEN', 'You may change the record, and not give it to others.', 'owner')
  }

  /** Messaging shows contacts by their name. */
  private async tellConversations(transaction: EntityManager, renamed: readonly WantedRecord[]): Promise<NewEvent[]> {
    if (this.type !== 'CONTACT' || renamed.length === 0) return []
    const contacts = new Map(renamed.map(({ record }) => [record.id, record as ContactEntity]))
    const links: { id: string; contactId: string }[] = await transaction.query(
      `SELECT id, contact_id AS "contactId" FROM crm.conversation_link
       WHERE workspace_id = $1 AND contact_id = ANY ($2) ORDER BY id`,
      [workspaceScope.require(), [...contacts.keys()]],
    )
    return links.map(({ id, contactId }) => toLinkedEvent(contacts.get(contactId) as ContactEntity, id))
  }

  private customOf(present: CustomValues, given: ReadonlyMap<string, readonly string[]>): CustomValues {
    const changes = [...given].map(([fieldId, values]) => ({ fieldId, values }))
    try {
      return applyCustomValues(present, changes, this.customFields)
    } catch (error) {
      const [path = '', reasons = []] = Object.entries((error as Partial<DomainError>).fields ?? {})[0] ?? []
      if (!(error instanceof DomainError)) throw error
      const field = changes[Number(path.split('.')[2])]?.fieldId ?? null
      const isMissing = reasons.includes('required')
      throw new RowMistake(
        isMissing ? 'REQUIRED' : 'INVALID_VALUE',
        isMissing ? 'A field that every record must have is empty.' : 'A value does not fit its field.',
        field,
      )
    }
  }

  /** Each once, whatever its case, with those that all records of the file get. */
  private tagsOf(tags: readonly string[]): string[] {
    const byKey = new Map<string, string>()
    for (const tag of [...tags, ...this.plan.tags]) if (!byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag)
    if (byKey.size > Math.max(MAX_TAGS, tags.length)) throw tagMistake()
    return [...byKey.values()]
  }
}

const repeated = (where: string): RowMistake =>
  new RowMistake('DUPLICATE_ROW', `The file has this record already, in ${where}.`)

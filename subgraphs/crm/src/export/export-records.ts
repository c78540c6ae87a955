import { selectedIds } from '@parley/schema/inputs/bulk'
import { DELIMITERS, RECORD_COLUMNS, type ImportDelimiter } from '@parley/schema/inputs/import'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import { requirePermission } from '@parley/toolkit/authorization/authorize'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { CSV_BEGINNING, csvLine } from '@parley/toolkit/csv/csv-line'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { DataSource } from 'typeorm'
import { describeSelection } from '../bulk/describe-bulk-change'
import type { CompanyStore } from '../company/company.store'
import type { ContactEntity } from '../contact/contact.entity'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import type { DealStore } from '../deal/deal.store'
import type { MemberDirectory } from '../external/member-directory'
import { headerOfCustomField } from '../import/guess-mapping'
import type { RecordLists, ListRequest } from '../record/record-lists'
import type { RecordType } from '../record/record-type'
import type { RecordEntity } from '../record/record.entity'
import type { RecordStore } from '../record/record.store'
import type { FilePortion } from './file-portion.type'
import { builtInCell, customCell, type Related } from './record-cells'

/** Looks up what its records refer to once; the text stays far below what a subgraph may answer. */
const PORTION = { defaultSize: 500, maxSize: 500 }

export interface RecordExport extends ListRequest {
  readonly recordType: RecordType
  readonly ids?: readonly string[] | null
  readonly columns?: readonly string[] | null
  readonly delimiter?: ImportDelimiter | null
  readonly byteOrderMark?: boolean | null
  readonly language?: 'EN' | 'RU' | null
}

export interface ExportedDomain {
  readonly stores: Readonly<Record<RecordType, RecordStore<RecordEntity>>>
  readonly lists: RecordLists
  readonly customFields: CustomFieldStore
  readonly companies: CompanyStore
  readonly deals: DealStore
  readonly members: MemberDirectory
}

interface ReadRecords {
  readonly records: readonly RecordEntity[]
  readonly next: string | null
}

interface Column {
  readonly header: string
  readonly cell: (record: RecordEntity, related: Related) => string
}

const RESOURCES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const

/**
 * Writes a list of records, or what was selected of it, as CSV, portion by portion, in its order. It holds what whoever asks may export,
 * and each cell as an import reads it back; see toolkit/src/csv for cells that a spreadsheet would compute.
 */
export class ExportRecords {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditTrail,
    private readonly domain: ExportedDomain,
  ) {}

  /** What comes behind the cursor `after`. FORBIDDEN, VALIDATION_FAILED. */
  async portion(request: RequestContext, wanted: RecordExport, after: string | null): Promise<FilePortion> {
    const { recordType, byteOrderMark } = wanted
    const permission: Permission = `${RESOURCES[recordType]}:export`
    const { workspaceId } = requirePermission(request, permission)
    const delimiter = DELIMITERS[wanted.delimiter ?? 'COMMA']
    const columns = await this.columns(wanted)
    const { records, next } = await this.read(wanted, after)
    const exported = records.filter((record) => currentlyReaches(permission, record))
    const related = await this.relate(recordType, exported, delimiter === ';' ? ',' : '.')
    const lines = exported.map((record) =>
      csvLine(
        columns.map(({ cell }) => cell(record, related)),
        delimiter,
      ),
    )
    if (after !== null) return { text: lines.join(''), next }
    await this.record(workspaceId, wanted, columns.length)
    const header = csvLine(
      columns.map((column) => column.header),
      delimiter,
    )
    return { text: (byteOrderMark ? CSV_BEGINNING : '') + header + lines.join(''), next }
  }

  private async columns({ recordType, columns: wanted, language }: RecordExport): Promise<Column[]> {
    const custom = await this.domain.customFields.list(recordType)
    const builtIn = RECORD_COLUMNS[recordType].filter(({ importOnly }) => !importOnly)
    const known = new Map<string, Column>([
      ...builtIn.map(({ key, en, ru }): [string, Column] => {
        const header = language === 'RU' ? ru : en
        return [key, { header, cell: (record, related) => builtInCell(record, key, related) }]
      }),
      ...custom.map((field): [string, Column] => [field.id, customColumn(field, recordType)]),
    ])
    if (!wanted) return [...known.values()]
    return [...new Set(wanted)].map((key, index) => {
      const column = known.get(key)
      if (column) return column
      const fields = { [`input.columns.${index}`]: ['unknownField'] }
      throw new DomainError('VALIDATION_FAILED', 'There is no such column.', { fields })
    })
  }

  private async read({ recordType, ids, ...list }: RecordExport, after: string | null): Promise<ReadRecords> {
    const store = this.domain.stores[recordType]
    if (ids) return readSelected(store, ids, Number(after ?? 0))
    const criteria = await this.domain.lists.criteria(recordType, list)
    const { edges, pageInfo } = await store.list({ after }, criteria, PORTION)
    return { records: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null }
  }

  private async relate(type: RecordType, records: readonly RecordEntity[], decimalMark: '.' | ','): Promise<Related> {
    const users = (await this.domain.customFields.list(type)).filter((field) => field.type === 'USER')
    const memberIds = records.flatMap((record) => [
      record.ownerId ?? [],
      ...users.map(({ id }) => record.custom[id]?.[0] ?? []),
    ])
    const companyIds = records.flatMap((record) => (record as Partial<ContactEntity>).companyId ?? [])
    const [emails, companies, contactIds] = await Promise.all([
      this.domain.members.findEmails(memberIds.flat()),
      this.domain.companies.findByIds([...new Set(companyIds)]),
      type === 'DEAL' ? this.contactIdsOf(records.map(({ id }) => id)) : new Map<string, string[]>(),
    ])
    return { emails, companies: new Map(companies.map(({ id, name }) => [id, name])), contactIds, decimalMark }
  }

  /** As far as whoever exports sees them: an import leaves the others where they are. */
  private async contactIdsOf(dealIds: readonly string[]): Promise<Related['contactIds']> {
    const { deals } = this.domain
    const [all, unseen] = await Promise.all([deals.contactIdsOf(dealIds), deals.unseenContactIdsOf(dealIds)])
    return new Map([...all].map(([id, contacts]) => [id, contacts.filter((each) => !unseen.get(id)?.includes(each))]))
  }

  /** Once for a file, when it begins. */
  private async record(workspaceId: string, { recordType, ids, filter }: RecordExport, columns: number): Promise<void> {
    await inTransaction(this.database, (transaction) =>
      this.audit.record(transaction, {
        action: 'records.exported',
        target: { type: 'Workspace', id: workspaceId },
        after: { recordType, columns: String(columns), ...describeSelection({ ids, filter }) },
      }),
    )
  }
}

/** Those that are still there, in the order in which they were named. */
async function readSelected(
  store: RecordStore<RecordEntity>,
  given: readonly string[],
  from: number,
): Promise<ReadRecords> {
  const ids = [...new Set(validateInput(selectedIds, given, 'input.ids').map((id) => id.toLowerCase()))]
  const to = from + PORTION.maxSize
  const wanted = ids.slice(from, to)
  const found = new Map((await store.findByIds(wanted)).map((record) => [record.id, record]))
  return { records: wanted.flatMap((id) => found.get(id) ?? []), next: to < ids.length ? String(to) : null }
}

const customColumn = (field: CustomFieldEntity, type: RecordType): Column => ({
  header: headerOfCustomField(field, type),
  cell: (record, related) => customCell(record, field, related),
})

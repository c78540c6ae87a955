import { recordChanged, type DealSnapshot } from '@parley/schema/events/crm'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { currentMemberId } from '../record/current-member'
import type { RecordType } from '../record/record-type'
import type { CustomValues } from '../record/record.entity'

/** What a new record is to hold. */
export interface NewRecord {
  readonly columns: Readonly<Record<string, unknown>>
  readonly custom: CustomValues
  readonly tags: readonly string[]
  readonly contactIds: readonly string[]
}

const SHARED = { ownerId: 'owner_id', tags: 'tags', custom: 'custom' } as const
/** Every column that an import can write, by property. */
const COLUMNS: Readonly<Record<RecordType, Readonly<Record<string, string>>>> = {
  CONTACT: {
    name: 'name',
    username: 'username',
    phone: 'phone',
    email: 'email',
    position: 'position',
    companyId: 'company_id',
    editedFields: 'edited_fields',
    ...SHARED,
  },
  COMPANY: {
    name: 'name',
    domain: 'domain',
    website: 'website',
    email: 'email',
    phone: 'phone',
    address: 'address',
    description: 'description',
    ...SHARED,
  },
  DEAL: {
    title: 'title',
    amount: 'amount',
    currency: 'currency',
    companyId: 'company_id',
    expectedClose: 'expected_close',
    status: 'status',
    lostReason: 'lost_reason',
    closedAt: 'closed_at',
    pipelineId: 'pipeline_id',
    stageId: 'stage_id',
    ...SHARED,
  },
}
/** What a record holds where nothing is said: as the table has it. */
const USUAL: Readonly<Record<RecordType, Readonly<Record<string, unknown>>>> = {
  CONTACT: { email: '', position: '', editedFields: [] },
  COMPANY: { domain: '', website: '', email: '', phone: '', address: '', description: '' },
  DEAL: { status: 'OPEN', lostReason: '' },
}

/** Creates records in one statement, each with its event; whoever imports looks after those that nobody else does. */
export async function createRecords(
  transaction: EntityManager,
  type: RecordType,
  records: readonly NewRecord[],
): Promise<{ ids: string[]; events: NewEvent[] }> {
  if (records.length === 0) return { ids: [], events: [] }
  const memberId = currentMemberId()
  const full = records.map((record) => ({
    ...record,
    id: uuidv7(),
    values: { ...USUAL[type], ownerId: memberId, ...record.columns, tags: record.tags, custom: record.custom },
  }))
  const table = `crm.${type.toLowerCase()}`
  const entries = Object.entries(COLUMNS[type])
  const names = ['id', ...entries.map(([, name]) => name)].join(', ')
  const rows = full.map(({ id, values }) => ({
    id,
    ...Object.fromEntries(entries.map(([property, name]) => [name, (values as Record<string, unknown>)[property]])),
  }))
  await transaction.query(
    `INSERT INTO ${table} (workspace_id, ${names})
     SELECT $1, ${names} FROM json_populate_recordset(NULL::${table}, $2)`,
    [workspaceScope.require(), JSON.stringify(rows)],
  )
  await linkContacts(transaction, full)
  const events = full.map(({ id: recordId, values, columns, contactIds }) =>
    newEvent(recordChanged, {
      recordType: type,
      recordId,
      change: 'CREATED',
      version: 1,
      actorId: memberId,
      fields: Object.keys(columns),
      ownerId: (values.ownerId as string | null) ?? null,
      teamId: null,
      sharedWith: [],
      ...(type === 'DEAL' && { deal: snapshotOf(values, contactIds) }),
    }),
  )
  return { ids: full.map(({ id }) => id), events }
}

/** Who is involved in new deals. */
async function linkContacts(
  transaction: EntityManager,
  deals: readonly { readonly id: string; readonly contactIds: readonly string[] }[],
): Promise<void> {
  const links = deals.flatMap(({ id, contactIds }) => contactIds.map((contactId) => [id, contactId] as const))
  if (links.length === 0) return
  await transaction.query(
    `INSERT INTO crm.deal_contact (workspace_id, deal_id, contact_id)
     SELECT $1, link.* FROM unnest($2::uuid[], $3::uuid[]) AS link (deal_id, contact_id)`,
    [workspaceScope.require(), links.map(([dealId]) => dealId), links.map(([, contactId]) => contactId)],
  )
}

function snapshotOf(values: Readonly<Record<string, unknown>>, contactIds: readonly string[]): DealSnapshot {
  const text = (name: string): string | null => (values[name] as string | null | undefined) ?? null
  return {
    title: text('title') ?? '',
    amount: text('amount'),
    currency: text('currency'),
    status: values['status'] as DealSnapshot['status'],
    expectedClose: text('expectedClose'),
    companyId: text('companyId'),
    pipelineId: text('pipelineId'),
    stageId: text('stageId'),
    contactIds: [...contactIds],
  }
}

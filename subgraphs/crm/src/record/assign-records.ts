import { recordChanged, type DealSnapshot } from '@parley/schema/events/crm'
import type { Assignees, AssignmentRequest } from '@parley/toolkit/authorization/assignees'
import type { AssignedRow, AssignedStore } from '@parley/toolkit/database/assigned-store'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { currentMemberId } from './current-member'
import type { RecordType } from './record-type'

interface AssignableRecord extends AssignedRow {
  readonly version: number
}

export interface AssignableKind<Entity extends AssignableRecord> {
  readonly type: RecordType
  readonly noun: string
  readonly store: AssignedStore<Entity>
  readonly snapshot?: (transaction: EntityManager, record: Entity) => Promise<DealSnapshot>
}

/** Says who looks after records of one type. */
export class AssignRecords<Entity extends AssignableRecord> {
  constructor(
    private readonly database: DataSource,
    private readonly kind: AssignableKind<Entity>,
    private readonly assignees: Assignees,
    private readonly outbox: Outbox,
  ) {}

  /** All of them or none: NOT_FOUND when one cannot be seen, or is not within the reach of who assigns. */
  async run(input: AssignmentRequest): Promise<Entity[]> {
    const { ids, change } = await this.assignees.check(input)
    const { store, noun } = this.kind
    return inTransaction(this.database, async (transaction) => {
      const records = await store.lockToAssign(transaction, ids)
      if (records.length < ids.length) throw notFound(noun)
      const assigned = await store.assign(transaction, records, change)
      await this.tell(transaction, assigned, Object.keys(change))
      return assigned
    })
  }

  /** A member has left: the successor, or nobody, looks after what was theirs. */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<void> {
    await this.kind.store.handOver(transaction, memberId, successorId)
  }

  private async tell(transaction: EntityManager, records: readonly Entity[], fields: string[]): Promise<void> {
    const events: NewEvent[] = []
    for (const record of records) events.push(await this.toEvent(transaction, record, fields))
    await this.outbox.append(transaction, events)
  }

  private async toEvent(transaction: EntityManager, record: Entity, fields: string[]): Promise<NewEvent> {
    const { type: recordType, snapshot } = this.kind
    const { id: recordId, version, ownerId, teamId, sharedWith } = record
    const deal = await snapshot?.(transaction, record)
    const about = { recordType, recordId, change: 'UPDATED' as const, version, actorId: currentMemberId(), fields }
    return newEvent(recordChanged, { ...about, ownerId, teamId, sharedWith: [...sharedWith], deal })
  }
}

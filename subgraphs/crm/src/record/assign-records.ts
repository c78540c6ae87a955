import { recordChanged, type DealSnapshot } from '@parley/schema/events/crm'
import type { Assignees, AssignmentRequest } from '@parley/toolkit/authorization/assignees'
import type { AssignedRow, AssignedStore } from '@parley/toolkit/database/assigned-store'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
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
  readonly snapshots?: (
    transaction: EntityManager,
    records: readonly Entity[],
  ) => Promise<ReadonlyMap<string, DealSnapshot>>
}

/** A member may leave thousands behind: so many are read and told at once. */
const TOLD_AT_ONCE = 500

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
      await this.tell(transaction, assigned, () => Object.keys(change))
      return assigned
    })
  }

  /** A member has left: the successor, or nobody, looks after what was theirs. */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<void> {
    const { store } = this.kind
    const handed = await store.handOver(transaction, memberId, successorId)
    const before = new Map(handed.map((assignment) => [assignment.id, assignment]))
    const ids = [...before.keys()]
    for (let from = 0; from < ids.length; from += TOLD_AT_ONCE) {
      const records = await store.findAssigned(transaction, ids.slice(from, from + TOLD_AT_ONCE))
      await this.tell(transaction, records, ({ id }) => [
        ...(before.get(id)?.ownerId === memberId ? ['ownerId'] : []),
        ...(before.get(id)?.sharedWith.includes(memberId) ? ['sharedWith'] : []),
      ])
    }
  }

  private async tell(
    transaction: EntityManager,
    records: readonly Entity[],
    fieldsOf: (record: Entity) => string[],
  ): Promise<void> {
    const { type: recordType, snapshots } = this.kind
    const deals = await snapshots?.(transaction, records)
    const events = records.map((record) => {
      const { id: recordId, version, ownerId, teamId, sharedWith } = record
      const about = { recordType, recordId, change: 'UPDATED' as const, version, actorId: currentMemberId() }
      const assignment = { fields: fieldsOf(record), ownerId, teamId, sharedWith: [...sharedWith] }
      return newEvent(recordChanged, { ...about, ...assignment, deal: deals?.get(recordId) })
    })
    await this.outbox.append(transaction, events)
  }
}

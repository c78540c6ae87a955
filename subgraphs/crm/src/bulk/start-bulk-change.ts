import { startBulkChangeInput } from '@parley/schema/inputs/bulk'
import type { Assignees } from '@parley/toolkit/authorization/assignees'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { uuidv7 } from 'uuidv7'
import { cleanTags } from '../record/record-editor'
import type { ManyRecords } from '../record/change-many'
import type { ListRequest, RecordLists } from '../record/record-lists'
import type { RecordType } from '../record/record-type'
import type { RecordJobEntity } from '../record-job/record-job.entity'
import type { RecordJobs } from '../record-job/record-jobs'
import type { BulkBatchStore } from './bulk-batch.store'
import type { BulkChange } from './bulk-change'
import { describeChange, describeSelection } from './describe-bulk-change'
import type { BulkFields, FieldChange } from './bulk-fields'

export interface BulkRequest {
  readonly selection: {
    readonly recordType: RecordType
    readonly ids?: readonly string[] | null
    readonly filter?: ListRequest['filter']
  }
  readonly change: {
    readonly update?: readonly FieldChange[] | null
    readonly assign?: {
      readonly ownerId?: string | null
      readonly teamId?: string | null
      readonly inTurn?: boolean | null
    } | null
    readonly tags?: { readonly add?: readonly string[] | null; readonly remove?: readonly string[] | null } | null
    readonly moveToStage?: string | null
    readonly delete?: boolean | null
    readonly restore?: boolean | null
  }
  readonly clientId?: string | null
}

/**
 * Starts the same change of many records: of those with these ids, or of all that a list shows now. What is wrong with
 * the change is said at once; what is wrong with a record, by the job.
 */
export class StartBulkChange {
  constructor(
    private readonly recordJobs: RecordJobs,
    private readonly batches: BulkBatchStore,
    private readonly types: Readonly<Record<RecordType, ManyRecords>>,
    private readonly lists: RecordLists,
    private readonly fields: BulkFields,
    private readonly assignees: Assignees,
  ) {}

  async run(input: BulkRequest): Promise<RecordJobEntity> {
    const { selection, change: wanted, clientId } = validateInput(startBulkChangeInput, input)
    const { recordType, ids } = selection
    const change = await this.readChange(recordType, wanted)
    // The filter as it was sent: the list itself checks it, and names the mistakes.
    const criteria = ids ? null : await this.lists.criteria(recordType, { filter: input.selection.filter })
    const described = { ...describeChange(change), ...describeSelection(input.selection) }
    const job = { kind: change.kind, recordType, payload: change, described, total: null, clientId }
    return this.recordJobs.start(job, async (transaction, jobId) => ({
      total: criteria
        ? await this.batches.keepMatching(transaction, jobId, this.types[recordType].store, criteria)
        : await this.batches.keepIds(transaction, jobId, ids ?? []),
    }))
  }

  private async readChange(recordType: RecordType, { update, assign, tags, ...rest }: BulkRequest['change']) {
    if (update) return this.fields.read(recordType, update)
    if (assign) return this.readAssignment(assign)
    if (tags) return { kind: 'TAG', add: cleanTags(tags.add ?? []), remove: tags.remove ?? [] } satisfies BulkChange
    if (rest.delete) return { kind: 'DELETE' } satisfies BulkChange
    if (rest.restore) return { kind: 'RESTORE' } satisfies BulkChange
    const fields = { 'input.change.moveToStage': ['notForThisType'] }
    if (recordType !== 'DEAL') throw new DomainError('VALIDATION_FAILED', 'Only deals stand in stages.', { fields })
    return { kind: 'MOVE', stageId: rest.moveToStage ?? '' } satisfies BulkChange
  }

  /** Whether there are such members and teams is asked with nobody's turn taken, for a record that is not there. */
  private async readAssignment({
    inTurn,
    ...assign
  }: NonNullable<BulkRequest['change']['assign']>): Promise<BulkChange> {
    if (inTurn && (assign.teamId == null || assign.ownerId !== undefined)) {
      const fields = { 'input.change.assign.teamId': ['required'] }
      throw new DomainError('VALIDATION_FAILED', 'Turns are those of a team, without an owner.', { fields })
    }
    await this.assignees.check({ ids: [uuidv7()], ...assign })
    return { kind: 'ASSIGN', ...assign, ...(inTurn && { inTurn }) }
  }
}

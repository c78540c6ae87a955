import { possibleDuplicatesInput } from '@parley/schema/inputs/duplicate'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { RecordEntity } from '../record/record.entity'
import type { RecordStore } from '../record/record.store'
import type { DuplicatePairEntity } from './duplicate-pair.entity'
import type { DuplicatePairStore } from './duplicate-pair.store'
import { MERGEABLE_TYPES, type DuplicateReason, type MergeableType } from './mergeable-type'
import type { Likeness, SimilarRecordStore } from './similar-records.store'

export const findDuplicates = { name: 'crm.find-duplicates', payload: z.object({ workspaceId: z.uuid() }) }

export interface DuplicateQuestion extends Likeness {
  readonly recordType: MergeableType
  readonly exceptId?: string | null
}
export interface DuplicateCandidate {
  readonly recordType: MergeableType
  readonly recordId: string
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
}

/** Records that one statement compares with all others. */
const BATCH = 100

/** Finds records that may be the same: for whoever is about to add one more, and for everyone in the background. */
export class FindDuplicates {
  constructor(
    private readonly database: DataSource,
    private readonly similar: SimilarRecordStore,
    private readonly pairs: DuplicatePairStore,
    private readonly records: Readonly<Record<MergeableType, RecordStore<RecordEntity>>>,
    private readonly jobs: JobQueue,
  ) {}

  /** Those among the most alike that whoever asks may see. */
  async ask(question: DuplicateQuestion): Promise<DuplicateCandidate[]> {
    const { recordType, exceptId, ...likeness } = validateInput(possibleDuplicatesInput, question)
    const found = (await this.similar.find(recordType, likeness)).filter(({ id }) => id !== exceptId?.toLowerCase())
    const visible = new Set((await this.records[recordType].findByIds(found.map(({ id }) => id))).map(({ id }) => id))
    return found
      .filter(({ id }) => visible.has(id))
      .map(({ id, score, reasons }) => ({ recordType, recordId: id, score, reasons }))
  }

  /** Says that two records are two, or takes that back. NOT_FOUND unless both can be seen. */
  async dismiss(given: string, dismissed: boolean): Promise<DuplicatePairEntity> {
    const id = queryableId(given)
    const type = await this.pairs.findType(id)
    const pair = type && (await this.pairs.find(type, id))
    if (!pair) throw notFound('The pair')
    return this.pairs.dismiss(pair, dismissed ? new Date() : null)
  }

  /** A job for each workspace in which something has changed. */
  async plan(): Promise<void> {
    for (const workspaceId of await this.similar.findUnscanned())
      await workspaceScope.run(workspaceId, () =>
        inTransaction(this.database, (transaction) => {
          const key = `${findDuplicates.name}/${workspaceId}`
          return this.jobs.enqueue(transaction, findDuplicates, { workspaceId }, { key, queue: key })
        }),
      )
  }

  /** Compares what has changed in the workspace in scope; a run that is killed is continued by the next one. */
  async run(): Promise<void> {
    for (const type of MERGEABLE_TYPES) {
      let place = await this.similar.findPlace(type)
      for (;;) {
        const next = await inTransaction(this.database, async (transaction) => {
          const reached = await this.similar.scan(transaction, type, place, BATCH)
          if (reached) await this.similar.savePlace(transaction, type, reached)
          return reached
        })
        if (!next) break
        place = next
      }
    }
  }
}

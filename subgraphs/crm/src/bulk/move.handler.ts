import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import { requestScope } from '@parley/toolkit/context/request-scope'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import { groupBy } from '@parley/toolkit/loading/group-by'
import type { DealEntity } from '../deal/deal.entity'
import type { DealStore } from '../deal/deal.store'
import type { BeforeImage, RecordBatch, RecordJobHandler, RowError } from '../record-job/record-job-handler'
import type { RecordJobEntity } from '../record-job/record-job.entity'
import type { BulkBatchStore } from './bulk-batch.store'
import type { BulkChange } from './bulk-change'

/** Which deals of a batch may go, written down before `pipeline` is asked: where they stood is known however often it is. */
interface Asked {
  readonly number: number
  readonly movable: readonly string[] | null
  /** How many of them stood elsewhere. */
  readonly leaving: number
}

interface Moved {
  readonly moved: number
  readonly refusals: readonly {
    readonly dealId: string
    readonly rule: string
    readonly explanation: string
    readonly conditions: readonly { readonly field: string }[]
  }[]
}

const NOBODY: Moved = { moved: 0, refusals: [] }
const MOVE = `mutation ($input: MoveDealsForInput!) {
  moveDealsFor(input: $input) { moved refusals { dealId rule explanation conditions { field } } }
}`
const CODES: Readonly<Record<string, string>> = { GONE: 'NOT_FOUND', REACH: 'FORBIDDEN' }

/**
 * Moves the deals of a bulk job into a stage. `pipeline` owns where deals stand and judges its rules; a deal that they
 * refuse is named and stays. Undone, deals go back to where they stood, unless they were moved on since.
 */
export class MoveHandler implements RecordJobHandler {
  readonly kinds = ['MOVE'] as const

  constructor(
    private readonly batches: BulkBatchStore,
    private readonly deals: DealStore,
    private readonly graph: Graph,
  ) {}

  async nextBatch(job: RecordJobEntity): Promise<RecordBatch | null> {
    const asked = (job.checkpoint as Asked | null) ?? { number: 0, movable: null, leaving: 0 }
    const { number, movable } = asked
    if (movable) return this.move(job, asked, movable)
    const ids = await this.batches.find(job.id, number)
    return ids && ((transaction) => this.judge(transaction, job, ids, number))
  }

  async undoBatch(job: RecordJobEntity, images: readonly BeforeImage[]): Promise<RecordBatch> {
    const { stageId } = job.payload as Extract<BulkChange, { kind: 'MOVE' }>
    const deals = await this.deals.findByIdsAsSystem(images.map(({ recordId }) => recordId))
    const stands = new Map(deals.map((deal) => [deal.id, deal.stageId]))
    const errors: RowError[] = []
    const back = images.filter(({ recordId, before }) => {
      const now = stands.get(recordId)
      // What `pipeline` told last may be on its way yet: then the deal still seems to stand where it stood.
      if (before?.['stageId'] && (now === stageId || now === before['stageId'])) return true
      errors.push({ recordId, code: 'STALE_VERSION', message: 'It was moved since, and is left where it is.' })
      return false
    })
    let done = 0
    for (const [from, group] of groupBy(back, ({ before }) => String(before?.['stageId']))) {
      const ids = group.map(({ recordId }) => recordId)
      const { moved, refusals } = await this.ask(job, ids, from, null)
      done += moved
      // One that never left has nothing to go back from.
      errors.push(...refusals.filter(({ dealId }) => stands.get(dealId) !== from).map(rowErrorOf))
    }
    return async () => ({ done, errors, checkpoint: null })
  }

  private async judge(
    transaction: Parameters<RecordBatch>[0],
    { payload }: RecordJobEntity,
    ids: readonly string[],
    number: number,
  ): ReturnType<RecordBatch> {
    const { stageId } = payload as Extract<BulkChange, { kind: 'MOVE' }>
    const found = new Map((await this.deals.lockMany(transaction, ids)).map((deal) => [deal.id, deal]))
    const errors = ids.flatMap((id) => refusalOf(id, found.get(id)))
    const refused = new Set(errors.map(({ recordId }) => recordId))
    const movable = ids.filter((id) => !refused.has(id))
    const before = movable.flatMap((recordId) => {
      const deal = found.get(recordId)
      if (!deal || deal.stageId === stageId) return []
      return [{ recordId, before: { stageId: deal.stageId }, version: deal.version }]
    })
    const asked: Asked = { number, movable, leaving: before.length }
    return { done: 0, errors, before, changed: 0, checkpoint: asked }
  }

  private async move(
    job: RecordJobEntity,
    { number, leaving }: Asked,
    movable: readonly string[],
  ): Promise<RecordBatch> {
    const { stageId } = job.payload as Extract<BulkChange, { kind: 'MOVE' }>
    const { refusals } = movable.length > 0 ? await this.ask(job, movable, stageId, job.id) : NOBODY
    const checkpoint: Asked = { number: number + 1, movable: null, leaving: 0 }
    const done = movable.length - refusals.length
    const changed = Math.max(0, leaving - refusals.length)
    return async () => ({ done, changed, errors: refusals.map(rowErrorOf), checkpoint })
  }

  private async ask(
    { startedBy, workspaceId }: RecordJobEntity,
    dealIds: readonly string[],
    stageId: string,
    clientId: string | null,
  ): Promise<Moved> {
    const actor = requestScope.request()?.actor
    const role = actor?.kind === 'user' ? actor.role : 'VIEWER'
    // What is undone has no id of its own, and is not judged again.
    const variables = { input: { dealIds, stageId, clientId, memberId: startedBy, role, isUndo: clientId === null } }
    const answer = await this.graph.ask<{ moveDealsFor: Moved }>('pipeline', { document: MOVE, variables }, workspaceId)
    return answer.moveDealsFor
  }
}

function refusalOf(recordId: string, deal: DealEntity | undefined): RowError[] {
  if (!deal) return [{ recordId, code: 'NOT_FOUND', message: 'It was not found.' }]
  if (!currentlyReaches('deals:write', deal)) {
    return [{ recordId, code: 'FORBIDDEN', message: 'You may see this, and not do that with it.' }]
  }
  return deal.deletedAt ? [{ recordId, code: 'CONFLICT', message: 'It is in the trash. Restore it first.' }] : []
}

function rowErrorOf({ dealId, rule, explanation, conditions }: Moved['refusals'][number]): RowError {
  const [condition] = conditions
  return { recordId: dealId, code: CODES[rule] ?? 'MOVE_REFUSED', field: condition?.field, message: explanation }
}

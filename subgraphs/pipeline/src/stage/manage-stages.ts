import { createStageInput, MAX_STAGES, updateStageInput } from '@parley/schema/inputs/pipeline'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { NewEvent, Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { boardChange } from '../board/board-changes'
import type { PipelineEntity } from '../pipeline/pipeline.entity'
import { lastStage, staleVersion } from '../pipeline/pipeline.errors'
import type { PipelineStore } from '../pipeline/pipeline.store'
import type { CheckRules } from '../rule/check-rules'
import { actingMember } from '../setup/acting-member'
import { requireReachable } from './check-transitions'
import type { EmptyStages } from './empty-stages'
import { isSameSet } from './same-set'
import { describeStage, stageColumns, type StageFields } from './stage-columns'
import type { StageEntity } from './stage.entity'
import type { StageStore } from './stage.store'

export interface NewStage extends StageFields {
  readonly pipelineId: string
  readonly name: string
}
export interface StageEdit extends StageFields {
  readonly id: string
  readonly version: number
  readonly name?: string | null
}

interface Telling {
  readonly outbox: Outbox
  readonly audit: AuditTrail
}

/** What a stage without a wish begins with. */
const DEFAULTS = { probability: 50, colour: 'GREY' } as const

/** Creates, changes, orders and deletes the stages of a pipeline; each change is in the audit log and on the boards. */
export class ManageStages {
  constructor(
    private readonly database: DataSource,
    private readonly pipelines: PipelineStore,
    private readonly stages: StageStore,
    private readonly emptyStages: EmptyStages,
    private readonly rules: CheckRules,
    private readonly telling: Telling,
  ) {}

  async create(input: NewStage): Promise<StageEntity> {
    const { pipelineId, name, ...fields } = validateInput(createStageInput, input)
    const columns = stageColumns(fields)
    await this.rules.run(columns, {
      entryRule: null,
      exitRule: null,
      requiredFields: [],
      allowedFrom: null,
      ...columns,
    })
    return this.changing(pipelineId, async (transaction, pipeline, all) => {
      if (all.length >= MAX_STAGES)
        throw new DomainError('VALIDATION_FAILED', `A pipeline has up to ${MAX_STAGES} stages.`)
      const position = Math.max(0, ...all.map((each) => each.position)) + 1
      const id = uuidv7()
      const row = { ...DEFAULTS, ...columns, id, pipelineId: pipeline.id, name: storableText(name), position }
      await this.stages.create(transaction, [row])
      const [stage] = await this.stages.lock(transaction, [id], 'pessimistic_write')
      if (!stage) throw new Error(`Stage ${id} is not there after it was created`)
      requireReachable([...all, stage])
      await this.tell(transaction, stage, 'stage.created', { after: describeStage(stage, row) })
      return stage
    })
  }

  async update(input: StageEdit): Promise<StageEntity> {
    const { id, version, name, ...fields } = validateInput(updateStageInput, input)
    const [found] = await this.stages.findByIds([id.toLowerCase()])
    if (!found || found.deletedAt) throw notFound('The stage')
    const columns = { ...stageColumns(fields), ...(name == null ? {} : { name: storableText(name) }) }
    const { entryRule, exitRule, requiredFields, allowedFrom } = found
    await this.rules.run(columns, { entryRule, exitRule, requiredFields, allowedFrom, ...columns })
    return this.changing(found.pipelineId, async (transaction, _pipeline, all) => {
      const stage = all.find((each) => each.id === found.id)
      if (!stage) throw notFound('The stage')
      if (stage.version !== version) throw staleVersion()
      const before = describeStage(stage, columns)
      await this.stages.change(transaction, stage, columns)
      requireReachable(all)
      await this.tell(transaction, stage, 'stage.changed', { before, after: describeStage(stage, columns) })
      return stage
    })
  }

  /** All of the pipeline, in their new order. VALIDATION_FAILED when the ids are not exactly those. */
  reorder(pipelineId: string, ids: readonly string[]): Promise<StageEntity[]> {
    const wanted = ids.map(queryableId)
    return this.changing(pipelineId, async (transaction, _pipeline, all) => {
      if (
        !isSameSet(
          wanted,
          all.map(({ id }) => id),
        )
      ) {
        const fields = { ids: ['set'] }
        throw new DomainError('VALIDATION_FAILED', 'Name each stage of the pipeline once.', { fields })
      }
      await this.stages.reorder(transaction, wanted)
      const byId = new Map(all.map((stage) => [stage.id, stage]))
      const ordered = wanted.flatMap((id, index) => {
        const stage = byId.get(id)
        return stage ? [Object.assign(stage, { position: index + 1 })] : []
      })
      const [first] = ordered
      if (first) await this.tell(transaction, first, 'stage.reordered', { after: { order: wanted } })
      return ordered
    })
  }

  /** STAGE_HAS_DEALS when it has deals and nobody says where they go; LAST_STAGE. */
  async delete(id: string, moveDealsTo: string | null): Promise<void> {
    const [found] = await this.stages.findByIds([queryableId(id)])
    if (!found || found.deletedAt) throw notFound('The stage')
    await this.changing(found.pipelineId, async (transaction, _pipeline, all) => {
      const stage = all.find((each) => each.id === found.id)
      if (!stage) throw notFound('The stage')
      if (all.length === 1) throw lastStage()
      const events = await this.emptyStages.run(transaction, [stage], moveDealsTo, stage.name)
      await this.tell(transaction, stage, 'stage.deleted', { before: { name: stage.name, moveDealsTo } }, events)
    })
  }

  /** One change at a time of a pipeline; it is one that is not deleted. */
  private changing<Result>(
    pipelineId: string,
    work: (transaction: EntityManager, pipeline: PipelineEntity, stages: StageEntity[]) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(this.database, async (transaction) => {
      const pipeline = await this.pipelines.lock(transaction, queryableId(pipelineId))
      if (!pipeline) throw notFound('The pipeline')
      return work(transaction, pipeline, await this.stages.listOf([pipeline.id], transaction))
    })
  }

  private async tell(
    transaction: EntityManager,
    { id, name, pipelineId }: StageEntity,
    action: string,
    values: Pick<Parameters<AuditTrail['record']>[1], 'before' | 'after'>,
    events?: readonly NewEvent[],
  ): Promise<void> {
    const { memberId: actorId } = actingMember()
    const change = boardChange({ kind: 'STAGES_CHANGED', pipelineId, at: new Date(), actorId })
    await this.telling.outbox.append(transaction, events ?? [change])
    await this.telling.audit.record(transaction, { action, target: { type: 'Stage', id, name }, ...values })
  }
}

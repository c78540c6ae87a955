import { createAutomaticMoveInput, updateAutomaticMoveInput, type MoveTrigger } from '@parley/schema/inputs/pipeline'
import type { FilterTree } from '@parley/schema/inputs/filter'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { validFilter } from '@parley/toolkit/filtering/filter-sql'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { staleVersion } from '../pipeline/pipeline.errors'
import type { ReadFieldContents } from '../rule/field-contents'
import type { StageStore } from '../stage/stage.store'
import type { AutomaticMoveEntity } from './automatic-move.entity'
import type { AutomaticMoveStore } from './automatic-move.store'
import type { PlanAutomaticMoves } from './plan-automatic-moves'

interface Fields {
  readonly field?: string | null
  readonly value?: { readonly amount: string; readonly currency: string } | null
  readonly days?: number | null
  readonly condition?: FilterTree | null
  readonly fromStageIds?: readonly string[] | null
  readonly enabled?: boolean | null
}
export interface NewAutomaticMove extends Fields {
  readonly pipelineId: string
  readonly name: string
  readonly trigger: MoveTrigger
  readonly toStageId: string
}
export interface AutomaticMoveEdit extends Fields {
  readonly id: string
  readonly version: number
  readonly name?: string | null
  readonly toStageId?: string | null
}

type Wanted = Pick<
  AutomaticMoveEntity,
  'pipelineId' | 'trigger' | 'field' | 'amount' | 'days' | 'condition' | 'fromStageIds' | 'toStageId'
>

/** What a trigger cannot do without. */
const NEEDED: Readonly<Partial<Record<MoveTrigger, 'field' | 'amount' | 'days'>>> = {
  FIELD_CHANGED: 'field',
  AMOUNT_REACHED: 'amount',
  NO_REPLY: 'days',
}

/** Creates, changes and deletes automatic moves; each change is in the audit log. */
export class ManageAutomaticMoves {
  constructor(
    private readonly database: DataSource,
    private readonly rules: AutomaticMoveStore,
    private readonly stages: StageStore,
    private readonly contents: ReadFieldContents,
    private readonly plan: PlanAutomaticMoves,
    private readonly audit: AuditTrail,
  ) {}

  async create(input: NewAutomaticMove): Promise<AutomaticMoveEntity> {
    const { pipelineId, name, trigger, toStageId, ...fields } = validateInput(createAutomaticMoveInput, input)
    const own = { pipelineId: pipelineId.toLowerCase(), trigger, toStageId: toStageId.toLowerCase() }
    const nothing = { field: null, amount: null, currency: null, days: null, condition: null, fromStageIds: null }
    const row = { ...nothing, ...own, ...columnsOf(fields), name: storableText(name) }
    await this.check(row)
    return inTransaction(this.database, async (transaction) => {
      const id = uuidv7()
      await this.rules.create(transaction, { ...row, id } as never)
      const rule = await this.rules.lock(transaction, id)
      if (!rule) throw new Error(`Automatic move ${id} is not there after it was created`)
      await this.settle(transaction, rule, 'automaticMove.created')
      return rule
    })
  }

  async update(input: AutomaticMoveEdit): Promise<AutomaticMoveEntity> {
    const { id, version, name, toStageId, ...fields } = validateInput(updateAutomaticMoveInput, input)
    const [found] = await this.rules.findByIds([id.toLowerCase()])
    if (!found) throw notFound('The automatic move')
    const columns = {
      ...columnsOf(fields),
      ...(name == null ? {} : { name: storableText(name) }),
      ...(toStageId == null ? {} : { toStageId: toStageId.toLowerCase() }),
    }
    await this.check(Object.assign({}, found, columns))
    return inTransaction(this.database, async (transaction) => {
      const rule = await this.rules.lock(transaction, found.id)
      if (!rule) throw notFound('The automatic move')
      if (rule.version !== version) throw staleVersion()
      const again = columns.enabled ? { disabledAt: null, disabledCode: null, disabledReason: null } : {}
      await this.rules.change(transaction, rule, { ...columns, ...again })
      await this.settle(transaction, rule, 'automaticMove.changed')
      return rule
    })
  }

  async delete(id: string): Promise<void> {
    await inTransaction(this.database, async (transaction) => {
      const rule = await this.rules.lock(transaction, queryableId(id))
      if (!rule) throw notFound('The automatic move')
      await this.rules.delete(transaction, rule.id)
      const target = { type: 'AutomaticMove', id: rule.id, name: rule.name }
      await this.audit.record(transaction, { action: 'automaticMove.deleted', target, before: { name: rule.name } })
    })
  }

  private async settle(transaction: EntityManager, rule: AutomaticMoveEntity, action: string): Promise<void> {
    await this.plan.watch(transaction)
    const { id, name, trigger, enabled, condition } = rule
    const after = { name, trigger, enabled, condition: condition && JSON.stringify(condition) }
    await this.audit.record(transaction, { action, target: { type: 'AutomaticMove', id, name }, after })
  }

  /** VALIDATION_FAILED where it could do nothing, or names what is not there. */
  private async check(wanted: Wanted): Promise<void> {
    const needed = NEEDED[wanted.trigger]
    if (needed && wanted[needed] === null) throw refuse(needed === 'amount' ? 'value' : needed, 'required')
    const ids = new Set((await this.stages.listOf([wanted.pipelineId])).map(({ id }) => id))
    if (ids.size === 0) throw notFound('The pipeline')
    if (!ids.has(wanted.toStageId)) throw refuse('toStageId', 'foreignStage')
    const from = wanted.fromStageIds ?? []
    if (from.some((id) => !ids.has(id))) throw refuse('fromStageIds', 'foreignStage')
    if (from.length > 0 && from.every((id) => id === wanted.toStageId)) throw refuse('fromStageIds', 'circle')
    if (!wanted.condition && !wanted.field) return
    const types = new Map((await this.contents.listFields()).map(({ name, type }) => [name, type]))
    if (wanted.field && !types.has(wanted.field)) throw refuse('field', 'unknownField')
    if (wanted.condition) validFilter(wanted.condition, (name) => types.get(name), 'input.condition')
  }
}

function columnsOf({ field, value, days, condition, fromStageIds, enabled }: Fields): Partial<AutomaticMoveEntity> {
  return {
    ...(field !== undefined && { field }),
    ...(value !== undefined && { amount: value?.amount ?? null, currency: value?.currency ?? null }),
    ...(days !== undefined && { days }),
    ...(condition !== undefined && { condition }),
    ...(fromStageIds !== undefined && { fromStageIds: someOf(fromStageIds) }),
    ...(enabled != null && { enabled }),
  }
}

const someOf = (ids: readonly string[] | null): string[] | null =>
  ids && ids.length > 0 ? [...new Set(ids.map((id) => id.toLowerCase()))] : null

function refuse(field: string, reason: string): DomainError {
  return new DomainError('VALIDATION_FAILED', 'The automatic move is not valid.', {
    fields: { [`input.${field}`]: [reason] },
  })
}

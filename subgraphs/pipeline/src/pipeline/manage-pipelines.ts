import { createPipelineInput, updatePipelineInput } from '@parley/schema/inputs/pipeline'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource, EntityManager } from 'typeorm'
import type { Language } from '@parley/toolkit/mail/mail-message'
import type { SetUpWorkspace } from '../setup/set-up-workspace'
import type { EmptyStages } from '../stage/empty-stages'
import { isSameSet } from '../stage/same-set'
import type { MakePipeline } from './make-pipeline'
import type { PipelineEntity } from './pipeline.entity'
import { lastPipeline, staleVersion } from './pipeline.errors'
import type { PipelineStore } from './pipeline.store'
import { findTemplate } from './templates'

interface NewPipeline {
  readonly name: string
  readonly template?: string | null
  readonly language?: Language | null
}

/** Creates, renames, orders, archives and deletes pipelines; each change is in the audit log. */
export class ManagePipelines {
  constructor(
    private readonly database: DataSource,
    private readonly pipelines: PipelineStore,
    private readonly make: MakePipeline,
    private readonly setUp: SetUpWorkspace,
    private readonly emptyStages: EmptyStages,
    private readonly audit: AuditTrail,
  ) {}

  async create(input: NewPipeline): Promise<PipelineEntity> {
    const { name, template: key, language } = validateInput(createPipelineInput, input)
    const template = findTemplate(key ?? 'empty', language ?? 'EN')
    if (!template) {
      const fields = { 'input.template': ['notFound'] }
      throw new DomainError('VALIDATION_FAILED', 'There is no such template.', { fields })
    }
    await this.setUp.run()
    return this.changing(async (transaction, all) => {
      const position = Math.max(0, ...all.map((each) => each.position)) + 1
      const id = await this.make.run(transaction, storableText(name), position, template)
      const created = (await this.pipelines.lockAll(transaction)).find((each) => each.id === id)
      if (!created) throw new Error(`Pipeline ${id} is not there after it was created`)
      await this.record(transaction, 'pipeline.created', created, { after: { name: created.name } })
      return created
    })
  }

  update(input: { readonly id: string; readonly version: number; readonly name: string }): Promise<PipelineEntity> {
    const { id, version, name } = validateInput(updatePipelineInput, input)
    return this.changing(async (transaction, all) => {
      const pipeline = pick(all, id)
      if (pipeline.version !== version) throw staleVersion()
      const before = { name: pipeline.name }
      if (before.name === storableText(name)) return pipeline
      await this.pipelines.change(transaction, pipeline, { name: storableText(name) })
      await this.record(transaction, 'pipeline.renamed', pipeline, { before, after: { name: pipeline.name } })
      return pipeline
    })
  }

  /** All that are in use, in their new order. VALIDATION_FAILED when the ids are not exactly those. */
  reorder(ids: readonly string[]): Promise<PipelineEntity[]> {
    const wanted = ids.map(queryableId)
    return this.changing(async (transaction, all) => {
      const used = all.filter(({ archivedAt }) => !archivedAt)
      if (
        !isSameSet(
          wanted,
          used.map(({ id }) => id),
        )
      ) {
        throw new DomainError('VALIDATION_FAILED', 'Name each pipeline that is in use once.', {
          fields: { ids: ['set'] },
        })
      }
      await this.pipelines.reorder(transaction, wanted)
      const [first] = used
      if (first) await this.record(transaction, 'pipeline.reordered', first, { after: { order: wanted } })
      return wanted.map((id, index) => Object.assign(pick(all, id), { position: index + 1 }))
    })
  }

  archive(id: string): Promise<PipelineEntity> {
    return this.changing(async (transaction, all) => {
      const pipeline = pick(all, queryableId(id))
      if (pipeline.archivedAt) return pipeline
      requireAnother(all, pipeline)
      await this.pipelines.change(transaction, pipeline, { archivedAt: new Date() })
      await this.record(transaction, 'pipeline.archived', pipeline, {})
      return pipeline
    })
  }

  restore(id: string): Promise<PipelineEntity> {
    return this.changing(async (transaction, all) => {
      const pipeline = pick(all, queryableId(id))
      if (!pipeline.archivedAt) return pipeline
      await this.pipelines.change(transaction, pipeline, { archivedAt: null })
      await this.record(transaction, 'pipeline.restored', pipeline, {})
      return pipeline
    })
  }

  /** With its stages. STAGE_HAS_DEALS when it has deals and nobody says where they go. */
  async delete(id: string, moveDealsTo: string | null): Promise<void> {
    await this.changing(async (transaction, all) => {
      const pipeline = pick(all, queryableId(id))
      if (!pipeline.archivedAt) requireAnother(all, pipeline)
      const events = await this.emptyStages.ofPipeline(transaction, pipeline, moveDealsTo)
      await this.pipelines.change(transaction, pipeline, { deletedAt: new Date() })
      const before = { name: pipeline.name, moveDealsTo }
      await this.emptyStages.tell(transaction, events)
      await this.record(transaction, 'pipeline.deleted', pipeline, { before })
    })
  }

  /** One change at a time in a workspace: each sees which pipelines there are. */
  private changing<Result>(
    work: (transaction: EntityManager, all: PipelineEntity[]) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(this.database, async (transaction) =>
      work(transaction, await this.pipelines.lockAll(transaction)),
    )
  }

  private record(
    transaction: EntityManager,
    action: string,
    { id, name }: PipelineEntity,
    values: Pick<Parameters<AuditTrail['record']>[1], 'before' | 'after'>,
  ): Promise<void> {
    return this.audit.record(transaction, { action, target: { type: 'Pipeline', id, name }, ...values })
  }
}

function pick(all: readonly PipelineEntity[], id: string): PipelineEntity {
  const pipeline = all.find((each) => each.id === id.toLowerCase())
  if (!pipeline) throw notFound('The pipeline')
  return pipeline
}

function requireAnother(all: readonly PipelineEntity[], { id }: PipelineEntity): void {
  if (!all.some((each) => each.id !== id && !each.archivedAt)) throw lastPipeline()
}

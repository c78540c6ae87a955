import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { EntityManager } from 'typeorm'
import type { PipelineStore } from '../pipeline/pipeline.store'
import type { StageStore } from '../stage/stage.store'

/** What a value of a rule is the id of. */
export interface RuleReference {
  readonly type: string
  readonly id: string
}

/** Names what rules refer to and this domain owns; each other one is named by its own domain, to those who may see it. */
export class RuleNames {
  constructor(
    private readonly stages: StageStore,
    private readonly pipelines: PipelineStore,
  ) {}

  /** By id; also of what was deleted. Asks only for kinds that are there. */
  async read(references: readonly RuleReference[], transaction?: EntityManager): Promise<ReadonlyMap<string, string>> {
    const idsOf = (wanted: string): string[] =>
      references.filter(({ type }) => type === wanted).map(({ id }) => queryableId(id))
    const [stageIds, pipelineIds] = [idsOf('Stage'), idsOf('Pipeline')]
    const stages = stageIds.length > 0 ? await this.stages.findByIds(stageIds, transaction) : []
    const pipelines = pipelineIds.length > 0 ? await this.pipelines.findByIds(pipelineIds, transaction) : []
    return new Map([...stages, ...pipelines].map(({ id, name }) => [id, name]))
  }
}

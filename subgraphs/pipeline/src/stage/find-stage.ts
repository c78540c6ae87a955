import { groupBy } from '@parley/toolkit/loading/group-by'
import type { EntityManager } from 'typeorm'
import type { PipelineStore } from '../pipeline/pipeline.store'
import type { StageEntity } from './stage.entity'
import type { StageStore } from './stage.store'

/** Where a new deal is wanted. */
interface Wish {
  readonly pipelineId: string | null
  readonly stageId: string | null
}

/** Where a new deal may come. */
interface Destination {
  readonly wanted: StageEntity
  /** The first stage of the same pipeline: there deals begin. */
  readonly entrance: StageEntity
}

/** Finds the stages that new deals come into. */
export class FindStage {
  constructor(
    private readonly pipelines: PipelineStore,
    private readonly stages: StageStore,
  ) {}

  /** Whether what is wished for is there: a stage of the pipeline, if both are named, and not in the archive. */
  async has({ pipelineId, stageId }: Wish): Promise<boolean> {
    const usable = await this.pipelines.listUsable()
    if (stageId === null) return pipelineId === null || usable.includes(pipelineId)
    const stages = await this.stages.listOf(pipelineId === null ? usable : usable.filter((id) => id === pipelineId))
    return stages.some(({ id }) => id === stageId)
  }

  /** The stage that is wished for; else the first of the pipeline that is; else the first of all. */
  async forNew(transaction: EntityManager): Promise<(wish: Wish) => Destination | null> {
    const usable = await this.pipelines.listUsable(transaction)
    const stages = await this.stages.listOf(usable, transaction)
    const byPipeline = groupBy(stages, ({ pipelineId }) => pipelineId)
    const [first] = usable.flatMap((id) => byPipeline.get(id)?.[0] ?? [])
    return ({ pipelineId, stageId }) => {
      const wished = stages.find(
        (stage) => stage.id === stageId && stage.pipelineId === (pipelineId ?? stage.pipelineId),
      )
      const entrance = byPipeline.get(wished?.pipelineId ?? pipelineId ?? '')?.[0] ?? first
      return entrance ? { wanted: wished ?? entrance, entrance } : null
    }
  }
}

import type { EntityManager } from 'typeorm'
import type { PipelineStore } from '../pipeline/pipeline.store'
import type { StageEntity } from './stage.entity'
import type { StageStore } from './stage.store'

/** Where a new deal is wanted. */
interface Wish {
  readonly pipelineId: string | null
  readonly stageId: string | null
}

/** Finds the stage that deals come into. */
export class FindStage {
  constructor(
    private readonly pipelines: PipelineStore,
    private readonly stages: StageStore,
  ) {}

  /** The stage that is wished for; else the first of the pipeline that is; else the first of all. It stays until the end. */
  async holdForNew(transaction: EntityManager, wish: Wish): Promise<StageEntity | null> {
    const usable = await this.pipelines.listUsable(transaction)
    const stages = await this.stages.listOf(usable, transaction)
    const wished = stages.find(
      ({ id, pipelineId }) => id === wish.stageId && pipelineId === (wish.pipelineId ?? pipelineId),
    )
    const ofPipeline = stages.find(({ pipelineId }) => pipelineId === wish.pipelineId)
    const first = usable.flatMap((id) => stages.find(({ pipelineId }) => pipelineId === id) ?? [])
    for (const candidate of [wished, ofPipeline, ...first]) {
      const [locked] = candidate ? await this.stages.lock(transaction, [candidate.id], 'for_key_share') : []
      if (locked) return locked
    }
    return null
  }
}

import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { StageStore } from '../stage/stage.store'
import type { PipelineStore } from './pipeline.store'
import type { NamedTemplate } from './templates'

/** Writes a pipeline with the stages of a template; answers its id. */
export class MakePipeline {
  constructor(
    private readonly pipelines: PipelineStore,
    private readonly stages: StageStore,
  ) {}

  async run(transaction: EntityManager, name: string, position: number, { stages }: NamedTemplate): Promise<string> {
    const id = uuidv7()
    await this.pipelines.create(transaction, { id, name, position })
    const rows = stages.map((stage, place) => ({ ...stage, id: uuidv7(), pipelineId: id, position: place + 1 }))
    await this.stages.create(transaction, rows)
    return id
  }
}

import { Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import { groupBy } from '@parley/toolkit/loading/group-by'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { PipelineContext } from '../context'
import { Pipeline } from '../pipeline/pipeline.type'
import { CreateStageInput, UpdateStageInput } from './stage.inputs'
import { Stage } from './stage.type'

@Resolver(() => Stage)
export class StageResolver {
  @ServiceOnly()
  @Query(() => [ID], {
    description: 'All stages of the workspace, pipeline after pipeline, for a list that is sorted by them.',
  })
  async stageOrder(@Ctx() { services }: PipelineContext): Promise<string[]> {
    const pipelineIds = await services.pipelines.listIds()
    const byPipeline = groupBy(await services.stages.listOf(pipelineIds), ({ pipelineId }) => pipelineId)
    return pipelineIds.flatMap((id) => byPipeline.get(id) ?? []).map(({ id }) => id)
  }

  @ServiceOnly()
  @Query(() => Boolean, { description: 'Whether a new deal can be made for this stage of this pipeline.' })
  hasDealPlace(
    @Arg('pipelineId', () => ID, { nullable: true, description: 'Of whatever pipeline, if not given.' })
    pipelineId: string | null | undefined,
    @Arg('stageId', () => ID, { nullable: true, description: 'Whatever stage, if not given.' })
    stageId: string | null | undefined,
    @Ctx() { services }: PipelineContext,
  ): Promise<boolean> {
    const [pipeline, stage] = [pipelineId, stageId].map((id) => id?.toLowerCase() ?? null)
    return services.findStage.has({ pipelineId: pipeline ?? null, stageId: stage ?? null })
  }

  @Requires('pipelines:manage')
  @Mutation(() => Stage, {
    description: 'Adds a stage. NOT_FOUND; VALIDATION_FAILED also for rules that no deal can satisfy.',
  })
  createStage(
    @Arg('input', () => CreateStageInput, { description: 'The stage.' }) input: CreateStageInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<Stage> {
    return services.manageStages.create(input)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Stage, {
    description:
      'Changes a stage. NOT_FOUND, STALE_VERSION; VALIDATION_FAILED also for rules that no deal can satisfy.',
  })
  updateStage(
    @Arg('input', () => UpdateStageInput, { description: 'What to change.' }) input: UpdateStageInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<Stage> {
    return services.manageStages.update(input)
  }

  @Requires('pipelines:manage')
  @Mutation(() => [Stage], {
    description: 'Puts the stages of a pipeline into an order. NOT_FOUND, VALIDATION_FAILED.',
  })
  reorderStages(
    @Arg('pipelineId', () => ID, { description: 'The pipeline.' }) pipelineId: string,
    @Arg('ids', () => [ID], { description: 'Each of its stages once, the first leading.' }) ids: string[],
    @Ctx() { services }: PipelineContext,
  ): Promise<Stage[]> {
    return services.manageStages.reorder(pipelineId, ids)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Boolean, {
    description:
      'Deletes a stage. NOT_FOUND, LAST_STAGE; STAGE_HAS_DEALS when it has deals, also closed ones, and nobody says where they go.',
  })
  async deleteStage(
    @Arg('id', () => ID, { description: 'Of the stage.' }) id: string,
    @Arg('moveDealsTo', () => ID, { nullable: true, description: 'The stage for its deals.' })
    moveDealsTo: string | null | undefined,
    @Ctx() { services }: PipelineContext,
  ): Promise<boolean> {
    await services.manageStages.delete(id, moveDealsTo ?? null)
    return true
  }

  @FieldResolver(() => Pipeline, { description: 'The pipeline that it is a part of.' })
  async pipeline(@Root() { pipelineId }: Stage, @Ctx() { loaders }: PipelineContext): Promise<Pipeline> {
    const pipeline = await loaders.pipelines.load(pipelineId)
    if (!pipeline) throw new Error(`Stage of the pipeline ${pipelineId}, which is not there`)
    return pipeline
  }
}

import { Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { PipelineContext } from '../context'
import { LanguageEnum } from '../external/language.enum'
import { Stage } from '../stage/stage.type'
import { CreatePipelineInput, UpdatePipelineInput } from './pipeline.inputs'
import { Pipeline, PipelineTemplate } from './pipeline.type'
import { listTemplates } from './templates'

const ID_OF_PIPELINE = { description: 'Of the pipeline.' }

@Resolver(() => Pipeline)
export class PipelineResolver {
  @Requires('pipelines:read')
  @Query(() => [Pipeline], { description: 'The pipelines of the workspace, in order. A new workspace has one.' })
  async pipelines(
    @Arg('archived', () => Boolean, { nullable: true, description: 'Those in the archive, instead of those in use.' })
    archived: boolean | null,
    @Ctx() { services }: PipelineContext,
  ): Promise<Pipeline[]> {
    await services.setUpWorkspace.run()
    return services.pipelines.list(archived ?? false)
  }

  @Requires('pipelines:read')
  @Query(() => Pipeline, { nullable: true, description: 'A pipeline; null if the workspace has none with this id.' })
  async pipeline(
    @Arg('id', () => ID, ID_OF_PIPELINE) id: string,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<Pipeline | null> {
    const found = await loaders.pipelines.load(id)
    return found && !found.deletedAt ? found : null
  }

  @ServiceOnly()
  @Query(() => [ID], {
    description: 'All pipelines of the workspace in their order, then those in the archive, for a list sorted by them.',
  })
  pipelineOrder(@Ctx() { services }: PipelineContext): Promise<string[]> {
    return services.pipelines.listIds()
  }

  @Requires('pipelines:read')
  @Query(() => [PipelineTemplate], { description: 'What a new pipeline can begin as.' })
  pipelineTemplates(
    @Arg('language', () => LanguageEnum, { nullable: true, description: 'English if not given.' })
    language: Language | null,
  ): PipelineTemplate[] {
    return listTemplates(language ?? 'EN')
  }

  @Requires('pipelines:manage')
  @Mutation(() => Pipeline, { description: 'Creates a pipeline, behind the others. VALIDATION_FAILED.' })
  createPipeline(
    @Arg('input', () => CreatePipelineInput, { description: 'The pipeline.' }) input: CreatePipelineInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<Pipeline> {
    return services.managePipelines.create(input)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Pipeline, { description: 'Renames a pipeline. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED.' })
  updatePipeline(
    @Arg('input', () => UpdatePipelineInput, { description: 'What to change.' }) input: UpdatePipelineInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<Pipeline> {
    return services.managePipelines.update(input)
  }

  @Requires('pipelines:manage')
  @Mutation(() => [Pipeline], { description: 'Puts the pipelines that are in use into an order. VALIDATION_FAILED.' })
  reorderPipelines(
    @Arg('ids', () => [ID], { description: 'Each of them once, the first leading.' }) ids: string[],
    @Ctx() { services }: PipelineContext,
  ): Promise<Pipeline[]> {
    return services.managePipelines.reorder(ids)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Pipeline, {
    description: 'Takes a pipeline out of use; its deals stay in it. NOT_FOUND, LAST_PIPELINE.',
  })
  archivePipeline(
    @Arg('id', () => ID, ID_OF_PIPELINE) id: string,
    @Ctx() { services }: PipelineContext,
  ): Promise<Pipeline> {
    return services.managePipelines.archive(id)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Pipeline, { description: 'Takes a pipeline out of the archive. NOT_FOUND.' })
  restorePipeline(
    @Arg('id', () => ID, ID_OF_PIPELINE) id: string,
    @Ctx() { services }: PipelineContext,
  ): Promise<Pipeline> {
    return services.managePipelines.restore(id)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Boolean, {
    description:
      'Deletes a pipeline with its stages. NOT_FOUND, LAST_PIPELINE; STAGE_HAS_DEALS when it has deals, also closed ones, and nobody says where they go.',
  })
  async deletePipeline(
    @Arg('id', () => ID, ID_OF_PIPELINE) id: string,
    @Arg('moveDealsTo', () => ID, { nullable: true, description: 'The stage, of another pipeline, for its deals.' })
    moveDealsTo: string | null | undefined,
    @Ctx() { services }: PipelineContext,
  ): Promise<boolean> {
    await services.managePipelines.delete(id, moveDealsTo ?? null)
    return true
  }

  @FieldResolver(() => [Stage], { description: 'Its stages, in order.' })
  stages(@Root() { id }: Pipeline, @Ctx() { loaders }: PipelineContext): Promise<Stage[]> {
    return loaders.stagesOfPipeline.load(id)
  }
}

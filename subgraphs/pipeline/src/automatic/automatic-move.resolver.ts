import { queryableId } from '@parley/toolkit/database/queryable-id'
import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Money } from '../card/card.type'
import { toMoney } from '../card/money'
import type { PipelineContext } from '../context'
import { Stage } from '../stage/stage.type'
import type { AutomaticMoveEntity } from './automatic-move.entity'
import { CreateAutomaticMoveInput, UpdateAutomaticMoveInput } from './automatic-move.inputs'
import { AutomaticMove } from './automatic-move.type'

@Resolver(() => AutomaticMove)
export class AutomaticMoveResolver {
  @Requires('pipelines:read')
  @Query(() => [AutomaticMove], { description: 'The rules that move deals of a pipeline, the oldest leading.' })
  automaticMoves(
    @Arg('pipelineId', () => ID, { description: 'The pipeline.' }) pipelineId: string,
    @Ctx() { services }: PipelineContext,
  ): Promise<AutomaticMove[]> {
    return services.automaticMoves.listOf(queryableId(pipelineId))
  }

  @Requires('pipelines:manage')
  @Mutation(() => AutomaticMove, { description: 'Adds a rule that moves deals. NOT_FOUND, VALIDATION_FAILED.' })
  createAutomaticMove(
    @Arg('input', () => CreateAutomaticMoveInput, { description: 'The rule.' }) input: CreateAutomaticMoveInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<AutomaticMove> {
    return services.manageAutomaticMoves.create(input)
  }

  @Requires('pipelines:manage')
  @Mutation(() => AutomaticMove, {
    description: 'Changes a rule that moves deals. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED.',
  })
  updateAutomaticMove(
    @Arg('input', () => UpdateAutomaticMoveInput, { description: 'What to change.' }) input: UpdateAutomaticMoveInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<AutomaticMove> {
    return services.manageAutomaticMoves.update(input)
  }

  @Requires('pipelines:manage')
  @Mutation(() => Boolean, { description: 'Deletes a rule that moves deals; what it moved stays moved. NOT_FOUND.' })
  async deleteAutomaticMove(
    @Arg('id', () => ID, { description: 'Of the rule.' }) id: string,
    @Ctx() { services }: PipelineContext,
  ): Promise<boolean> {
    await services.manageAutomaticMoves.delete(id)
    return true
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Of AMOUNT_REACHED.' })
  value(@Root() { amount, currency }: AutomaticMoveEntity): Money | null {
    return toMoney(amount, currency)
  }

  @FieldResolver(() => [Stage], { nullable: true, description: 'Stages that it takes deals from; null for any.' })
  async fromStages(
    @Root() { fromStageIds }: AutomaticMoveEntity,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<Stage[] | null> {
    return fromStageIds && Promise.all(fromStageIds.map((id) => loaders.stageOf(id)))
  }

  @FieldResolver(() => Stage, { description: 'Where it moves deals; a deleted stage gets none.' })
  toStage(@Root() { toStageId }: AutomaticMoveEntity, @Ctx() { loaders }: PipelineContext): Promise<Stage> {
    return loaders.stageOf(toStageId)
  }
}

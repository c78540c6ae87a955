import { Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { AutomaticMove } from '../automatic/automatic-move.type'
import type { PipelineContext } from '../context'
import { DealStub } from '../external/deal.stub'
import { UserStub } from '../external/user.stub'
import { Stage } from '../stage/stage.type'
import type { DealMoveEntity } from './deal-move.entity'
import { DealMovesArguments, MoveDealInput, MoveDealsForInput, MoveDealsInput } from './move.inputs'
import {
  AutomaticMoveReason,
  DealMove,
  DealMoveConnection,
  MoveDealResult,
  MoveDealsResult,
  MoveRefusal,
} from './move.type'

@Resolver(() => DealMove)
export class MoveResolver {
  @Requires('deals:read')
  @Query(() => DealMoveConnection, { description: 'The moves of deals that you may see, the latest leading.' })
  dealMoves(
    @Args(() => DealMovesArguments) { filter, ...page }: DealMovesArguments,
    @Ctx() { services }: PipelineContext,
  ): Promise<Page<DealMove>> {
    return services.moves.list(page, filter ?? {})
  }

  @Requires('deals:write')
  @Mutation(() => MoveDealResult, {
    description:
      'Moves a deal, within its stage or into another one. NOT_FOUND, FORBIDDEN, VALIDATION_FAILED; CONFLICT for a pipeline in the archive. A rule that refuses it is in the answer.',
  })
  moveDeal(
    @Arg('input', () => MoveDealInput, { description: 'Which, and where to.' }) input: MoveDealInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<MoveDealResult> {
    return services.moveDeals.one(input)
  }

  @Requires('deals:write')
  @Mutation(() => MoveDealsResult, {
    description:
      'Moves deals into a stage, all that may be. NOT_FOUND for the stage, VALIDATION_FAILED; CONFLICT for a pipeline in the archive.',
  })
  async moveDeals(
    @Arg('input', () => MoveDealsInput, { description: 'Which, and where to.' }) input: MoveDealsInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<MoveDealsResult> {
    const { moves, refusals } = await services.moveDeals.many(input)
    return { moved: moves.length, refusals }
  }

  @ServiceOnly()
  @Mutation(() => MoveDealsResult, {
    description: 'The same, for a job that works for a member and knows which deals that member may change.',
  })
  async moveDealsFor(
    @Arg('input', () => MoveDealsForInput, { description: 'Which, where to and for whom.' }) input: MoveDealsForInput,
    @Ctx() { services }: PipelineContext,
  ): Promise<MoveDealsResult> {
    const { memberId = null, role, isUndo, ...request } = input
    const cause = isUndo ? 'UNDO' : 'BULK'
    const { moves, refusals } = await services.moveDeals.many(request, { memberId, role }, cause)
    return { moved: moves.length, refusals }
  }

  @Requires('deals:write')
  @Mutation(() => MoveDealResult, {
    description:
      'Takes a move back: the last of its deal, your own or an automatic one; those who manage pipelines take back any. NOT_FOUND, FORBIDDEN; CONFLICT when the deal was moved since.',
  })
  undoMove(
    @Arg('moveId', () => ID, { description: 'The move.' }) moveId: string,
    @Ctx() { services }: PipelineContext,
  ): Promise<MoveDealResult> {
    return services.undoMoves.one(moveId)
  }

  @Requires('deals:write')
  @Mutation(() => MoveDealsResult, {
    description:
      'Takes back what a request moved, by the `clientId` that it named: each deal that was not moved since, as `undoMove` does. NOT_FOUND, FORBIDDEN, VALIDATION_FAILED; CONFLICT for the moves of a job. Why the others stay is in the answer.',
  })
  async undoMoves(
    @Arg('clientId', () => ID, { description: 'Of the request.' }) clientId: string,
    @Ctx() { services }: PipelineContext,
  ): Promise<MoveDealsResult> {
    const { moves, refusals } = await services.undoMoves.ofRequest(clientId)
    return { moved: moves.length, refusals }
  }

  @FieldResolver(() => DealStub, { nullable: true, description: 'The deal.' })
  deal(@Root() { dealId }: DealMoveEntity): DealStub {
    return { id: dealId }
  }

  @FieldResolver(() => Stage, { nullable: true, description: 'Where it stood; null for a deal that was new.' })
  from(@Root() move: DealMoveEntity, @Ctx() { loaders }: PipelineContext): Promise<Stage> | Stage | null {
    if (move.fromStageId === null) return null
    return move.from ?? loaders.stageOf(move.fromStageId)
  }

  @FieldResolver(() => Stage, { description: 'Where it came to stand; also a stage that was deleted since.' })
  to(@Root() move: DealMoveEntity, @Ctx() { loaders }: PipelineContext): Promise<Stage> | Stage {
    return move.to ?? loaders.stageOf(move.toStageId)
  }

  @FieldResolver(() => AutomaticMove, {
    nullable: true,
    description: 'The rule that moved it; null where none did, and when the rule was deleted since.',
  })
  automaticMove(
    @Root() { automaticMoveId }: DealMoveEntity,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<AutomaticMove | null> | null {
    return automaticMoveId === null ? null : loaders.automaticMoves.load(automaticMoveId)
  }

  @FieldResolver(() => AutomaticMoveReason, {
    nullable: true,
    description: 'Of an automatic move, which rule and why, also when the rule was deleted since; else null.',
  })
  automatic(@Root() { automaticName, automaticTrigger }: DealMoveEntity): AutomaticMoveReason | null {
    return automaticName !== null && automaticTrigger !== null
      ? { name: automaticName, trigger: automaticTrigger }
      : null
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who moved it; null for what no member did.' })
  actor(@Root() { actorId }: DealMoveEntity): UserStub | null {
    return actorId === null ? null : { id: actorId }
  }
}

@Resolver(() => MoveRefusal)
export class MoveRefusalResolver {
  @FieldResolver(() => DealStub, { nullable: true, description: 'The deal.' })
  deal(@Root() { dealId }: MoveRefusal): DealStub {
    return { id: dealId }
  }

  @FieldResolver(() => Stage, { nullable: true, description: 'The stage that it was to come into.' })
  stage(@Root() { stageId }: MoveRefusal, @Ctx() { loaders }: PipelineContext): Promise<Stage | null> {
    return loaders.stages.load(stageId)
  }
}

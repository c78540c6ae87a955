import { queryableId } from '@parley/toolkit/database/queryable-id'
import { Requires } from '@parley/toolkit/authorization/guards'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { DealCard, DealCardConnection } from '../card/card.type'
import type { PipelineContext } from '../context'
import { UserStub } from '../external/user.stub'
import { Board, BoardChange, BoardColumn, BoardFilter, MoneySum } from './board.type'

@Resolver(() => Board)
export class BoardResolver {
  @Requires('pipelines:read')
  @Query(() => Board, {
    nullable: true,
    description:
      'The board of a pipeline; null if the workspace has none with this id. Won and lost deals are on it only where the filter asks for them.',
  })
  async board(
    @Arg('pipelineId', () => ID, { description: 'The pipeline.' }) pipelineId: string,
    @Arg('filter', () => BoardFilter, { nullable: true, description: 'Which cards to show; all if not given.' })
    filter: BoardFilter | null,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<Board | null> {
    const pipeline = await loaders.pipelines.load(pipelineId)
    return pipeline && !pipeline.deletedAt ? { pipeline, filter: filter ?? {} } : null
  }

  @FieldResolver(() => [BoardColumn], { description: 'A column for each stage, in order.' })
  async columns(
    @Arg('stageIds', () => [ID], {
      nullable: true,
      description:
        'Only these stages, for more of what a column holds; all if not given. Others than its own are left out.',
    })
    stageIds: string[] | null,
    @Root() { pipeline, filter }: Board,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<BoardColumn[]> {
    const wanted = stageIds && new Set(stageIds.map(queryableId))
    const stages = await loaders.stagesOfPipeline.load(pipeline.id)
    return stages.filter(({ id }) => wanted?.has(id) ?? true).map((stage) => ({ stage, filter }))
  }
}

@Resolver(() => BoardColumn)
export class BoardColumnResolver {
  @FieldResolver(() => Int, { description: 'How many cards it has.' })
  async count(@Root() { stage, filter }: BoardColumn, @Ctx() { loaders }: PipelineContext): Promise<number> {
    return (await loaders.sumsOfStage(filter).load(stage.id)).reduce((all, { count }) => all + count, 0)
  }

  @FieldResolver(() => [MoneySum], { description: 'What its cards are worth, by currency.' })
  async sums(@Root() { stage, filter }: BoardColumn, @Ctx() { loaders }: PipelineContext): Promise<MoneySum[]> {
    const sums = await loaders.sumsOfStage(filter).load(stage.id)
    return sums.flatMap(({ currency, amount, weighted }) =>
      currency !== null && amount !== null && weighted !== null ? [{ currency, amount, weighted }] : [],
    )
  }

  @FieldResolver(() => Int, { description: 'How many won and lost deals stood here last; no filter applies.' })
  closed(@Root() { stage }: BoardColumn, @Ctx() { loaders }: PipelineContext): Promise<number> {
    return loaders.closedOfStage.load(stage.id)
  }

  @FieldResolver(() => DealCardConnection, { description: 'Its cards, from the top.' })
  cards(
    @Root() { stage, filter }: BoardColumn,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<Page<DealCard>> {
    return loaders.cardsOfStage(filter)(page).load(stage.id)
  }
}

@Resolver(() => BoardChange)
export class BoardChangeResolver {
  @Requires('pipelines:read')
  @Subscription(() => BoardChange, {
    topics: 'board',
    description:
      'What becomes different on a board, as it happens: of cards that you may see. Read the board again after the socket was away.',
  })
  boardChanged(
    @Root() change: BoardChange,
    @Arg('pipelineId', () => ID, { description: 'The pipeline.' }) _pipelineId: string,
  ): BoardChange {
    return change
  }

  @FieldResolver(() => DealCard, {
    nullable: true,
    description: 'The card as it is now; null when it is not on this board any more, and where no card is meant.',
  })
  async card(
    @Root() { dealId, pipelineId }: BoardChange,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<DealCard | null> {
    const card = dealId === null ? null : await loaders.cards.load(dealId)
    return card?.isOpen && card.pipelineId === pipelineId ? card : null
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who did it; null for what no member did.' })
  actor(@Root() { actorId }: BoardChange): UserStub | null {
    return actorId === null ? null : { id: actorId }
  }
}

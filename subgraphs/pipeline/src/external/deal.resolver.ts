import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import type { Page } from '@parley/toolkit/pagination/page'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { DealCard } from '../card/card.type'
import type { PipelineContext } from '../context'
import { DealMove, DealMoveConnection } from '../move/move.type'
import { Stage } from '../stage/stage.type'
import { DealStub } from './deal.stub'

@Resolver(() => DealStub)
export class DealResolver {
  @FieldResolver(() => Stage, { nullable: true, description: 'Where it stands; null for a moment when it is new.' })
  async stage(@Root() { id }: DealStub, @Ctx() { loaders }: PipelineContext): Promise<Stage | null> {
    return (await loaders.cards.load(id))?.stage ?? null
  }

  @FieldResolver(() => DealCard, {
    nullable: true,
    description: 'Its card, also of a won or lost deal; null for a moment when it is new.',
  })
  card(@Root() { id }: DealStub, @Ctx() { loaders }: PipelineContext): Promise<DealCard | null> {
    return loaders.cards.load(id)
  }

  @FieldResolver(() => DealMoveConnection, { description: 'How it came to stand where it does, the latest leading.' })
  moves(
    @Root() { id }: DealStub,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: PipelineContext,
  ): Promise<Page<DealMove>> {
    return loaders.movesOfDeal(page).load(id)
  }
}

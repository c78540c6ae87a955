import { GraphQLDateTime } from 'graphql-scalars'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PipelineContext } from '../context'
import { CompanyStub } from '../external/company.stub'
import { DealStub } from '../external/deal.stub'
import { UserStub } from '../external/user.stub'
import { Stage } from '../stage/stage.type'
import type { CardEntity } from './card.entity'
import { DealCard, Money } from './card.type'
import { toMoney } from './money'

const HOUR_MS = 3_600_000

@Resolver(() => DealCard)
export class CardResolver {
  @FieldResolver(() => DealStub, { nullable: true, description: 'The deal itself.' })
  deal(@Root() { id }: CardEntity): DealStub {
    return { id }
  }

  @FieldResolver(() => Stage, { description: 'Where it stands.' })
  stage(@Root() card: CardEntity, @Ctx() { loaders }: PipelineContext): Promise<Stage> | Stage {
    return card.stage ?? loaders.stageOf(card.stageId)
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it is worth.' })
  value(@Root() { amount, currency }: CardEntity): Money | null {
    return toMoney(amount, currency)
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'The member who looks after it; null for nobody.' })
  owner(@Root() { ownerId }: CardEntity): UserStub | null {
    return ownerId === null ? null : { id: ownerId }
  }

  @FieldResolver(() => CompanyStub, { nullable: true, description: 'The company that would buy.' })
  company(@Root() { companyId }: CardEntity): CompanyStub | null {
    return companyId === null ? null : { id: companyId }
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it has been in its stage for too long, also if that is still to come; null where no stage says so, and when closed.',
  })
  async staleSince(@Root() card: CardEntity, @Ctx() context: PipelineContext): Promise<Date | null> {
    const { staleAfterDays } = await this.stage(card, context)
    return staleAfterDays === null || !card.isOpen ? null : later(card.enteredAt, staleAfterDays * 24)
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when it should leave its stage; null where the stage has no such aim, and when closed.',
  })
  async dueAt(@Root() card: CardEntity, @Ctx() context: PipelineContext): Promise<Date | null> {
    const { slaHours } = await this.stage(card, context)
    return slaHours === null || !card.isOpen ? null : later(card.enteredAt, slaHours)
  }
}

const later = (from: Date, hours: number): Date => new Date(from.getTime() + hours * HOUR_MS)

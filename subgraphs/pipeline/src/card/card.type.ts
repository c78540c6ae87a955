import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => String, { description: 'A decimal, `1200.5`.' })
  amount: string

  @Field(() => String, { description: 'ISO 4217, `EUR`.' })
  currency: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A deal as a board shows it. It follows the deal within moments.' })
export class DealCard {
  @Field(() => ID, { description: 'The id of the deal.' })
  id: string

  @Field(() => String, { description: 'What the deal is about.' })
  title: string

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which it may be won.' })
  expectedClose: string | null

  @Field(() => GraphQLDateTime, { description: 'When it came into its stage.' })
  enteredAt: Date

  @Field(() => String, {
    description: 'Cards of a stage are in the order of this, compared byte by byte, then of their ids.',
  })
  rank: string
}

export const { Connection: DealCardConnection } = createConnection('DealCard', () => DealCard)

import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { SharedRecordInput } from '../record/record.inputs'

const DealOutcomeEnum = { WON: 'WON', LOST: 'LOST' } as const
registerEnumType(DealOutcomeEnum, { name: 'DealOutcome', description: 'How a deal ends.' })

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => String, { description: 'A decimal with at most 4 places, `1200.5`.' })
  amount: string

  @Field(() => String, { description: 'ISO 4217, `EUR`.' })
  currency: string
}

@InputType()
class DealFields extends SharedRecordInput {
  @Field(() => MoneyInput, { nullable: true, description: 'What it is worth; null removes it.' })
  value?: MoneyInput | null

  @Field(() => ID, {
    nullable: true,
    description: 'The company that would buy; null removes it, unless you do not see it.',
  })
  companyId?: string | null

  @Field(() => [ID], {
    nullable: true,
    description: 'All people involved, at most 50; those that you do not see stay.',
  })
  contactIds?: string[] | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which it may be won; null removes it.' })
  expectedClose?: string | null
}

@InputType({ description: 'A new deal.' })
export class CreateDealInput extends DealFields {
  @Field(() => String, { description: 'What it is about, 1 to 200 characters.' })
  title: string

  @Field(() => ID, { nullable: true, description: 'The board to put it on; the first one if not given.' })
  pipelineId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The stage to put it in, one of the board; the first one if not given.',
  })
  stageId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The member who looks after it; whoever creates it if not given. Another one needs `deals:assign`.',
  })
  ownerId?: string | null
}

@InputType({ description: 'What to change of a deal; what is left out stays.' })
export class UpdateDealInput extends DealFields {
  @Field(() => ID, { description: 'The deal.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 200 characters.' })
  title?: string | null
}

@InputType({ description: 'How a deal ended.' })
export class CloseDealInput {
  @Field(() => ID, { description: 'The deal.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun.' })
  version: number

  @Field(() => DealOutcomeEnum, { description: 'Won or lost.' })
  outcome: 'WON' | 'LOST'

  @Field(() => String, { nullable: true, description: 'Why; needed for a lost deal. At most 500 characters.' })
  reason?: string | null
}

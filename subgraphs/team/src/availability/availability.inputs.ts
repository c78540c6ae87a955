import { DateTimeISOResolver } from 'graphql-scalars'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Whether a member gets new work in turn.' })
export class SetAvailabilityInput {
  @Field(() => ID, { nullable: true, description: 'The member; yourself if left out.' })
  userId?: string | null

  @Field(() => Boolean, { description: 'True to be passed over.' })
  away: boolean

  @Field(() => DateTimeISOResolver, { nullable: true, description: 'When the member is back; until told if left out.' })
  awayUntil?: Date | null
}

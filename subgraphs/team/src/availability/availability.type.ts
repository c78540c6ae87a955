import { DateTimeISOResolver } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Whether new work is given to a member in turn.' })
export class Availability {
  @Field(() => Boolean, { description: 'True while the member is passed over.' })
  away: boolean

  @Field(() => DateTimeISOResolver, { nullable: true, description: 'When the member is back; null if nobody said.' })
  awayUntil: Date | null
}

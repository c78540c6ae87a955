import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Who is to look after some records; what is left out stays as it is.' })
export class AssignInput {
  @Field(() => [ID], { description: 'The records, at most 500 of one type. All of them are assigned, or none.' })
  ids: string[]

  @Field(() => ID, { nullable: true, description: 'The member who owns them from now on; null for nobody.' })
  ownerId?: string | null

  @Field(() => ID, { nullable: true, description: 'The team that looks after them; null for none.' })
  teamId?: string | null

  @Field(() => [ID], { nullable: true, description: 'All members they are then shared with, at most 50.' })
  sharedWith?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Gives each record to the next member of the team who is there, in turn; with teamId, without ownerId.',
  })
  inTurn?: boolean | null
}

import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { DateTimeISOResolver } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ACTIVITY_KINDS, type ActivityKind } from './activity-kinds'

export const ActivityKindEnum = Object.fromEntries(Object.keys(ACTIVITY_KINDS).map((kind) => [kind, kind])) as {
  [Name in ActivityKind]: Name
}
registerEnumType(ActivityKindEnum, {
  name: 'ActivityKind',
  description: 'What happened.',
  valuesConfig: Object.fromEntries(
    Object.entries(ACTIVITY_KINDS).map(([kind, { description }]) => [kind, { description }]),
  ),
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that somebody did, in the log of the team.' })
export class Activity {
  @Field(() => ID, { description: 'UUIDv7; the same when it is replayed.' })
  id: string

  @Field(() => ActivityKindEnum, { description: 'What happened.' })
  kind: ActivityKind

  @Field(() => DateTimeISOResolver, { description: 'When it happened.' })
  at: Date

  @Field(() => String, { description: 'What it happened to, as the graph calls it: `Member`, `Contact`, `BdAccount`.' })
  subjectType: string

  @Field(() => ID, { description: 'Which one.' })
  subjectId: string

  @Field(() => String, { nullable: true, description: 'What it was called then, where that is known.' })
  subjectName: string | null

  @Field(() => String, { nullable: true, description: 'What it was before, where one word says it.' })
  before: string | null

  @Field(() => String, { nullable: true, description: 'What it was afterwards, where one word says it.' })
  after: string | null

  sequence: number
  actorId: string | null
  ownerId: string | null
}

export const { Connection: ActivityConnection } = createConnection('Activity', () => Activity)

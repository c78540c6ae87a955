import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { DateTimeISOResolver } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import type { ActivityKind } from './activity-kinds'
import { ActivityKindEnum } from './activity.type'

@InputType({ description: 'Which part of the log to list.' })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: 'What this member did.' })
  actorId?: string | null

  @Field(() => [ActivityKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: ActivityKind[] | null

  @Field(() => DateTimeISOResolver, { nullable: true, description: 'From this moment on.' })
  since?: Date | null

  @Field(() => DateTimeISOResolver, { nullable: true, description: 'Until before this moment.' })
  until?: Date | null

  @Field(() => String, {
    nullable: true,
    description:
      'With all of these words in the name of what it happened to, or in what was before or after; the first twelve count.',
  })
  search?: string | null
}

@ArgsType()
export class ActivitiesArguments extends ForwardPageArguments {
  @Field(() => ActivityFilter, { nullable: true, description: 'Which part of the log; all if left out.' })
  filter?: ActivityFilter | null
}

import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field } from 'type-graphql'
import type { TimelineKind } from './timeline-kind'
import { TimelineKindEnum } from './timeline.type'

@ArgsType()
export class TimelineArguments extends ForwardPageArguments {
  @Field(() => [TimelineKindEnum], { nullable: true, description: 'Only what is of these kinds; all if not given.' })
  kinds?: TimelineKind[] | null
}

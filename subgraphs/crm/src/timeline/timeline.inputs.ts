import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field } from 'type-graphql'
import type { TimelineKind } from './timeline-kind'
import { TimelineKindEnum } from './timeline.type'

const KINDS = { nullable: true, description: 'Only what is of these kinds; all if not given.' }

@ArgsType()
export class TimelineKindsArguments {
  @Field(() => [TimelineKindEnum], KINDS)
  kinds?: TimelineKind[] | null
}

@ArgsType()
export class TimelineArguments extends ForwardPageArguments {
  @Field(() => [TimelineKindEnum], KINDS)
  kinds?: TimelineKind[] | null
}

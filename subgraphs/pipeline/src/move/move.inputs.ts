import type { MoveCause } from '@parley/schema/events/pipeline'
import type { Role } from '@parley/toolkit/context/actor'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { GraphQLDateTime } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { MoveCauseEnum } from './move.type'

@InputType()
class DestinationFields {
  @Field(() => ID, { description: 'The stage, of any pipeline.' })
  stageId: string

  @Field(() => ID, { nullable: true, description: 'The card of the stage to stand directly above.' })
  before?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The card of the stage to stand directly below. Where neither is there, the top.',
  })
  after?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'A UUID of the client; the same request again, with the same id, moves nothing twice. CONFLICT with another stage.',
  })
  clientId?: string | null
}

@InputType({ description: 'Where a deal goes.' })
export class MoveDealInput extends DestinationFields {
  @Field(() => ID, { description: 'The deal.' })
  dealId: string
}

@InputType({
  description:
    'Where deals go, in the order in which they are named: those that stand in the stage already only with `before` or `after`.',
})
export class MoveDealsInput extends DestinationFields {
  @Field(() => [ID], { description: 'The deals, 1 to 1,000.' })
  dealIds: string[]
}

@InputType({ description: 'Whom a job moves deals for.' })
export class MoveDealsForInput extends MoveDealsInput {
  @Field(() => ID, { nullable: true, description: 'The member, for the history; null for none.' })
  memberId?: string | null

  @Field(() => RoleEnum, { description: 'The role, for stages that only some roles move deals into.' })
  role: Role

  @Field(() => Boolean, {
    nullable: true,
    description: 'They go back to where they stood: no rule is asked, which the history says. Not if not given.',
  })
  isUndo?: boolean | null
}

@InputType({ description: 'Which moves to list; all conditions must hold.' })
export class DealMoveFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this deal.' })
  dealId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those into, within and out of this pipeline.' })
  pipelineId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those into and out of this stage.' })
  stageId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those that this member made.' })
  actorId?: string | null

  @Field(() => MoveCauseEnum, { nullable: true, description: 'Those that happened for this reason.' })
  cause?: MoveCause | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Those at this moment and later.' })
  from?: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Those before this moment.' })
  until?: Date | null
}

@ArgsType()
export class DealMovesArguments extends ForwardPageArguments {
  @Field(() => DealMoveFilter, { nullable: true, description: 'Which moves to list; all if not given.' })
  filter?: DealMoveFilter | null
}

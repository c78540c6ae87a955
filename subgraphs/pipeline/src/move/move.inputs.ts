import type { Role } from '@parley/toolkit/context/actor'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType } from 'type-graphql'

const CLIENT_ID = {
  nullable: true,
  description: 'A UUID of the client; the same request again, with the same id, moves nothing twice.',
} as const

@InputType({ description: 'Where a deal goes.' })
export class MoveDealInput {
  @Field(() => ID, { description: 'The deal.' })
  dealId: string

  @Field(() => ID, { description: 'The stage, of any pipeline.' })
  stageId: string

  @Field(() => ID, { nullable: true, description: 'The card of the stage to stand directly above.' })
  before?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The card of the stage to stand directly below. Where neither is there, it comes to the top.',
  })
  after?: string | null

  @Field(() => ID, CLIENT_ID)
  clientId?: string | null
}

@InputType({ description: 'Where deals go: to the top of a stage, in the order in which they are named.' })
export class MoveDealsInput {
  @Field(() => [ID], { description: 'The deals, 1 to 1,000.' })
  dealIds: string[]

  @Field(() => ID, { description: 'The stage, of any pipeline.' })
  stageId: string

  @Field(() => ID, CLIENT_ID)
  clientId?: string | null
}

@InputType({ description: 'Whom a job moves deals for.' })
export class MoveDealsForInput extends MoveDealsInput {
  @Field(() => ID, { nullable: true, description: 'The member, for the history; null for none.' })
  memberId?: string | null

  @Field(() => RoleEnum, { description: 'The role, for stages that only some roles move deals into.' })
  role: Role
}

@InputType({ description: 'Which moves to list; all conditions must hold.' })
export class DealMoveFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this deal.' })
  dealId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those into or within this pipeline.' })
  pipelineId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those into and out of this stage.' })
  stageId?: string | null
}

@ArgsType()
export class DealMovesArguments extends ForwardPageArguments {
  @Field(() => DealMoveFilter, { nullable: true, description: 'Which moves to list; all if not given.' })
  filter?: DealMoveFilter | null
}

import type { StageColour } from '@parley/schema/inputs/pipeline'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { RecordFilter } from '@parley/toolkit/filtering/filter-input'
import { Field, ID, InputType, Int } from 'type-graphql'
import { StageColourEnum } from '../pipeline/pipeline.type'

@InputType()
class StageFieldsInput {
  @Field(() => Int, { nullable: true, description: 'How likely a deal is won that stands here: 0 to 100 percent.' })
  probability?: number | null

  @Field(() => StageColourEnum, { nullable: true, description: 'Its mark.' })
  colour?: StageColour | null

  @Field(() => Int, { nullable: true, description: 'Days after which a deal that stays is stale; null for never.' })
  staleAfterDays?: number | null

  @Field(() => Int, { nullable: true, description: 'Hours within which a deal should leave; null for no such aim.' })
  slaHours?: number | null

  @Field(() => RecordFilter, { nullable: true, description: 'To come in; over `ruleFields`. Null for nothing.' })
  entryRule?: RecordFilter | null

  @Field(() => RecordFilter, { nullable: true, description: 'To leave; over `ruleFields`. Null for nothing.' })
  exitRule?: RecordFilter | null

  @Field(() => [String], { nullable: true, description: 'Names of `ruleFields` that must be filled in to come in.' })
  requiredFields?: string[] | null

  @Field(() => [RoleEnum], { nullable: true, description: 'Who may move deals here; null for all.' })
  allowedRoles?: Role[] | null

  @Field(() => [ID], { nullable: true, description: 'Other stages of its pipeline; null, or none, for any.' })
  allowedFrom?: string[] | null
}

@InputType({ description: 'A new stage, behind the others.' })
export class CreateStageInput extends StageFieldsInput {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId: string

  @Field(() => String, { description: 'What people call it, 1 to 80 characters.' })
  name: string
}

@InputType({ description: 'What to change of a stage; what is left out stays.' })
export class UpdateStageInput extends StageFieldsInput {
  @Field(() => ID, { description: 'The stage.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What people call it, 1 to 80 characters.' })
  name?: string | null
}

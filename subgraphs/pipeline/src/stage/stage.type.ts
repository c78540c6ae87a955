import type { FilterTree } from '@parley/schema/inputs/filter'
import type { StageColour } from '@parley/schema/inputs/pipeline'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { GraphQLJSONObject } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { StageColourEnum } from '../pipeline/pipeline.type'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A step of a pipeline, and who and what may come into it and leave it.' })
export class Stage {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'What people call it.' })
  name: string

  @Field(() => Int, { description: 'Stages are shown in the order of this.' })
  position: number

  @Field(() => Int, { description: 'How likely a deal is won that stands here, in percent.' })
  probability: number

  @Field(() => StageColourEnum, { description: 'Its mark.' })
  colour: StageColour

  @Field(() => Int, {
    nullable: true,
    description: 'Days after which a deal that stays here is stale; null for never.',
  })
  staleAfterDays: number | null

  @Field(() => Int, { nullable: true, description: 'Hours within which a deal should leave; null for no such aim.' })
  slaHours: number | null

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What a deal must satisfy to come in. A RecordFilter over `ruleFields`, as JSON; null for nothing.',
  })
  entryRule: FilterTree | null

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What a deal must satisfy to leave. A RecordFilter over `ruleFields`, as JSON; null for nothing.',
  })
  exitRule: FilterTree | null

  @Field(() => [String], { description: 'Names of `ruleFields` that a deal must have filled in to come in.' })
  requiredFields: string[]

  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'Who may move deals here; null for all who may change them.',
  })
  allowedRoles: Role[] | null

  @Field(() => [ID], { nullable: true, description: 'Stages that deals may come from; null for any.' })
  allowedFrom: string[] | null

  @Field(() => Int, { description: 'Counts the changes; name it in an update, so that no change of another is lost.' })
  version: number

  pipelineId: string
}

import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import { RecordFilter } from '@parley/toolkit/filtering/filter-input'
import { Field, ID, InputType, Int } from 'type-graphql'
import { MoveTriggerEnum } from './automatic-move.type'

@InputType({ description: 'An amount of money.' })
class MoneyInput {
  @Field(() => String, { description: 'A decimal with at most 4 places, `1200.5`.' })
  amount: string

  @Field(() => String, { description: 'ISO 4217, `EUR`.' })
  currency: string
}

@InputType()
class AutomaticMoveFields {
  @Field(() => String, { nullable: true, description: 'Of FIELD_CHANGED: a name of `ruleFields`, of the deal itself.' })
  field?: string | null

  @Field(() => MoneyInput, { nullable: true, description: 'Of AMOUNT_REACHED.' })
  value?: MoneyInput | null

  @Field(() => Int, { nullable: true, description: 'Of NO_REPLY, 1 to 365.' })
  days?: number | null

  @Field(() => RecordFilter, { nullable: true, description: 'What the deal must satisfy too; null for nothing.' })
  condition?: RecordFilter | null

  @Field(() => [ID], { nullable: true, description: 'Stages that it takes deals from; null, or none, for any.' })
  fromStageIds?: string[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it moves deals; a new one does.' })
  enabled?: boolean | null
}

@InputType({ description: 'A new automatic move.' })
export class CreateAutomaticMoveInput extends AutomaticMoveFields {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId: string

  @Field(() => String, { description: 'What people call it, 1 to 80 characters.' })
  name: string

  @Field(() => MoveTriggerEnum, { description: 'When it looks at a deal.' })
  trigger: MoveTrigger

  @Field(() => ID, { description: 'The stage of the pipeline that it moves deals into.' })
  toStageId: string
}

@InputType({ description: 'What to change of an automatic move; what is left out stays.' })
export class UpdateAutomaticMoveInput extends AutomaticMoveFields {
  @Field(() => ID, { description: 'The automatic move.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What people call it, 1 to 80 characters.' })
  name?: string | null

  @Field(() => ID, { nullable: true, description: 'The stage of the pipeline that it moves deals into.' })
  toStageId?: string | null
}

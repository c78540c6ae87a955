import { MOVE_CAUSES, type MoveCause } from '@parley/schema/events/pipeline'
import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import type { FieldType, FilterOperator } from '@parley/schema/inputs/filter'
import { FieldTypeEnum } from '@parley/toolkit/filtering/filter-field.type'
import { FilterOperatorEnum } from '@parley/toolkit/filtering/filter-input'
import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { MoveTriggerEnum } from '../automatic/automatic-move.type'
import { DealCard } from '../card/card.type'
import { MOVE_RULES, type MoveRule } from '../rule/refusal'

export const MoveCauseEnum = Object.fromEntries(MOVE_CAUSES.map((name) => [name, name])) as {
  [Name in MoveCause]: Name
}
registerEnumType(MoveCauseEnum, {
  name: 'MoveCause',
  description: 'Why a deal came to stand in another stage.',
  valuesConfig: {
    MEMBER: { description: 'Someone moved it.' },
    BULK: { description: 'Someone moved it with others.' },
    AUTOMATIC: { description: 'A rule moved it; `explanation` says which.' },
    CREATED: { description: 'It is new on the board.' },
    STAGE_DELETED: { description: 'Its stage was deleted.' },
    UNDO: { description: 'Someone took a move back.' },
  },
})

const MoveRuleEnum = Object.fromEntries(MOVE_RULES.map((name) => [name, name])) as { [Name in MoveRule]: Name }
registerEnumType(MoveRuleEnum, {
  name: 'MoveRule',
  description: 'Which rule keeps a deal from a stage.',
  valuesConfig: {
    ENTRY: { description: 'What the stage asks of deals that come in.' },
    EXIT: { description: 'What its present stage asks of deals that leave.' },
    REQUIRED_FIELDS: { description: 'Fields that must be filled in.' },
    ROLE: { description: 'Only some roles move deals there.' },
    TRANSITION: { description: 'Deals come there from other stages.' },
    CLOSED: { description: 'It is won, lost, or in the trash.' },
    REACH: { description: 'It may be seen, and not changed.' },
    GONE: { description: 'There is no such deal.' },
    MOVED_SINCE: { description: 'Of a move that is taken back: another one followed it.' },
    STAGE_GONE: { description: 'Of a move that is taken back: the stage that the deal stood in was deleted.' },
  },
})

@ObjectType({
  description:
    'A value of a rule or of a deal. What it refers to is null where it is not there any more, or not for you to see.',
})
export class RuleValue {
  @Field(() => String, { description: 'As rules write it: a number, a day, the key of a choice, an id, `me`.' })
  value: string

  @Field(() => String, {
    nullable: true,
    description: 'What people read, of a choice, a stage or a pipeline; null where the reader has words for the value.',
  })
  label: string | null
}

@ObjectType({ description: 'Something that does not hold and would have to.' })
export class UnmetCondition {
  @Field(() => String, { description: 'A name of `ruleFields`.' })
  field: string

  @Field(() => String, { nullable: true, description: 'What people call it; null where the reader has words for it.' })
  label: string | null

  @Field(() => FieldTypeEnum, { description: 'What the field holds.' })
  type: FieldType

  @Field(() => FilterOperatorEnum, { description: 'How it is compared.' })
  operator: FilterOperator

  @Field(() => [String], { description: 'What it would have to be, in the sense of the operator.' })
  values: readonly string[]

  @Field(() => [String], { description: 'What it is; empty for nothing.' })
  present: readonly string[]

  @Field(() => [RuleValue], { description: 'The same as `values`, with names.' })
  wantedValues: readonly RuleValue[]

  @Field(() => [RuleValue], { description: 'The same as `present`, with names.' })
  presentValues: readonly RuleValue[]

  @Field(() => Boolean, { description: 'Turned round: the condition holds, and must not.' })
  forbidden: boolean
}

@ObjectType({ description: 'Why a deal stays where it is.' })
export class MoveRefusal {
  @Field(() => ID, { description: 'The deal.' })
  dealId: string

  @Field(() => MoveRuleEnum, { description: 'Which rule refuses it.' })
  rule: MoveRule

  @Field(() => String, { description: 'A sentence that says it, in English.' })
  explanation: string

  @Field(() => [UnmetCondition], {
    description: 'What does not hold: all of it would satisfy the rule, where it names alternatives one of them.',
  })
  conditions: readonly UnmetCondition[]

  stageId: string
}

@ObjectType({ description: 'What a rule moved a deal for, as it was then.' })
export class AutomaticMoveReason {
  @Field(() => String, { description: 'What the rule was called.' })
  name: string

  @Field(() => MoveTriggerEnum, { description: 'What had happened.' })
  trigger: MoveTrigger
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A deal came to stand in another stage.' })
export class DealMove {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  at: Date

  @Field(() => MoveCauseEnum, { description: 'Why.' })
  cause: MoveCause

  @Field(() => String, { nullable: true, description: 'Of an automatic move, which rule and why; in English.' })
  explanation: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'How long it had stood in the stage that it left; null when new.',
  })
  timeInStageSeconds: number | null

  @Field(() => MoveRefusal, {
    nullable: true,
    description:
      'Of a new deal that came into the first stage instead: what kept it from the one that it was made for.',
  })
  refusal: MoveRefusal | null

  @Field(() => Boolean, {
    description: 'The stages have rules, and none was asked: a move was taken back, or a stage was deleted.',
  })
  rulesPassedOver: boolean
}

export const { Connection: DealMoveConnection } = createConnection('DealMove', () => DealMove)

@ObjectType({ description: 'What became of a move.' })
export class MoveDealResult {
  @Field(() => DealCard, { description: 'Where the deal stands now, moved or not.' })
  card: DealCard

  @Field(() => DealMove, { nullable: true, description: 'Null when it was refused, or stays in its stage.' })
  move: DealMove | null

  @Field(() => MoveRefusal, { nullable: true, description: 'Null when it was moved.' })
  refusal: MoveRefusal | null
}

@ObjectType({ description: 'What became of a move of many deals.' })
export class MoveDealsResult {
  @Field(() => Int, { description: 'How many were moved; those that stood there already are not counted.' })
  moved: number

  @Field(() => [MoveRefusal], { description: 'Those that stay, and why.' })
  refusals: readonly MoveRefusal[]
}

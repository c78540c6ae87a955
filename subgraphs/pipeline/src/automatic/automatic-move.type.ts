import type { FilterTree } from '@parley/schema/inputs/filter'
import { MOVE_TRIGGERS, type MoveTrigger } from '@parley/schema/inputs/pipeline'
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AUTOMATIC_MOVE_LOOPS, type AutomaticMoveLoop } from './loop'

export const MoveTriggerEnum = Object.fromEntries(MOVE_TRIGGERS.map((name) => [name, name])) as {
  [Name in MoveTrigger]: Name
}
registerEnumType(MoveTriggerEnum, {
  name: 'AutomaticMoveTrigger',
  description: 'What makes an automatic move look at a deal.',
  valuesConfig: {
    MESSAGE_RECEIVED: { description: 'A contact of the deal wrote.' },
    NO_REPLY: { description: 'A contact was written to and has not answered for `days`; looked at every hour.' },
    FIELD_CHANGED: { description: '`field` of the deal was changed.' },
    AMOUNT_REACHED: { description: 'The amount became `value` or more, in its currency.' },
    TASK_DONE: { description: 'A task about the deal was done.' },
  },
})

const AutomaticMoveLoopEnum = Object.fromEntries(AUTOMATIC_MOVE_LOOPS.map((name) => [name, name])) as {
  [Name in AutomaticMoveLoop]: Name
}
registerEnumType(AutomaticMoveLoopEnum, {
  name: 'AutomaticMoveLoop',
  description: 'Why an automatic move switched itself off.',
  valuesConfig: {
    CIRCLE: { description: 'It moved deals back to where another rule takes them away from.' },
    TOO_OFTEN: { description: 'It moved one deal five times within a day.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A rule that moves deals of a pipeline when something happens.' })
export class AutomaticMove {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'What people call it; the history names it.' })
  name: string

  @Field(() => MoveTriggerEnum, { description: 'When it looks at a deal.' })
  trigger: MoveTrigger

  @Field(() => String, { nullable: true, description: 'Of FIELD_CHANGED: a name of `ruleFields`, of the deal itself.' })
  field: string | null

  @Field(() => Int, { nullable: true, description: 'Of NO_REPLY.' })
  days: number | null

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What the deal must satisfy too. A RecordFilter over `ruleFields`, as JSON; null for nothing.',
  })
  condition: FilterTree | null

  @Field(() => Boolean, { description: 'Whether it moves deals.' })
  enabled: boolean

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it switched itself off; null if it did not.' })
  disabledAt: Date | null

  @Field(() => AutomaticMoveLoopEnum, {
    nullable: true,
    description: 'Why it switched itself off; null if it did not.',
  })
  disabledCode: AutomaticMoveLoop | null

  @Field(() => String, { nullable: true, description: 'The same, as an English sentence.' })
  disabledReason: string | null

  @Field(() => Int, { description: 'Counts the changes; name it in an update, so that no change of another is lost.' })
  version: number
}

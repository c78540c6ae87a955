import { BOARD_CHANGE_KINDS, type BoardChangeKind } from '@parley/schema/events/pipeline'
import { DealStatusEnum, type DealStatus } from '../external/deal-status.enum'
import { DateTimeISOResolver } from 'graphql-scalars'
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Pipeline } from '../pipeline/pipeline.type'
import { Stage } from '../stage/stage.type'

@InputType({ description: 'Which cards a board shows; all conditions must hold.' })
export class BoardFilter {
  @Field(() => String, { nullable: true, description: 'Those with all of these words in their titles.' })
  search?: string | null

  @Field(() => [ID], { nullable: true, description: 'Those that one of these members looks after.' })
  ownerIds?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those alone that are in their stage for longer than its `staleAfterDays` or `slaHours` say.',
  })
  stale?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those alone whose `expectedClose` is a day before today, in UTC.',
  })
  late?: boolean | null

  @Field(() => DealStatusEnum, {
    nullable: true,
    description: 'Those that are so: open ones if not given; won and lost ones where they stood last.',
  })
  status?: DealStatus | null
}

@ObjectType({ description: 'What cards are worth together, in one currency.' })
export class MoneySum {
  @Field(() => String, { description: 'ISO 4217, `EUR`.' })
  currency: string

  @Field(() => String, { description: 'A decimal, `1200.5`.' })
  amount: string

  @Field(() => String, { description: 'The amount times the probability of the stage; at most 4 places.' })
  weighted: string
}

@ObjectType({ description: 'A stage with its cards.' })
export class BoardColumn {
  @Field(() => Stage, { description: 'The stage.' })
  stage: Stage

  filter: BoardFilter
}

@ObjectType({ description: 'The deals of a pipeline, stage by stage: as many as you may see.' })
export class Board {
  @Field(() => Pipeline, { description: 'The pipeline.' })
  pipeline: Pipeline

  filter: BoardFilter
}

const BoardChangeKindEnum = Object.fromEntries(BOARD_CHANGE_KINDS.map((name) => [name, name])) as {
  [Name in BoardChangeKind]: Name
}
registerEnumType(BoardChangeKindEnum, {
  name: 'BoardChangeKind',
  description: 'What is different on a board.',
  valuesConfig: {
    CARD_MOVED: { description: 'A card is new, stands in another stage, or elsewhere in its stage.' },
    CARD_CHANGED: { description: 'A card shows something else where it stands.' },
    CARD_REMOVED: { description: 'A deal was won, lost, trashed, or went to another board.' },
    STAGES_CHANGED: { description: 'The stages are different, or so many cards that the board is read again.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something is different on a board.' })
export class BoardChange {
  @Field(() => ID, { description: 'Opaque.' })
  id: string

  @Field(() => BoardChangeKindEnum, { description: 'What.' })
  kind: BoardChangeKind

  @Field(() => ID, { nullable: true, description: 'Whose card; null where the board as a whole is meant.' })
  dealId: string | null

  @Field(() => ID, { nullable: true, description: 'The stage in which it stood; null for a new card.' })
  fromStageId: string | null

  @Field(() => DateTimeISOResolver, { description: 'When it happened.' })
  at: string

  pipelineId: string
  actorId: string | null
}

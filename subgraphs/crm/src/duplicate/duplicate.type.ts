import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DUPLICATE_REASONS, MERGEABLE_TYPES, type DuplicateReason, type MergeableType } from './mergeable-type'

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))
export const MergeableTypeEnum = enumOf(MERGEABLE_TYPES)
registerEnumType(MergeableTypeEnum, { name: 'MergeableType', description: 'What can be there twice, and be merged.' })
const DuplicateReasonEnum = enumOf(DUPLICATE_REASONS)
registerEnumType(DuplicateReasonEnum, { name: 'DuplicateReason', description: 'In what two records are alike.' })

const SCORE = { description: 'How likely they are the same, 0 to 100.' }
const REASONS = { description: 'In what they are alike, the weightiest first.' }
const TYPE = { description: 'What they are.' }

@ObjectType({ description: 'Two records that may be the same; both can be seen by whoever asks.' })
export class DuplicatePair {
  @Field(() => ID, { description: 'Stable identity, as long as the two are alike.' })
  id: string

  @Field(() => MergeableTypeEnum, TYPE)
  recordType: MergeableType

  @Field(() => Int, SCORE)
  score: number

  @Field(() => [DuplicateReasonEnum], REASONS)
  reasons: DuplicateReason[]

  @Field(() => GraphQLDateTime, { description: 'When they were found.' })
  foundAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a member said that they are two.' })
  dismissedAt: Date | null
}
export const { Connection: DuplicatePairConnection } = createConnection('DuplicatePair', () => DuplicatePair)

@ObjectType({ description: 'A record that may be what someone is about to add.' })
export class DuplicateCandidate {
  @Field(() => Int, SCORE)
  score: number

  @Field(() => [DuplicateReasonEnum], REASONS)
  reasons: readonly DuplicateReason[]
}

@ObjectType({ description: 'A field in which two records differ.' })
export class MergeField {
  @Field(() => String, { description: 'Its name, or the id of a custom field, as `take` names it.' })
  field: string

  @Field(() => Boolean, { description: 'Whether the workspace added it.' })
  isCustom: boolean

  @Field(() => [String], { description: 'What the record that stays holds; nothing, or as in CustomFieldValue.' })
  kept: readonly string[]

  @Field(() => [String], { description: 'What the record that goes holds.' })
  merged: readonly string[]

  @Field(() => Boolean, { description: 'Whether it is best taken over: the record that stays holds nothing.' })
  taken: boolean
}

@ObjectType({ description: 'How many of each kind go along with a record.' })
export class MergeMoves {
  @Field(() => Int, { description: 'Conversations with the person.' })
  conversations: number

  @Field(() => Int, { description: 'Deals, seen or not.' })
  deals: number

  @Field(() => Int, { description: 'People of the company, seen or not.' })
  contacts: number

  @Field(() => Int, { description: 'Notes.' })
  notes: number

  @Field(() => Int, { description: 'Tasks.' })
  tasks: number
}

@ObjectType({
  description: 'What a merge would do. Tags are put together, and whoever saw one of the two sees the result.',
})
export class MergePreview {
  @Field(() => [MergeField], { description: 'Where the record that goes holds something else.' })
  fields: readonly MergeField[]

  @Field(() => MergeMoves, { description: 'What goes along.' })
  moves: MergeMoves
}

@ObjectType({ description: 'One record went into another one.' })
export class RecordMerge {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => MergeableTypeEnum, TYPE)
  recordType: MergeableType

  @Field(() => ID, { description: 'Of the record that went; it lies in the trash until it is removed for good.' })
  mergedId: string

  @Field(() => String, { description: 'What the record that went was called.' })
  mergedName: string

  @Field(() => GraphQLDateTime, { description: 'When.' })
  mergedAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was undone; null while it stands.' })
  undoneAt: Date | null
}
export const { Connection: RecordMergeConnection } = createConnection('RecordMerge', () => RecordMerge)

@ObjectType({ description: 'A merge that was taken apart.' })
export class UndoneMerge {
  @Field(() => RecordMerge, { description: 'The merge.' })
  merge: RecordMerge

  @Field(() => [String], { description: 'Fields that someone changed since: they stayed as they are.' })
  left: readonly string[]
}

import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { TIMELINE_KINDS, type TimelineKind } from './timeline-kind'

export const TimelineKindEnum = Object.fromEntries(TIMELINE_KINDS.map((kind) => [kind, kind]))
registerEnumType(TimelineKindEnum, { name: 'TimelineKind', description: 'What happened with a record.' })

@ObjectType({
  description:
    'One thing that happened. What it refers to is null unless you may see it; then there is nothing to show.',
})
export class TimelineEntry {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => TimelineKindEnum, { description: 'What happened.' })
  kind: TimelineKind

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at: Date

  @Field(() => RecordTypeEnum, {
    description: 'Whose entry it is: in the timeline of a company perhaps that of a contact or a deal of the company.',
  })
  recordType: RecordType

  @Field(() => [String], { description: 'Names of the fields that changed, ids of those that the workspace added.' })
  fields: readonly string[]
}

export const { Connection: TimelineEntryConnection } = createConnection('TimelineEntry', () => TimelineEntry)

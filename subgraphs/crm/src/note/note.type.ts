import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a member wrote down about a record; whoever sees the record sees it.' })
export class Note {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => RecordTypeEnum, { description: 'Which of contact, company and deal it is about.' })
  recordType: RecordType

  @Field(() => String, { description: 'Plain text with line breaks, 1 to 10,000 characters.' })
  body: string

  @Field(() => Boolean, { description: 'Whether it stays above the others.' })
  pinned: boolean

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when it is deleted; null for one that is not.' })
  deletedAt: Date | null

  @Field(() => Int, { description: 'Counts the changes; name it in an update, so that no change of another is lost.' })
  version: number
}

export const { Connection: NoteConnection } = createConnection('Note', () => Note)

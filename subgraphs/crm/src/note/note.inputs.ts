import { Field, ID, InputType, Int } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'

@InputType({ description: 'A new note.' })
export class CreateNoteInput {
  @Field(() => RecordTypeEnum, { description: 'What the record is.' })
  recordType: RecordType

  @Field(() => ID, { description: 'The record that it is about.' })
  recordId: string

  @Field(() => String, { description: 'Plain text, 1 to 10,000 characters.' })
  body: string

  @Field(() => [ID], { nullable: true, description: 'Members who are told of it, at most 50.' })
  mentions?: string[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it stays above the others.' })
  pinned?: boolean | null
}

@InputType({ description: 'What a note says from now on.' })
export class UpdateNoteInput {
  @Field(() => ID, { description: 'The note.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { description: 'Plain text, 1 to 10,000 characters.' })
  body: string

  @Field(() => [ID], { nullable: true, description: 'All members it names then; as before if left out.' })
  mentions?: string[] | null
}

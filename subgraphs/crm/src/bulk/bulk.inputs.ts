import { Field, ID, InputType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { RecordListFilter } from '../record/record.inputs'

@InputType({ description: 'Some records of one type: those with these ids, or all that a list shows; exactly one.' })
export class RecordSelectionInput {
  @Field(() => RecordTypeEnum, { description: 'What they are.' })
  recordType: RecordType

  @Field(() => [ID], { nullable: true, description: '1 to 10,000 of them.' })
  ids?: string[] | null

  @Field(() => RecordListFilter, {
    nullable: true,
    description: 'All that a list with this filter shows at this moment; `{}` is everything outside the trash.',
  })
  filter?: RecordListFilter | null
}

@InputType({ description: 'What to write into a field.' })
export class BulkFieldInput {
  @Field(() => String, {
    description:
      'Of contacts email, position, companyId; of companies website, email, phone, address, description; of deals value, companyId, expectedClose; or the id of a field that the workspace added.',
  })
  field: string

  @Field(() => [String], {
    description: 'As in CustomFieldValue; of `value`, the amount and the currency. None clears it.',
  })
  values: string[]
}

@InputType({ description: 'Who is to look after records; what is left out stays as it is.' })
export class BulkAssignmentInput {
  @Field(() => ID, { nullable: true, description: 'The member who owns them from now on; null for nobody.' })
  ownerId?: string | null

  @Field(() => ID, { nullable: true, description: 'The team that looks after them; null for none.' })
  teamId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Gives each record to the next member of the team who is there, in turn; with teamId, without ownerId.',
  })
  inTurn?: boolean | null
}

@InputType({ description: 'Which tags to add and to take away; whatever their case.' })
export class BulkTagsInput {
  @Field(() => [String], { nullable: true, description: 'At most 30.' })
  add?: string[] | null

  @Field(() => [String], { nullable: true, description: 'At most 30.' })
  remove?: string[] | null
}

@InputType({ description: 'What to do with each of the records; exactly one.' })
export class BulkChangeInput {
  @Field(() => [BulkFieldInput], { nullable: true, description: 'Write these fields.' })
  update?: BulkFieldInput[] | null

  @Field(() => BulkAssignmentInput, { nullable: true, description: 'Say who looks after them.' })
  assign?: BulkAssignmentInput | null

  @Field(() => BulkTagsInput, { nullable: true, description: 'Change their tags.' })
  tags?: BulkTagsInput | null

  @Field(() => ID, { nullable: true, description: 'Move deals into this stage, as its rules allow.' })
  moveToStage?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Put them into the trash.' })
  delete?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Take them out of the trash.' })
  restore?: boolean | null
}

@InputType({ description: 'The same change of many records.' })
export class StartBulkChangeInput {
  @Field(() => RecordSelectionInput, { description: 'Which records.' })
  selection: RecordSelectionInput

  @Field(() => BulkChangeInput, { description: 'What to do with them.' })
  change: BulkChangeInput

  @Field(() => String, {
    nullable: true,
    description: 'Chosen by the client: the same one again answers the same job; CONFLICT with another change.',
  })
  clientId?: string | null
}

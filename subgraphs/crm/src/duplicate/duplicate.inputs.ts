import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { MergeableTypeEnum } from './duplicate.type'
import type { MergeableType } from './mergeable-type'

const TYPE = { description: 'Of which type.' }

@ArgsType()
export class MergeableListArguments extends ForwardPageArguments {
  @Field(() => MergeableTypeEnum, TYPE)
  recordType: MergeableType
}

@InputType({ description: 'What a new record is going to hold, as far as it says who it is.' })
export class PossibleDuplicatesInput {
  @Field(() => MergeableTypeEnum, TYPE)
  recordType: MergeableType

  @Field(() => String, { description: 'What it is called, at most 200 characters.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Of a contact: the phone number, however it is written.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Of a contact: the Telegram username.' })
  username?: string | null

  @Field(() => String, { nullable: true, description: 'Of a contact: the e-mail address.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Of a company: its internet domain.' })
  domain?: string | null

  @Field(() => ID, { nullable: true, description: 'The record itself, if it is there already.' })
  exceptId?: string | null
}

@InputType({ description: 'Which record goes into which.' })
export class MergePreviewInput {
  @Field(() => MergeableTypeEnum, TYPE)
  recordType: MergeableType

  @Field(() => ID, { description: 'The record that stays.' })
  keepId: string

  @Field(() => ID, { description: 'The record that goes into it.' })
  mergeId: string
}

@InputType({ description: 'Which record goes into which, and what of it is kept.' })
export class MergeRecordsInput extends MergePreviewInput {
  @Field(() => Int, { description: 'Version of the record that stays; STALE_VERSION if it has another by now.' })
  keepVersion: number

  @Field(() => Int, { description: 'Version of the record that goes.' })
  mergeVersion: number

  @Field(() => [String], {
    description: 'Fields whose value comes from the record that goes, as MergeField names them.',
  })
  take: string[]
}

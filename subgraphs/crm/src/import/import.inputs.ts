import type { DateOrder, DecimalMark, ImportDelimiter, ImportEncoding, ImportMode } from '@parley/schema/inputs/import'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { DateOrderEnum, DecimalMarkEnum, ImportDelimiterEnum, ImportEncodingEnum, ImportModeEnum } from './import.type'

@InputType({ description: 'A file that is about to be sent.' })
export class CreateImportInput {
  @Field(() => RecordTypeEnum, { description: 'The records that its rows are.' })
  recordType: RecordType

  @Field(() => String, { description: 'What it is called, 1 to 255 characters.' })
  fileName: string

  @Field(() => Int, { description: 'Its size in bytes, at most 2,000,000,000.' })
  sizeBytes: number
}

@InputType({ description: 'How the text of a file is to be read; what is left out is detected.' })
export class ImportFormatInput {
  @Field(() => ImportEncodingEnum, { nullable: true, description: 'How its text is written.' })
  encoding?: ImportEncoding | null

  @Field(() => ImportDelimiterEnum, { nullable: true, description: 'What separates its cells.' })
  delimiter?: ImportDelimiter | null

  @Field(() => Boolean, { nullable: true, description: 'Whether its first line names the columns.' })
  hasHeader?: boolean | null
}

@InputType({ description: 'What a column of a file fills.' })
export class MappedColumnInput {
  @Field(() => Int, { description: 'Its place, from 0.' })
  column: number

  @Field(() => String, { description: 'A name of `importFields`.' })
  field: string
}

@InputType({ description: 'How a file is to be imported.' })
export class StartImportInput extends ImportFormatInput {
  @Field(() => ID, { description: 'The import.' })
  id: string

  @Field(() => [MappedColumnInput], { description: 'The columns to read, each field once; others are left out.' })
  mapping: MappedColumnInput[]

  @Field(() => ImportModeEnum, { description: 'What rows do.' })
  mode: ImportMode

  @Field(() => String, {
    nullable: true,
    description: 'The mapped field by which records are matched; needed except for CREATE.',
  })
  key?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Create companies that are named and not there.' })
  createCompanies?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Empty cells empty the field, instead of leaving it.' })
  clearEmpty?: boolean | null

  @Field(() => DateOrderEnum, { nullable: true, description: 'Detected if not given.' })
  dateOrder?: DateOrder | null

  @Field(() => DecimalMarkEnum, { nullable: true, description: 'Detected if not given.' })
  decimalMark?: DecimalMark | null

  @Field(() => String, { nullable: true, description: 'ISO 4217, of amounts that name none.' })
  currency?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'Given to all records of the file besides their own, at most 30.',
  })
  tags?: string[] | null
}

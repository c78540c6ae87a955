import type { ImportDelimiter } from '@parley/schema/inputs/import'
import { Directive, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { ImportDelimiterEnum } from '../import/import.type'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { RecordListFilter, RecordSortInput } from '../record/record.inputs'

const FileLanguageEnum = { EN: 'EN', RU: 'RU' } as const
registerEnumType(FileLanguageEnum, { name: 'FileLanguage', description: 'The language of the first line of a file.' })

@Directive('@inaccessible')
@InputType({ description: 'A list of records as a file.' })
export class RecordExportInput {
  @Field(() => RecordTypeEnum, { description: 'The records.' })
  recordType: RecordType

  @Field(() => RecordListFilter, { nullable: true, description: 'Which ones; all if not given.' })
  filter?: RecordListFilter | null

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these, in this order, whatever the filter and the order of the list; at most 10,000.',
  })
  ids?: string[] | null

  @Field(() => RecordSortInput, { nullable: true, description: 'The order; by name or title if not given.' })
  sort?: RecordSortInput | null

  @Field(() => [String], {
    nullable: true,
    description: 'The columns, built-in ones by name and added ones by id; all if not given.',
  })
  columns?: string[] | null

  @Field(() => ImportDelimiterEnum, {
    nullable: true,
    description: 'A comma if not given. With semicolons, numbers have a decimal comma.',
  })
  delimiter?: ImportDelimiter | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the file begins as spreadsheets want UTF-8 to.' })
  byteOrderMark?: boolean | null

  @Field(() => FileLanguageEnum, { nullable: true, description: 'Of the first line; English if not given.' })
  language?: 'EN' | 'RU' | null
}

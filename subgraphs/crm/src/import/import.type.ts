import {
  DATE_ORDERS,
  DECIMAL_MARKS,
  DELIMITERS,
  IMPORT_ENCODINGS,
  IMPORT_MODES,
  type DateOrder,
  type DecimalMark,
  type ImportDelimiter,
  type ImportEncoding,
  type ImportMode,
} from '@parley/schema/inputs/import'
import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'

const enumOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]))
export const ImportEncodingEnum = enumOf(IMPORT_ENCODINGS)
registerEnumType(ImportEncodingEnum, { name: 'ImportEncoding', description: 'How the text of a file is written.' })
export const ImportDelimiterEnum = enumOf(Object.keys(DELIMITERS))
registerEnumType(ImportDelimiterEnum, { name: 'ImportDelimiter', description: 'What separates the cells of a line.' })
export const ImportModeEnum = enumOf(IMPORT_MODES)
registerEnumType(ImportModeEnum, {
  name: 'ImportMode',
  description: 'What rows do: CREATE new records, UPDATE those that match, UPSERT either.',
})
export const DateOrderEnum = enumOf(DATE_ORDERS)
registerEnumType(DateOrderEnum, { name: 'DateOrder', description: 'Which part of `03/04/2026` is the month.' })
export const DecimalMarkEnum = enumOf(DECIMAL_MARKS)
registerEnumType(DecimalMarkEnum, { name: 'DecimalMark', description: 'What stands before the fraction of a number.' })

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A file of records that a member brings in; only that member sees it.' })
export class Import {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => RecordTypeEnum, { description: 'The records that its rows are.' })
  recordType: RecordType

  @Field(() => String, { description: 'What the file is called.' })
  fileName: string

  @Field(() => GraphQLDateTime, { description: 'When it was begun.' })
  createdAt: Date

  @Field(() => Int, { description: 'Records that it created.' })
  created: number

  @Field(() => Int, { description: 'Records that it changed.' })
  updated: number

  @Field(() => Int, { description: 'Rows that said what the records said already.' })
  unchanged: number
}

@ObjectType({ description: 'A column of a file.' })
export class ImportColumn {
  @Field(() => Int, { description: 'Its place, from 0.' })
  column: number

  @Field(() => String, { description: 'What its first line says; empty without a header.' })
  header: string

  @Field(() => [String], { description: 'Up to 3 of its cells that are not empty.' })
  examples: string[]

  @Field(() => String, {
    nullable: true,
    description: 'The field that it most likely holds: a name of `importFields`; null for none.',
  })
  field: string | null
}

@ObjectType({ description: 'What was chosen for the last file with these columns.' })
export class ImportChoices {
  @Field(() => ImportModeEnum, { description: 'What its rows did.' })
  mode: ImportMode

  @Field(() => String, { nullable: true, description: 'The field by which records were matched.' })
  key: string | null

  @Field(() => Boolean, { description: 'Whether companies that were not there were created.' })
  createCompanies: boolean
}

@ObjectType({ description: 'How a file reads, from its beginning.' })
export class ImportPreview {
  @Field(() => ImportEncodingEnum, { description: 'How its text is written, as detected or as asked for.' })
  encoding: ImportEncoding

  @Field(() => ImportDelimiterEnum, { description: 'What separates its cells, as detected or as asked for.' })
  delimiter: ImportDelimiter

  @Field(() => Boolean, { description: 'Whether its first line names the columns.' })
  hasHeader: boolean

  @Field(() => DateOrderEnum, { description: 'How its dates are written, as far as they tell.' })
  dateOrder: DateOrder

  @Field(() => DecimalMarkEnum, { description: 'How its numbers are written, as its delimiter suggests.' })
  decimalMark: DecimalMark

  @Field(() => [ImportColumn], { description: 'Its columns, at most 500.' })
  columns: ImportColumn[]

  @Field(() => [[String]], { description: 'Its first rows below the header, at most 20.' })
  rows: string[][]

  @Field(() => Int, { description: 'How many rows it has, judged by its beginning.' })
  estimatedRows: number

  @Field(() => ImportChoices, { nullable: true, description: 'Null where no such file was imported before.' })
  remembered: ImportChoices | null
}

@ObjectType({ description: 'A field that a column of a file can fill.' })
export class ImportField {
  @Field(() => String, { description: 'Its name, or the id of a field that the workspace added.' })
  field: string

  @Field(() => String, {
    nullable: true,
    description: 'What the workspace calls its own field; null for a built-in one.',
  })
  label: string | null

  @Field(() => Boolean, { description: 'Whether records can be matched by it.' })
  isKey: boolean

  @Field(() => Boolean, { description: 'Whether a new record must have it.' })
  required: boolean
}

export const { Connection: ImportConnection } = createConnection('Import', () => Import)

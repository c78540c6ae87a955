import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { RECORD_JOB_KINDS, RECORD_JOB_STATES, type RecordJobKind, type RecordJobState } from './record-job-kinds'

const RecordJobKindEnum = Object.fromEntries(RECORD_JOB_KINDS.map((name) => [name, name]))
registerEnumType(RecordJobKindEnum, { name: 'RecordJobKind', description: 'What a job does with its records.' })
const RecordJobStateEnum = Object.fromEntries(RECORD_JOB_STATES.map((name) => [name, name]))
registerEnumType(RecordJobStateEnum, { name: 'RecordJobState', description: 'How far a job is.' })

@ObjectType({ description: 'Why a job ended before its end.' })
export class RecordJobFailure {
  @Field(() => String, { description: 'A stable code, as of the errors of the graph.' })
  code: string

  @Field(() => String, { description: 'What happened, in English.' })
  message: string

  @Field(() => Int, { nullable: true, description: 'The row of the file, from 1, where that shows.' })
  row?: number | null
}

@ObjectType({ description: 'A row or a record that a job could not do, or that its undo left as it is.' })
export class RecordJobError {
  @Field(() => Int, { nullable: true, description: 'The row of the file, from 1; null where there is no file.' })
  row: number | null

  @Field(() => ID, { nullable: true, description: 'The record, if there is one.' })
  recordId: string | null

  @Field(() => String, { description: 'A stable code: NOT_FOUND, FORBIDDEN, STALE_VERSION, CONFLICT, …' })
  code: string

  @Field(() => String, { nullable: true, description: 'The field that it is about, if it is about one.' })
  field: string | null

  @Field(() => String, { description: 'What happened, in English.' })
  message: string
}

@ObjectType({ description: 'A record that a job changed or created.' })
export class RecordJobRecord {
  @Field(() => ID, { description: 'The record.' })
  recordId: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Work on many records of one type that a member started; only that member sees it.' })
export class RecordJob {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => RecordJobKindEnum, { description: 'What it does.' })
  kind: RecordJobKind

  @Field(() => RecordTypeEnum, { description: 'The records that it works on.' })
  recordType: RecordType

  @Field(() => RecordJobStateEnum, { description: 'How far it is.' })
  state: RecordJobState

  @Field(() => Int, { nullable: true, description: 'How many records it is about; null while nobody knows.' })
  total: number | null

  @Field(() => Int, { description: 'Records that are as they should be.' })
  done: number

  @Field(() => Int, { description: 'Records or rows that could not be done; see `errors`.' })
  failed: number

  @Field(() => Int, { description: 'Records that were put back by the undo.' })
  undone: number

  @Field(() => Int, { description: 'Records that the undo left, because someone changed them since; see `errors`.' })
  leftAlone: number

  @Field(() => RecordJobFailure, { nullable: true, description: 'Why it ended before its end.' })
  failure: RecordJobFailure | null

  @Field(() => GraphQLDateTime, { description: 'When it was asked for.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When its first records were done.' })
  startedAt: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended.' })
  finishedAt: Date | null
}

export const { Connection: RecordJobConnection } = createConnection('RecordJob', () => RecordJob)
export const { Connection: RecordJobRecordConnection } = createConnection('RecordJobRecord', () => RecordJobRecord)
export const { Connection: RecordJobErrorConnection } = createConnection('RecordJobError', () => RecordJobError)

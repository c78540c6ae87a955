import { isRecordType, type RecordType } from '../record/record-type'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'That the timeline of a record reads differently now.' })
export class TimelineChange {
  @Field(() => ID, { description: 'Which timeline; opaque.' })
  id: string

  recordType: RecordType
  recordId: string
}

/** What the id says; null for one that nobody gave out. */
export function readTimelineId(id: string): Pick<TimelineChange, 'recordType' | 'recordId'> | null {
  const [recordType = '', recordId = ''] = id.split('/')
  return isRecordType(recordType) && recordId ? { recordType, recordId } : null
}

import { registerEnumType } from 'type-graphql'
import { RECORD_TYPES } from './record-type'

export const RecordTypeEnum = Object.fromEntries(RECORD_TYPES.map((name) => [name, name]))
registerEnumType(RecordTypeEnum, { name: 'RecordType', description: 'What a CRM keeps.' })

import type { FieldType } from '@parley/schema/inputs/filter'
import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'

/** What the projections of this domain say of a deal's conversations and tasks. */
const ACTIVITY: readonly (readonly [string, FieldType])[] = [
  ['activity.lastMessageAt', 'DATE_TIME'],
  ['activity.lastInboundAt', 'DATE_TIME'],
  ['activity.lastOutboundAt', 'DATE_TIME'],
  ['activity.inboundMessages', 'NUMBER'],
  ['activity.outboundMessages', 'NUMBER'],
  ['activity.openTasks', 'NUMBER'],
  ['activity.enteredStageAt', 'DATE_TIME'],
]

export const ACTIVITY_FIELDS: readonly FilterField[] = ACTIVITY.map(([name, type]) => ({
  name,
  label: null,
  type,
  choices: [],
  references: null,
  sortable: false,
  archived: false,
}))

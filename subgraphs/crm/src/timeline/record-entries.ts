import type { recordChanged } from '@parley/schema/events/crm'
import type { z } from 'zod'
import type { NewTimelineEntry } from './timeline-entry'
import type { TimelineKind } from './timeline-kind'

export type RecordChange = z.output<typeof recordChanged.payload>

/** Fields that say who looks after a record. */
const ASSIGNMENT: ReadonlySet<string> = new Set(['ownerId', 'teamId', 'sharedWith'])
/** What a change of a deal's status says by its kind, or what a move says by itself. */
const SAID: ReadonlySet<string> = new Set(['status', 'closedAt', 'lostReason', 'pipelineId', 'stageId'])
const KINDS = { CREATED: 'RECORD_CREATED', DELETED: 'RECORD_DELETED', RESTORED: 'RECORD_RESTORED' } as const
const OUTCOMES = { WON: 'DEAL_WON', LOST: 'DEAL_LOST', OPEN: 'DEAL_REOPENED' } as const

/** What a change of a record puts into its timeline; the creation has the record's id, so that it is there once. */
export function recordEntries(eventId: string, change: RecordChange, at: Date): NewTimelineEntry[] {
  const kind = kindOf(change)
  if (!kind) return []
  const { recordId, actorId } = change
  const fields = kind === 'RECORD_CHANGED' ? change.fields.filter((field) => !SAID.has(field)) : []
  return [{ id: kind === 'RECORD_CREATED' ? recordId : eventId, subjectId: recordId, kind, at, actorId, fields }]
}

function kindOf({ change, fields, deal }: RecordChange): TimelineKind | null {
  if (change === 'PURGED') return null
  if (change !== 'UPDATED') return KINDS[change]
  if (deal && fields.includes('status')) return OUTCOMES[deal.status]
  if (fields.length > 0 && fields.every((field) => ASSIGNMENT.has(field))) return 'RECORD_ASSIGNED'
  return fields.some((field) => !SAID.has(field)) ? 'RECORD_CHANGED' : null
}

import type { TimelineKind } from './timeline-kind'
import type { RecordType } from '../record/record-type'

/** One thing that happened. It carries no text: what it refers to says what it may, to whoever may read it. */
export interface NewTimelineEntry {
  /** Of the event or of what it refers to, so that the same thing is written once. */
  readonly id: string
  /** The record, or the conversation: who stands behind one is looked up when the timeline is read. */
  readonly subjectId: string
  readonly kind: TimelineKind
  readonly at: Date
  readonly actorId?: string | null
  /** Names of fields that changed. */
  readonly fields?: readonly string[]
  /** The message, move, note or task. */
  readonly referenceId?: string | null
}

/** An entry as a timeline shows it. */
export interface TimelineRow extends Required<Omit<NewTimelineEntry, 'subjectId'>> {
  /** The record whose entry it is: of a company's timeline perhaps a contact or a deal of the company. */
  readonly recordType: RecordType
  readonly recordId: string
}

/** Of a message that a conversation has. */
export const messageEntry =
  (subjectId: string) =>
  (message: { id: string; direction: 'INBOUND' | 'OUTBOUND'; sentAt: string }): NewTimelineEntry => ({
    id: message.id,
    subjectId,
    kind: message.direction === 'INBOUND' ? 'MESSAGE_RECEIVED' : 'MESSAGE_SENT',
    at: new Date(message.sentAt),
    referenceId: message.id,
  })

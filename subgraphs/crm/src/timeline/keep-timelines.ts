import { recordChanged, timelineChanged } from '@parley/schema/events/crm'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { recordEntries, type RecordChange } from './record-entries'
import type { NewTimelineEntry } from './timeline-entry'
import type { TimelineStore } from './timeline.store'

/**
 * Writes what happened into timelines, and tells of it in the same transaction, once: which records show it. So whoever
 * hears of a change finds it when they look. What was there already is not told again.
 */
export class KeepTimelines {
  constructor(
    private readonly timeline: TimelineStore,
    private readonly outbox: Outbox,
  ) {}

  /** As the last step of a transaction. */
  async add(transaction: EntityManager, entries: readonly NewTimelineEntry[]): Promise<void> {
    const [entry] = entries
    if (entry && (await this.write(transaction, entries)) > 0) await this.tell(transaction, entry.subjectId)
  }

  /** Entries that their records are told of by whoever writes them; answers how many were not there before. */
  write(transaction: EntityManager, entries: readonly NewTimelineEntry[]): Promise<number> {
    return this.timeline.add(transaction, entries)
  }

  /**
   * What a job puts into the timelines of many records, by one statement and one event for all of them, ahead of the
   * consumer that does so for each: it finds them there. Answers the events of the job, to be published with that one.
   */
  async writeAhead(transaction: EntityManager, events: readonly NewEvent[]): Promise<NewEvent[]> {
    const at = new Date()
    const known = events.map((event) => ({ ...event, id: event.id ?? uuidv7() }))
    const entries = known.flatMap(({ definition, id, payload }) =>
      definition.name === recordChanged.name ? recordEntries(id, payload as RecordChange, at) : [],
    )
    const [first] = entries
    if (!first || (await this.write(transaction, entries)) === 0) return known
    const subjectIds = [...new Set(entries.map(({ subjectId }) => subjectId))]
    const recordIds = await this.timeline.findShowing(transaction, subjectIds)
    return [...known, newEvent(timelineChanged, { subjectId: first.subjectId, recordIds })]
  }

  /** Of a live message: nothing while nobody stands behind the conversation, because its history is read then. */
  async addMessage(transaction: EntityManager, entry: NewTimelineEntry): Promise<void> {
    if (await this.timeline.isLinked(transaction, entry.subjectId)) await this.add(transaction, [entry])
  }

  /** Takes back what refers to something that was deleted. */
  async removeReferring(transaction: EntityManager, subjectId: string, referenceId: string): Promise<void> {
    await this.timeline.removeReferring(transaction, subjectId, referenceId)
    await this.tell(transaction, subjectId)
  }

  /** What an entry refers to reads differently now. */
  async tell(transaction: EntityManager, subjectId: string): Promise<void> {
    const recordIds = await this.timeline.findShowing(transaction, [subjectId])
    await this.outbox.append(transaction, [newEvent(timelineChanged, { subjectId, recordIds })])
  }

  /** Everything that is kept about a record that is gone for good. */
  forget(transaction: EntityManager, recordId: string): Promise<void> {
    return this.timeline.forget(transaction, recordId)
  }
}

import { timelineChanged } from '@parley/schema/events/crm'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
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

  /** Entries of one subject, which `tell` is to follow; answers how many were not there before. */
  write(transaction: EntityManager, entries: readonly NewTimelineEntry[]): Promise<number> {
    return this.timeline.add(transaction, entries)
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
    const recordIds = await this.timeline.findShowing(transaction, subjectId)
    await this.outbox.append(transaction, [newEvent(timelineChanged, { subjectId, recordIds })])
  }

  /** Everything that is kept about a record that is gone for good. */
  forget(transaction: EntityManager, recordId: string): Promise<void> {
    return this.timeline.forget(transaction, recordId)
  }
}

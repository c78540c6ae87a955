import { queryableId } from '@parley/toolkit/database/queryable-id'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { decodeInboxCursor, encodeInboxCursor } from './inbox-cursor'
import type { InboxEventEntity } from './inbox-event.entity'
import type { InboxEventStore } from './inbox-event.store'

/** More than a client can want at once: it asks again from the last cursor. */
const MAX_REPLAY = 500

/** Gives a client that was away the changes it missed: in order, each once, or says that it has to start anew. */
export class InboxService {
  constructor(private readonly events: InboxEventStore) {}

  /** Behind the last change that is committed: whoever reads from now on sees that one. */
  async cursor(): Promise<string> {
    return encodeInboxCursor((await this.events.range()).newest)
  }

  /** Without a cursor, from the oldest change that is kept. */
  async replay(after: string | null, accountId: string | null, first: number): Promise<InboxEventEntity[]> {
    if (first < 1 || first > MAX_REPLAY) throw tooMany()
    const range = await this.events.range()
    const sequence = after === null ? range.oldest : decodeInboxCursor(after)
    if (sequence < range.oldest || sequence > range.newest) throw expired()
    return this.events.findAfter(sequence, accountId && queryableId(accountId), first)
  }
}

const expired = (): DomainError =>
  new DomainError('CURSOR_EXPIRED', 'The changes after this cursor are not kept any more. Fetch the inbox anew.')

const tooMany = (): DomainError =>
  new DomainError('VALIDATION_FAILED', `Ask for 1 to ${MAX_REPLAY} changes.`, { fields: { first: ['range'] } })

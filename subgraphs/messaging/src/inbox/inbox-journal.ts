import { inboxChanged, messageReceived } from '@parley/schema/events/messaging'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { PurgeInboxEvents } from './purge-inbox-events'
import type { InboxEventStore, NewInboxEvent, NumberedInboxEvent } from './inbox-event.store'

interface Place {
  readonly accountId: string
  readonly conversationId: string
}
interface NewMessage extends Place {
  readonly kind: 'MESSAGE_RECEIVED'
  readonly messageId: string
  readonly direction: 'INBOUND' | 'OUTBOUND'
  readonly contactId: string | null
  readonly sentAt?: Date
}
interface MessageChange extends Place {
  readonly kind: 'MESSAGE_SENT' | 'MESSAGE_STATUS' | 'MESSAGE_EDITED' | 'MESSAGE_DELETED'
  readonly messageId: string
}
interface ConversationChange extends Place {
  readonly kind: 'CONVERSATION_READ' | 'CONVERSATION_CHANGED'
}
export type InboxChange = NewMessage | MessageChange | ConversationChange

/**
 * Tells everyone what a transaction changed in the inbox: stores the changes under their sequence for clients that are
 * away, and publishes them for those that listen. Both happen with the commit or not at all.
 */
export class InboxJournal {
  /** Transactions that have begun: those that take several events ask the database once. */
  private readonly begun = new WeakSet<EntityManager>()

  constructor(
    private readonly events: InboxEventStore,
    private readonly purge: PurgeInboxEvents,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The first step of a transaction that may change the inbox: until it ends, others that change the inbox of this
   * workspace wait. They would wait for its sequences in any case; waiting before the first row is locked, no two of them
   * can wait for one another, also when a transaction takes several events.
   */
  async begin(transaction: EntityManager): Promise<void> {
    if (this.begun.has(transaction)) return
    await this.events.lockInbox(transaction)
    this.begun.add(transaction)
  }

  /** Called after `begin`, with everything that changed. `others` are published along. */
  async record(
    transaction: EntityManager,
    changes: readonly InboxChange[],
    others: readonly NewEvent[] = [],
  ): Promise<void> {
    const numbered = await this.number(transaction, changes)
    const published = changes.map((change, index) => toEvent(change, numbered[index] as NumberedInboxEvent))
    if (published.length + others.length > 0) await this.outbox.append(transaction, [...published, ...others])
  }

  private async number(transaction: EntityManager, changes: readonly InboxChange[]): Promise<NumberedInboxEvent[]> {
    const numbered = await this.events.append(transaction, changes.map(toInboxEvent))
    const [first, last] = [numbered.at(0), numbered.at(-1)]
    if (first && last) await this.purge.plan(transaction, first.sequence, last.sequence)
    return numbered
  }
}

function toInboxEvent(change: InboxChange): NewInboxEvent {
  const { kind, accountId, conversationId } = change
  return { kind, accountId, conversationId, messageId: 'messageId' in change ? change.messageId : null }
}

function toEvent(change: InboxChange, { id, sequence }: NumberedInboxEvent): NewEvent {
  const { accountId, conversationId } = change
  const place = { sequence, inboxEventId: id, accountId, conversationId }
  if (change.kind === 'MESSAGE_RECEIVED') {
    const { messageId, direction, contactId, sentAt } = change
    return newEvent(messageReceived, { ...place, messageId, direction, contactId, sentAt: sentAt?.toISOString() })
  }
  return newEvent(inboxChanged, {
    ...place,
    kind: change.kind,
    messageId: 'messageId' in change ? change.messageId : null,
  })
}

import { conversationAssigned } from '@parley/schema/events/messaging'
import type { Assignees, AssignmentRequest } from '@parley/toolkit/authorization/assignees'
import { memberIdOf } from '@parley/toolkit/authorization/authorize'
import type { MemberActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { ConversationEntity } from './conversation.entity'
import { conversationNotFound } from './conversation.errors'
import type { ConversationStateStore } from './conversation-state.store'

/** Says who looks after conversations; tells the inboxes that are open, and the other domains. */
export class AssignConversations {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: ConversationStateStore,
    private readonly assignees: Assignees,
    private readonly journal: InboxJournal,
  ) {}

  /** All of them or none: NOT_FOUND when one cannot be seen, or is not within the reach of who assigns. */
  async run(actor: MemberActor, input: AssignmentRequest): Promise<ConversationEntity[]> {
    const { ids, change } = await this.assignees.check(input)
    return inTransaction(this.database, async (transaction) => {
      await this.journal.begin(transaction)
      const conversations = await this.conversations.lockToAssign(transaction, ids)
      if (conversations.length < ids.length) throw conversationNotFound()
      const assigned = await this.conversations.assign(transaction, conversations, change)
      const actorId = memberIdOf(actor)
      await this.tell(
        transaction,
        assigned,
        assigned.map((conversation) => toAssignedEvent(conversation, actorId)),
      )
      return assigned
    })
  }

  /** A member has left: the successor, or nobody, looks after what was theirs. */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<void> {
    await this.journal.begin(transaction)
    const changed = await this.conversations.handOver(transaction, memberId, successorId)
    await this.tell(transaction, await this.conversations.findLatest(transaction, changed))
  }

  private tell(
    transaction: EntityManager,
    conversations: readonly ConversationEntity[],
    others: readonly NewEvent[] = [],
  ): Promise<void> {
    const shown = conversations.filter(({ archivedAt }) => archivedAt === null)
    return this.journal.record(
      transaction,
      shown.map(({ id, accountId }) => ({ kind: 'CONVERSATION_CHANGED', accountId, conversationId: id })),
      others,
    )
  }
}

function toAssignedEvent(
  { id: conversationId, ownerId, teamId, sharedWith }: ConversationEntity,
  actorId: string | null,
): NewEvent {
  const assigned = { conversationId, ownerId, teamId, sharedWith: [...sharedWith], actorId }
  return newEvent(conversationAssigned, assigned)
}

import { conversationAssigned } from '@parley/schema/events/messaging'
import type { Assignees, AssignmentRequest } from '@parley/toolkit/authorization/assignees'
import type { Assignment } from '@parley/toolkit/authorization/assignment'
import { memberIdOf } from '@parley/toolkit/authorization/authorize'
import type { MemberActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { ConversationEntity } from './conversation.entity'
import { conversationNotFound } from './conversation.errors'
import type { ConversationStateStore } from './conversation-state.store'

/** A member may leave thousands behind: so many are read and told at once. */
const TOLD_AT_ONCE = 500

const HANDED_OVER = { actorId: null, handedOver: true } as const

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
      const before = new Map(conversations.map((conversation) => [conversation.id, conversation]))
      const events = assigned.map((after) => toAssignedEvent(after, before.get(after.id), { actorId }))
      await this.tell(transaction, assigned, events)
      return assigned
    })
  }

  /** A member has left: the successor, or nobody, looks after what was theirs. */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<void> {
    await this.journal.begin(transaction)
    const handed = await this.conversations.handOver(transaction, memberId, successorId)
    const ids = handed.map(({ id }) => id)
    await this.tell(transaction, await this.conversations.findLatest(transaction, ids))
    const before = new Map(handed.map((assignment) => [assignment.id, assignment]))
    for (let from = 0; from < ids.length; from += TOLD_AT_ONCE) {
      const assigned = await this.conversations.findAssigned(transaction, ids.slice(from, from + TOLD_AT_ONCE))
      const events = assigned.map((after) => toAssignedEvent(after, before.get(after.id), HANDED_OVER))
      await this.journal.record(transaction, [], events)
    }
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
  { id: conversationId, ...after }: ConversationEntity,
  before: Assignment | undefined,
  cause: { readonly actorId: string | null; readonly handedOver?: boolean },
): NewEvent {
  const previous = before && assignmentOf(before)
  return newEvent(conversationAssigned, { conversationId, ...assignmentOf(after), previous, ...cause })
}

const assignmentOf = ({ ownerId, teamId, sharedWith }: Assignment) => ({ ownerId, teamId, sharedWith: [...sharedWith] })

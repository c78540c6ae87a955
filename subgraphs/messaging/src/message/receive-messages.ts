import type { messagesReceived } from '@parley/schema/events/accounts'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { ConversationEntity } from '../conversation/conversation.entity'
import { describe, type ConversationStateStore } from '../conversation/conversation-state.store'
import type { InboxChange, InboxJournal } from '../inbox/inbox-journal'
import type { HistoryAnnouncements } from './history-announcements'
import { matchEchoes } from './match-echoes'
import type { OwnMessageStore } from './own-message.store'
import { statusOf, type ReceivedMessageStore, type StoredMessage, type TelegramMessage } from './received-message.store'

export type ReceivedMessages = z.infer<typeof messagesReceived.payload>

/**
 * Stores what Telegram brings, once: a message that is known changes nothing, and the echo of a message written here
 * becomes that message's Telegram id instead of a second row. Tells the inbox about what is new to everyone, also where
 * the history was faster than the update that tells of it; history is announced as a change of its conversation.
 */
export class ReceiveMessages {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly messages: ReceivedMessageStore,
    private readonly ownMessages: OwnMessageStore,
    private readonly announcements: HistoryAnnouncements,
    private readonly journal: InboxJournal,
  ) {}

  async run(transaction: EntityManager, received: ReceivedMessages): Promise<void> {
    await this.journal.begin(transaction)
    const conversation = await this.lockOrOpen(transaction, received)
    if (conversation.archivedAt) return
    const recognised = await this.recogniseEchoes(transaction, conversation, received.messages)
    const echoes = new Set(recognised.map(({ telegramId }) => telegramId))
    const others = received.messages.filter(({ telegramId }) => !echoes.has(telegramId))
    const isHistory = received.origin === 'HISTORY'
    const stored = await this.messages.insert(transaction, conversation, others, isHistory)
    const announcesHistory =
      isHistory && stored.length > 0 && (await this.announcements.isDue(transaction, conversation))
    const fresh = isHistory ? [] : await this.withTaken(transaction, conversation, others, stored)
    const unreadCount = unreadAfter(conversation, received, stored)
    await this.conversations.changeWithLatest(transaction, conversation.id, {
      ...describe(received),
      unreadCount,
      ...(announcesHistory ? { historyAnnouncedAt: new Date() } : {}),
    })
    const place = { accountId: conversation.accountId, conversationId: conversation.id }
    const changes: InboxChange[] = recognised.map(({ id }) => ({ ...place, kind: 'MESSAGE_STATUS', messageId: id }))
    changes.push(...fresh.map((message) => toNewMessage(conversation, message)))
    if (announcesHistory) changes.push({ ...place, kind: 'CONVERSATION_CHANGED' })
    if (changes.length === 0 && unreadCount !== conversation.unreadCount)
      changes.push({ ...place, kind: 'CONVERSATION_READ' })
    await this.journal.record(transaction, changes)
  }

  private async lockOrOpen(transaction: EntityManager, received: ReceivedMessages): Promise<ConversationEntity> {
    const { dialogId: id, accountId } = received
    const conversation = await this.conversations.lock(transaction, id)
    return conversation ?? this.conversations.open(transaction, { id, accountId }, received)
  }

  /** What was stored now, and what the history had stored before Telegram told that it is new. */
  private async withTaken(
    transaction: EntityManager,
    { id }: ConversationEntity,
    told: readonly TelegramMessage[],
    stored: readonly StoredMessage[],
  ): Promise<readonly StoredMessage[]> {
    if (stored.length === told.length) return stored
    const telegramIds = told.map(({ telegramId }) => telegramId)
    const taken = await this.messages.takeFromHistory(transaction, id, telegramIds)
    return [...stored, ...taken].toSorted((one, other) => one.telegramId - other.telegramId)
  }

  private async recogniseEchoes(
    transaction: EntityManager,
    conversation: ConversationEntity,
    messages: readonly TelegramMessage[],
  ): Promise<{ id: string; telegramId: number }[]> {
    const outbound = messages.filter(({ direction }) => direction === 'OUTBOUND')
    if (outbound.length === 0) return []
    const waiting = await this.ownMessages.findWithoutTelegramId(transaction, conversation.id)
    if (waiting.length === 0) return []
    const telegramIds = outbound.map(({ telegramId }) => telegramId)
    const known = await this.messages.findKnown(transaction, conversation.id, telegramIds)
    const echoes = matchEchoes(
      waiting,
      outbound.filter(({ telegramId }) => !known.has(telegramId)),
    )
    for (const [id, echo] of echoes) {
      await this.ownMessages.change(transaction, id, {
        telegramId: echo.telegramId,
        telegramIdConfirmed: false,
        status: statusOf(echo, conversation),
        sentAt: new Date(echo.sentAt),
        failure: null,
        failureCode: null,
      })
    }
    return [...echoes].map(([id, { telegramId }]) => ({ id, telegramId }))
  }
}

/** Telegram's count where it is known; else what is new behind the read mark is added. */
function unreadAfter(
  { unreadCount, inboxReadUpTo }: ConversationEntity,
  received: ReceivedMessages,
  stored: readonly StoredMessage[],
): number {
  if (received.unreadCount !== null) return received.unreadCount
  if (received.origin === 'HISTORY') return unreadCount
  const fresh = stored.filter(({ direction, telegramId }) => direction === 'INBOUND' && telegramId > inboxReadUpTo)
  return unreadCount + fresh.length
}

function toNewMessage(conversation: ConversationEntity, { id, direction, sentAt }: StoredMessage): InboxChange {
  const { id: conversationId, accountId, contactId } = conversation
  return { kind: 'MESSAGE_RECEIVED', accountId, conversationId, messageId: id, direction, contactId, sentAt }
}

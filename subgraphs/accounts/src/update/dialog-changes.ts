import { messagesChanged, messagesReceived } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { z } from 'zod'
import type { DialogRow } from '../dialog/dialog-row'
import { dialogPayload, toMessagePayload } from '../message/message-payload'
import { openGapAbove } from '../sync/history-gap'
import type { TelegramMessage, UpdateBatch } from '../telegram/telegram-client.port'

/** The most messages, edits or deletions that one event may carry. */
const EVENT_SIZE = 100

type ChangedPayload = z.infer<typeof messagesChanged.payload>
type Changes = { -readonly [Key in keyof Omit<ChangedPayload, 'accountId' | 'dialogId'>]: ChangedPayload[Key] }

type Segment =
  | { readonly kind: 'received'; readonly messages: TelegramMessage[]; unreadCount: number }
  | { readonly kind: 'changed'; readonly changes: Changes }

/**
 * Applies what happened in one dialog, in order: to its row, and to the events that tell others. A dialog that is not
 * selected changes its row only.
 */
export class DialogChanges {
  readonly messages: TelegramMessage[] = []
  /** Something was missed here: its history is to be read again. */
  missedHistory = false
  private readonly segments: Segment[] = []

  constructor(readonly dialog: DialogRow) {}

  receive(message: TelegramMessage): void {
    const { dialog } = this
    const isNewest = message.id > dialog.topMessageId
    if (isNewest) {
      dialog.topMessageId = message.id
      dialog.lastMessageAt = message.sentAt
      if (!message.outgoing && message.id > dialog.inboxReadUpTo) dialog.unreadCount += 1
    }
    if (!dialog.selected) return
    dialog.publishedUpTo = Math.max(dialog.publishedUpTo, message.id)
    this.messages.push(message)
    const segment = this.receivedSegment()
    segment.messages.push(message)
    segment.unreadCount = dialog.unreadCount
  }

  edit(message: TelegramMessage): void {
    if (!this.dialog.selected) return
    const changes = this.changes((pending) => (pending.edited?.length ?? 0) < EVENT_SIZE)
    changes.edited = [...(changes.edited ?? []), toMessagePayload(this.dialog, message)]
  }

  delete(telegramIds: readonly number[]): void {
    if (!this.dialog.selected) return
    for (const telegramId of telegramIds) {
      const changes = this.changes((pending) => (pending.deletedTelegramIds?.length ?? 0) < EVENT_SIZE)
      changes.deletedTelegramIds = [...(changes.deletedTelegramIds ?? []), telegramId]
    }
  }

  readInbox(upToId: number, unreadCount: number | null): void {
    const { dialog } = this
    dialog.inboxReadUpTo = Math.max(dialog.inboxReadUpTo, upToId)
    if (unreadCount !== null) dialog.unreadCount = unreadCount
    else if (upToId >= dialog.topMessageId) dialog.unreadCount = 0
    if (!dialog.selected) return
    Object.assign(this.changes(), { inboxReadUpTo: dialog.inboxReadUpTo, unreadCount: dialog.unreadCount })
  }

  readOutbox(upToId: number): void {
    this.dialog.outboxReadUpTo = Math.max(this.dialog.outboxReadUpTo, upToId)
    if (this.dialog.selected) this.changes().outboxReadUpTo = this.dialog.outboxReadUpTo
  }

  /** `pts` is the channel's counter; null outside channels. */
  missHistory(pts: number | null): void {
    this.dialog.pts = pts
    if (!this.dialog.selected) return
    this.dialog.gaps = [...openGapAbove(this.dialog.gaps, this.dialog.publishedUpTo)]
    this.missedHistory = true
  }

  /** Whether a deletion of its messages says their numbers only. */
  numbersPerAccount(): boolean {
    return this.dialog.selected && this.dialog.peerType !== 'channel'
  }

  toEvents(origin: UpdateBatch['origin']): NewEvent[] {
    return this.segments.map((segment) => {
      if (segment.kind === 'changed') {
        const { accountId, id: dialogId } = this.dialog
        return newEvent(messagesChanged, { accountId, dialogId, ...segment.changes })
      }
      const messages = segment.messages.map((message) => toMessagePayload(this.dialog, message))
      const { unreadCount } = segment
      return newEvent(messagesReceived, { ...dialogPayload(this.dialog), origin, unreadCount, messages })
    })
  }

  private receivedSegment(): Extract<Segment, { kind: 'received' }> {
    const last = this.segments.at(-1)
    if (last?.kind === 'received' && last.messages.length < EVENT_SIZE) return last
    const segment = { kind: 'received' as const, messages: [], unreadCount: this.dialog.unreadCount }
    this.segments.push(segment)
    return segment
  }

  private changes(hasRoom: (pending: Changes) => boolean = () => true): Changes {
    const last = this.segments.at(-1)
    if (last?.kind === 'changed' && hasRoom(last.changes)) return last.changes
    const segment = { kind: 'changed' as const, changes: {} }
    this.segments.push(segment)
    return segment.changes
  }
}

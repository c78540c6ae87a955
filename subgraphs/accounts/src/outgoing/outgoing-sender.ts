import { messageRefused } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { LeasedAccount } from '../account/leased-account'
import type { DialogEntity } from '../dialog/dialog.entity'
import type { DialogStore } from '../dialog/dialog.store'
import type { MessageStore } from '../message/message.store'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import { FloodGate } from '../account/flood-gate'
import { TelegramError } from '../telegram/telegram.errors'
import { sentEvent } from './confirm-sent'
import { findSent } from './find-sent'
import type { OutgoingMessageEntity } from './outgoing-message.entity'
import type { OutgoingStore } from './outgoing.store'
import { storeSent } from './store-sent'
import { telegramNow } from './telegram-time'

export interface SenderStores {
  readonly outgoing: OutgoingStore
  readonly dialogs: DialogStore
  readonly messages: MessageStore
}

/** Dialogs in which one account sends at the same time; Telegram slows down accounts that send in many at once. */
const PARALLEL_DIALOGS = 4
/** After no answer: the connection is coming back, or the next try finds out. */
const RETRY_MS = 2_000
/** A queued message wakes the sender; this finds what a lost wake-up left behind. */
const IDLE_MS = 15_000

/**
 * Sends what members wrote, one message at a time and in order in each dialog. The row with its `random_id` exists before
 * Telegram is asked and leaves in the transaction that publishes the outcome; a crash in between repeats the step, and
 * Telegram, knowing the `random_id`, takes no message twice.
 */
export class OutgoingSender {
  private readonly inFlight = new Map<string, Promise<void>>()
  /** A flood wait concerns the whole account. */
  private readonly gate = new FloodGate()

  constructor(
    private readonly account: LeasedAccount,
    private readonly client: TelegramClientPort,
    private readonly stores: SenderStores,
    private readonly outbox: Outbox,
    private readonly reports: { readonly onDone: () => void; readonly onError: (error: unknown) => void },
  ) {}

  /** Starts what may be sent now; answers the milliseconds until there may be something to do again. */
  async step(): Promise<number> {
    if (this.gate.left() > 0) return this.gate.left()
    const now = Date.now()
    const heads = await this.stores.outgoing.findHeads(this.account.id, [...this.inFlight.keys()])
    const dueAt = (head: OutgoingMessageEntity): number => head.retryAt?.getTime() ?? 0
    const due = heads.filter((head) => dueAt(head) <= now).slice(0, PARALLEL_DIALOGS - this.inFlight.size)
    for (const message of due) this.start(message)
    const later = heads.filter((head) => dueAt(head) > now).map((head) => dueAt(head) - now)
    return Math.min(IDLE_MS, ...later)
  }

  /** Telegram has asked the account to wait. */
  isPaused(): boolean {
    return this.gate.left() > 0
  }

  /** Resolves when the outcome of all that is on the wire now is stored. */
  async settled(): Promise<void> {
    await Promise.all(this.inFlight.values())
  }

  private start(message: OutgoingMessageEntity): void {
    const sending = this.send(message)
      .catch(this.reports.onError)
      .finally(() => {
        this.inFlight.delete(message.dialogId)
        this.reports.onDone()
      })
    this.inFlight.set(message.dialogId, sending)
  }

  private async send(message: OutgoingMessageEntity): Promise<void> {
    const dialog = await this.stores.dialogs.findById(message.dialogId)
    if (!dialog) return this.refuse(message, 'NOT_FOUND', 'The chat is not known any more.')
    await this.stores.outgoing.markAttempted(message.messageId)
    try {
      const sent = await this.client.sendMessage({
        peer: { type: dialog.peerType, id: dialog.peerId, accessHash: dialog.accessHash },
        text: message.text,
        replyToId: message.replyToTelegramId,
        randomId: message.randomId,
      })
      await this.conclude(message, sent.id, sent.sentAt)
    } catch (error) {
      await this.afterFailure(message, dialog, error)
    }
  }

  private async afterFailure(message: OutgoingMessageEntity, dialog: DialogEntity, error: unknown): Promise<void> {
    if (!(error instanceof TelegramError)) throw error
    const { messageId } = message
    if (error.code === 'TELEGRAM_RANDOM_ID_DUPLICATE') {
      const known = await findSent(this.client, dialog, message, this.stores.messages)
      return this.conclude(message, known?.id ?? null, known?.sentAt ?? telegramNow())
    }
    if (error.code === 'TELEGRAM_FLOOD_WAIT') {
      return this.stores.outgoing.postpone(messageId, new Date(Date.now() + this.gate.close(error)))
    }
    if (error.code === 'TELEGRAM_UNREACHABLE') {
      return this.stores.outgoing.postpone(messageId, new Date(Date.now() + RETRY_MS))
    }
    if (error.code === 'TELEGRAM_PEER_REFUSED' || error.code === 'TELEGRAM_REFUSED') {
      return this.refuse(message, error.refusal ?? error.code, `${dialog.title}: ${error.message}`)
    }
    throw error
  }

  /** Without an id the row stays, until an update or the history tells it. */
  private conclude(message: OutgoingMessageEntity, telegramId: number | null, sentAt: Date): Promise<void> {
    const { accountId, dialogId, messageId } = message
    const event = sentEvent({ accountId, dialogId, messageId, telegramId, sentAt })
    return this.finish(event, async (transaction) => {
      if (telegramId === null) return this.stores.outgoing.markUnconfirmed(transaction, messageId)
      // The message before its dialog, as updates lock them: the other way round two steps could wait for each other.
      const isFirst = await this.stores.outgoing.finish(transaction, messageId)
      if (isFirst) await storeSent(transaction, { accountId, dialogId, messageId, telegramId, sentAt }, this.stores)
      return isFirst
    })
  }

  private refuse(message: OutgoingMessageEntity, code: string, reason: string): Promise<void> {
    const { accountId, dialogId, messageId } = message
    const event = newEvent(messageRefused, { accountId, dialogId, messageId, code, reason })
    return this.finish(event, (transaction) => this.stores.outgoing.finish(transaction, messageId))
  }

  private finish(event: NewEvent, change: (transaction: EntityManager) => Promise<boolean>): Promise<void> {
    return this.account.commit(async (transaction) => {
      if (await change(transaction)) await this.outbox.append(transaction, [event])
    })
  }
}

import { GROUP_MESSAGE_OFFSET, messagesReceived, syncProgressed } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { AccountStore } from '../account/account.store'
import type { BdAccountEntity } from '../account/bd-account.entity'
import type { LeasedAccount } from '../account/leased-account'
import type { DialogRow } from '../dialog/dialog-row'
import type { DialogStore } from '../dialog/dialog.store'
import { dialogPayload, toMessagePayload } from '../message/message-payload'
import type { MessageStore } from '../message/message.store'
import { recogniseOne } from '../outgoing/confirm-sent'
import type { OutgoingStore } from '../outgoing/outgoing.store'
import type { HistoryPage, PeerReference, TelegramClientPort, TelegramMessage } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import { takePage, type HistoryGap } from './history-gap'
import type { SyncState } from './sync-state'

/** The most that Telegram answers at once, and that one event carries. */
const PAGE_SIZE = 100
/** People see progress move; more often would only load the sockets. */
const PROGRESS_INTERVAL_MS = 250
/** A change of the selection or a resume wakes the sync; this finds what a lost wake-up left behind. */
const IDLE_MS = 15_000

export interface SyncStores {
  readonly accounts: AccountStore
  readonly dialogs: DialogStore
  readonly messages: MessageStore
  readonly outgoing: OutgoingStore
}

/**
 * Reads the history of the selected dialogs of one account: first the newest page of each, so that the inbox is of use
 * at once, then the rest, newest dialogs first. Each page is one transaction with the place where it stopped, so that it
 * goes on there after anything; what is paused stays paused over a restart. Guarantees every message above the beginning
 * of history is published at least once; whoever stores them knows doubles by dialog and Telegram id.
 */
export class HistorySync {
  private lastProgressAt = 0
  private nextPageAt = 0

  constructor(
    private readonly account: LeasedAccount,
    private readonly client: TelegramClientPort,
    private readonly stores: SyncStores,
    private readonly outbox: Outbox,
    /** Between two pages, in milliseconds: real Telegram answers faster readers with a flood wait. */
    private readonly pageIntervalMs: number,
  ) {}

  /** Reads one page; answers the milliseconds until there may be something to do again. */
  async step(): Promise<number> {
    const account = await this.stores.accounts.findById(this.account.id)
    if (!account) return IDLE_MS
    const wait = await this.waitFor(account)
    if (wait > 0) return wait
    const dialog = await this.stores.dialogs.findNextToSync(this.account.id)
    if (!dialog) return this.finish()
    const [gap] = dialog.gaps
    if (!gap) return 0
    let page: HistoryPage
    try {
      page = await this.client.getHistory(placeOf(dialog, gap), gap.before, PAGE_SIZE)
    } catch (error) {
      return this.afterRefusal(dialog, error)
    }
    await this.commitPage(dialog, page)
    this.nextPageAt = Date.now() + this.pageIntervalMs
    return this.pageIntervalMs
  }

  /** Milliseconds to wait before the account may be read; 0 when it may now. */
  private async waitFor({ syncState, syncWaitingUntil }: BdAccountEntity): Promise<number> {
    if (syncState === 'RUNNING') return Math.max(0, this.nextPageAt - Date.now())
    if (syncState !== 'WAITING') return IDLE_MS
    const left = (syncWaitingUntil?.getTime() ?? 0) - Date.now()
    if (left > 0) return left
    await this.move(['WAITING'], 'RUNNING', { syncWaitingUntil: null })
    return 0
  }

  private async commitPage(read: DialogRow, page: HistoryPage): Promise<void> {
    await this.account.commit(async (transaction) => {
      const [dialog] = await this.stores.dialogs.lockByIds(transaction, this.account.id, [read.id])
      const isSamePlace = dialog?.peerId === read.peerId && dialog.peerType === read.peerType
      const unchanged = isSamePlace && JSON.stringify(dialog.gaps[0]) === JSON.stringify(read.gaps[0])
      // Deselected, paused, migrated, or with another gap in front meanwhile: the page is not what is wanted now.
      if (!dialog?.selected || !unchanged || !(await this.isRunning(transaction))) return
      const taken = takePage(dialog.gaps, page)
      const { gaps } = taken
      const messages = dialog.gaps[0]?.inGroup ? taken.messages.map(beforeSupergroup) : taken.messages
      const confirmations = await this.confirm(transaction, dialog, messages)
      const inChannel = dialog.peerType === 'channel'
      await this.stores.messages.remember(transaction, this.account.id, [{ dialog, inChannel, messages }])
      await this.stores.dialogs.save(transaction, [advance(dialog, messages, [...gaps], page.total)])
      await this.outbox.append(transaction, [
        ...confirmations,
        ...historyEvents(dialog, messages),
        ...this.progress('RUNNING'),
      ])
    })
  }

  private async isRunning(transaction: EntityManager): Promise<boolean> {
    const account = await this.stores.accounts.findById(this.account.id, transaction)
    return account?.syncState === 'RUNNING'
  }

  private async confirm(
    transaction: EntityManager,
    dialog: DialogRow,
    messages: readonly TelegramMessage[],
  ): Promise<NewEvent[]> {
    const sent = messages.filter((message) => message.outgoing)
    if (sent.length === 0) return []
    if ((await this.stores.outgoing.countUnconfirmed(transaction, this.account.id)) === 0) return []
    const events: NewEvent[] = []
    for (const message of sent) {
      events.push(...(await recogniseOne(transaction, dialog, message, this.stores.outgoing)))
    }
    return events
  }

  private async afterRefusal(dialog: DialogRow, error: unknown): Promise<number> {
    if (!(error instanceof TelegramError)) throw error
    if (error.code === 'TELEGRAM_FLOOD_WAIT') {
      const milliseconds = (error.retryAfterSeconds ?? 1) * 1000
      await this.move(['RUNNING'], 'WAITING', { syncWaitingUntil: new Date(Date.now() + milliseconds) })
      return milliseconds
    }
    if (error.code !== 'TELEGRAM_PEER_REFUSED' && error.code !== 'TELEGRAM_REFUSED') throw error
    await this.account.commit(async (transaction) => {
      const [locked] = await this.stores.dialogs.lockByIds(transaction, this.account.id, [dialog.id])
      if (locked) await this.stores.dialogs.save(transaction, [{ ...locked, syncError: error.message }])
    })
    return 0
  }

  private async finish(): Promise<number> {
    const selected = await this.stores.dialogs.findSelected(this.account.id)
    const failed = selected.filter((dialog) => dialog.syncError !== null)
    const [first] = failed
    if (!first) await this.move(['RUNNING'], 'DONE', { syncError: null })
    else {
      const syncError = `${failed.length} of ${selected.length} chats could not be read. ${first.title}: ${first.syncError}`
      await this.move(['RUNNING'], 'FAILED', { syncError })
    }
    return IDLE_MS
  }

  private async move(
    from: readonly SyncState[],
    state: SyncState,
    changes: Pick<Partial<BdAccountEntity>, 'syncWaitingUntil' | 'syncError'>,
  ): Promise<void> {
    await this.account.commit(async (transaction) => {
      const { id } = this.account
      const moved = await this.stores.accounts.moveSync(transaction, id, from, { ...changes, syncState: state })
      if (moved) await this.outbox.append(transaction, [newEvent(syncProgressed, { accountId: id, state })])
    })
  }

  private progress(state: SyncState): NewEvent[] {
    if (Date.now() - this.lastProgressAt < PROGRESS_INTERVAL_MS) return []
    this.lastProgressAt = Date.now()
    return [newEvent(syncProgressed, { accountId: this.account.id, state })]
  }
}

function placeOf(dialog: DialogRow, gap: HistoryGap): PeerReference {
  if (gap.inGroup && dialog.migratedFrom) return { type: 'chat', id: dialog.migratedFrom, accessHash: null }
  return { type: dialog.peerType, id: dialog.peerId, accessHash: dialog.accessHash }
}

/** Both count from 1: what was written in the basic group comes below. */
function beforeSupergroup(message: TelegramMessage): TelegramMessage {
  const replyToId = message.replyToId === null ? null : message.replyToId - GROUP_MESSAGE_OFFSET
  return { ...message, id: message.id - GROUP_MESSAGE_OFFSET, replyToId }
}

function advance(
  dialog: DialogRow,
  messages: readonly TelegramMessage[],
  gaps: DialogRow['gaps'],
  total: number,
): DialogRow {
  const messagesDone = dialog.messagesDone + messages.length
  return {
    ...dialog,
    gaps,
    messagesDone,
    // Telegram counts service messages too, which are no messages here: at the end the count is what there was.
    messagesTotal: gaps.length === 0 ? messagesDone : Math.max(total, messagesDone),
    publishedUpTo: Math.max(dialog.publishedUpTo, messages.at(-1)?.id ?? 0),
  }
}

function historyEvents(dialog: DialogRow, messages: readonly TelegramMessage[]): NewEvent[] {
  if (messages.length === 0) return []
  return [
    newEvent(messagesReceived, {
      ...dialogPayload(dialog),
      origin: 'HISTORY',
      unreadCount: dialog.unreadCount,
      messages: messages.map((message) => toMessagePayload(dialog, message)),
    }),
  ]
}

import type { Outbox } from '@parley/toolkit/events/outbox'
import type { LeasedAccount } from '../account/leased-account'
import type { DialogStore } from '../dialog/dialog.store'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import { FloodGate } from '../account/flood-gate'
import { DialogChanges } from '../update/dialog-changes'
import type { PendingReadEntity } from './pending-read.entity'
import type { PendingReadStore } from './pending-read.store'

/** A read mark wakes the reporter; this finds what a lost wake-up left behind. */
const IDLE_MS = 15_000

/** Tells Telegram what members have read, so that it counts as read on the account's other devices too. */
export class ReadReporter {
  private readonly gate = new FloodGate()

  constructor(
    private readonly account: LeasedAccount,
    private readonly client: TelegramClientPort,
    private readonly reads: PendingReadStore,
    private readonly dialogs: DialogStore,
    private readonly outbox: Outbox,
  ) {}

  /** Reports one dialog; answers the milliseconds until there may be something to do again. */
  async step(): Promise<number> {
    if (this.gate.left() > 0) return this.gate.left()
    const read = await this.reads.findNext(this.account.id)
    if (!read) return IDLE_MS
    const dialog = await this.dialogs.findById(read.dialogId)
    if (dialog) {
      const peer = { type: dialog.peerType, id: dialog.peerId, accessHash: dialog.accessHash }
      try {
        await this.client.markRead(peer, read.upToTelegramId)
      } catch (error) {
        if (!isRefusal(error)) return this.gate.close(error)
      }
    }
    await this.commit(read)
    return 0
  }

  private commit(read: PendingReadEntity): Promise<void> {
    return this.account.commit(async (transaction) => {
      const [dialog] = await this.dialogs.lockByIds(transaction, this.account.id, [read.dialogId])
      await this.reads.clear(transaction, read)
      if (!dialog) return
      const changes = new DialogChanges(dialog)
      changes.readInbox(read.upToTelegramId, null)
      await this.dialogs.save(transaction, [changes.dialog])
      await this.outbox.append(transaction, changes.toEvents('LIVE'))
    })
  }
}

/** Telegram refused for good: there is nothing to report any more. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TelegramError)) return false
  return error.code === 'TELEGRAM_PEER_REFUSED' || error.code === 'TELEGRAM_REFUSED'
}

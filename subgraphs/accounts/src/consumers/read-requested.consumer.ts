import { readRequested } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { AccountsServices } from '../context'
import { signalWorkers } from '../lease/signal-workers'

/** A member read a conversation: the worker of its account tells Telegram. */
export function consumeReadRequested({ stores }: AccountsServices): EventConsumer {
  return consume(readRequested, async ({ payload }, transaction) => {
    const { accountId, dialogId, upToTelegramId } = payload
    const dialog = await stores.dialogs.findById(dialogId, transaction)
    if (!dialog || dialog.accountId !== accountId) return
    await stores.reads.put(transaction, { accountId, dialogId, upToTelegramId })
    await signalWorkers(transaction, accountId)
  })
}

import { messageRefused } from '@parley/schema/events/accounts'
import { messageQueued } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import { newEvent } from '@parley/toolkit/events/outbox'
import type { AccountsServices } from '../context'
import { signalWorkers } from '../lease/signal-workers'

/** A member wrote a message: it waits here until the worker of its account has sent it. */
export function consumeMessageQueued({ stores, outbox }: AccountsServices): EventConsumer {
  return consume(messageQueued, async ({ payload }, transaction) => {
    const { accountId, dialogId, messageId } = payload
    const dialog = await stores.dialogs.findById(dialogId, transaction)
    if (!dialog || dialog.accountId !== accountId) {
      const reason = 'The chat is not known any more: its account was removed.'
      const refused = newEvent(messageRefused, { accountId, dialogId, messageId, code: 'NOT_FOUND', reason })
      return outbox.append(transaction, [refused])
    }
    await stores.outgoing.enqueue(transaction, payload)
    await signalWorkers(transaction, accountId)
  })
}

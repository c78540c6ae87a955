import { messageSent } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { SettleMessage } from '../message/settle-message'

export function messageSentConsumer(settleMessage: SettleMessage): EventConsumer {
  return consume(messageSent, ({ payload }, transaction) => settleMessage.markSent(transaction, payload))
}

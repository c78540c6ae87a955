import { messageRefused } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { SettleMessage } from '../message/settle-message'

export function messageRefusedConsumer(settleMessage: SettleMessage): EventConsumer {
  return consume(messageRefused, ({ payload }, transaction) => settleMessage.markRefused(transaction, payload))
}

import { messagesChanged } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ChangeMessages } from '../message/change-messages'

export function messagesChangedConsumer(changeMessages: ChangeMessages): EventConsumer {
  return consume(messagesChanged, ({ payload }, transaction) => changeMessages.run(transaction, payload))
}

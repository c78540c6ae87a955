import { messagesReceived } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ReceiveMessages } from '../message/receive-messages'

export function messagesReceivedConsumer(receiveMessages: ReceiveMessages): EventConsumer {
  return consume(messagesReceived, ({ payload }, transaction) => receiveMessages.run(transaction, payload))
}

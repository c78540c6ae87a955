import { dialogSelected } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { SelectConversation } from '../conversation/select-conversation'

export function dialogSelectedConsumer(selectConversation: SelectConversation): EventConsumer {
  return consume(dialogSelected, ({ payload }, transaction) => selectConversation.run(transaction, payload))
}

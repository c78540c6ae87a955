import { contactLinked } from '@parley/schema/events/crm'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { LinkContact } from '../conversation/link-contact'

export function contactLinkedConsumer(linkContact: LinkContact): EventConsumer {
  return consume(contactLinked, ({ payload }, transaction) => linkContact.run(transaction, payload))
}

import { messagesReceived } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { RecognisePeer } from '../contact/recognise-peer'

/** Groups and channels have no contact. */
export function messagesReceivedConsumer(recognisePeer: RecognisePeer): EventConsumer {
  return consume(messagesReceived, async ({ payload: { kind, peer, dialogId, messages } }, transaction) => {
    if (kind !== 'USER' || !peer) return
    const inbound = messages.filter(({ direction }) => direction === 'INBOUND').at(-1)
    await recognisePeer.run(transaction, dialogId, peer, inbound ? new Date(inbound.sentAt) : null)
  })
}

import { dialogSelected } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { RecognisePeer } from '../contact/recognise-peer'

/** A selected chat with a person shows their contact before the first message comes. */
export function dialogSelectedConsumer(recognisePeer: RecognisePeer): EventConsumer {
  return consume(dialogSelected, async ({ payload: { selected, dialog } }, transaction) => {
    const { kind, peer, dialogId } = dialog
    if (selected && kind === 'USER' && peer) await recognisePeer.run(transaction, dialogId, peer)
  })
}

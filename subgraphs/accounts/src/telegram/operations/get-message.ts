import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { inputChannel } from '../gramjs/input-peer'
import type { PeerReference } from '../telegram-client.port'

/** One message by its id; null when it is gone. */
export async function getMessage(
  connection: GramConnection,
  peer: PeerReference,
  messageId: number,
): Promise<Api.Message | null> {
  const id = [new Api.InputMessageID({ id: messageId })]
  const answer = await connection.invoke(
    peer.type === 'channel'
      ? new Api.channels.GetMessages({ channel: inputChannel(peer), id })
      : new Api.messages.GetMessages({ id }),
  )
  if (answer instanceof Api.messages.MessagesNotModified) return null
  const message = answer.messages.find((each) => each.id === messageId)
  return message instanceof Api.Message ? message : null
}

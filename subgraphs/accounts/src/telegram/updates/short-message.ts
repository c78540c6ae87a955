import { Api } from 'telegram'

/**
 * Telegram shortens plain text messages of private chats and basic groups: no users, no peer. This writes them out, so
 * that the rest of the engine knows one form only.
 */
export function writeOut(short: Api.UpdateShortMessage | Api.UpdateShortChatMessage): Api.Message {
  const place =
    short instanceof Api.UpdateShortMessage
      ? { peerId: new Api.PeerUser({ userId: short.userId }) }
      : {
          peerId: new Api.PeerChat({ chatId: short.chatId }),
          fromId: new Api.PeerUser({ userId: short.fromId }),
        }
  return new Api.Message({
    ...place,
    id: short.id,
    out: short.out,
    date: short.date,
    message: short.message,
    replyTo: short.replyTo,
    entities: short.entities,
  })
}

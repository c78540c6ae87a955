import type { DialogRow } from '../dialog/dialog-row'
import type { MessageStore } from '../message/message.store'
import type { TelegramClientPort, TelegramMessage } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import type { OutgoingMessageEntity } from './outgoing-message.entity'
import { CLOCK_DIFFERENCE_SECONDS } from './outgoing.store'

/** A message that was sent a moment ago is among the newest of its chat. */
const LOOKED_THROUGH = 30

/**
 * Looks in a chat for a message that Telegram has taken without our hearing its id: the same text, of the account itself,
 * not older than the first try, and not known otherwise. Null where it cannot be told; then an update will.
 */
export async function findSent(
  client: TelegramClientPort,
  dialog: DialogRow,
  message: OutgoingMessageEntity,
  messages: MessageStore,
): Promise<TelegramMessage | null> {
  if (dialog.peerType === 'channel') return null
  const since = (message.attemptedAt?.getTime() ?? Date.now()) - CLOCK_DIFFERENCE_SECONDS * 1000
  const peer = { type: dialog.peerType, id: dialog.peerId, accessHash: dialog.accessHash }
  try {
    const page = await client.getHistory(peer, 0, LOOKED_THROUGH)
    const own = page.messages.filter(
      ({ outgoing, text, sentAt }) => outgoing && text === message.text && sentAt.getTime() >= since,
    )
    const known = await messages.findPlaces(
      null,
      dialog.accountId,
      own.map(({ id }) => id),
    )
    return own.findLast(({ id }) => !known.has(id)) ?? null
  } catch (error) {
    if (error instanceof TelegramError) return null
    throw error
  }
}

import type { MessageEntity } from './message.entity'
import type { TelegramMessage } from './received-message.store'

export type MessageWithoutTelegramId = Pick<MessageEntity, 'id' | 'text' | 'createdAt' | 'replyToTelegramId'>
export type Echo = Pick<TelegramMessage, 'telegramId' | 'text' | 'sentAt' | 'replyToTelegramId'>

/** How far Telegram's clock may lie behind ours, so that a message seems sent before it was written. */
export const CLOCK_SKEW_MS = 5 * 60_000

/**
 * Recognises messages that were written here among what Telegram says the account sent: the oldest waiting message with
 * the same text, the same reply and an earlier time. Answers the Telegram message of each recognised id. A guess only
 * where two devices send the same words at once; Telegram's own answer corrects it (SettleMessage).
 */
export function matchEchoes<E extends Echo>(
  waiting: readonly MessageWithoutTelegramId[],
  echoes: readonly E[],
): ReadonlyMap<string, E> {
  const matches = new Map<string, E>()
  for (const echo of [...echoes].sort((one, other) => one.telegramId - other.telegramId)) {
    const match = waiting.find((message) => !matches.has(message.id) && isEchoOf(message, echo))
    if (match) matches.set(match.id, echo)
  }
  return matches
}

function isEchoOf(message: MessageWithoutTelegramId, echo: Echo): boolean {
  return (
    message.text.trim() === echo.text.trim() &&
    message.replyToTelegramId === echo.replyToTelegramId &&
    Date.parse(echo.sentAt) >= message.createdAt.getTime() - CLOCK_SKEW_MS
  )
}

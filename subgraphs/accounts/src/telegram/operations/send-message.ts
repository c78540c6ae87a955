import bigInt from 'big-integer'
import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { inputPeer } from '../gramjs/input-peer'
import { fromTelegramTime } from '../mapping/message'
import type { OutgoingTelegramMessage, SentTelegramMessage } from '../telegram-client.port'
import { TelegramError } from '../telegram.errors'

export interface Sent {
  readonly message: SentTelegramMessage
  /** Moves the update state on: Telegram does not push what a client has got as an answer. */
  readonly updates: Api.TypeUpdates
}

export async function sendMessage(connection: GramConnection, message: OutgoingTelegramMessage): Promise<Sent> {
  const updates = await connection.invoke(
    new Api.messages.SendMessage({
      peer: inputPeer(message.peer),
      message: message.text,
      randomId: bigInt(message.randomId),
      replyTo:
        message.replyToId === null ? undefined : new Api.InputReplyToMessage({ replyToMsgId: message.replyToId }),
    }),
  )
  return { message: readSent(updates, message.randomId), updates }
}

function readSent(updates: Api.TypeUpdates, randomId: string): SentTelegramMessage {
  if (updates instanceof Api.UpdateShortSentMessage) return { id: updates.id, sentAt: fromTelegramTime(updates.date) }
  if (updates instanceof Api.Updates || updates instanceof Api.UpdatesCombined) {
    for (const each of updates.updates) {
      if (each instanceof Api.UpdateMessageID && each.randomId?.toString() === randomId) {
        return { id: each.id, sentAt: fromTelegramTime(dateOf(updates, each.id)) }
      }
    }
  }
  throw new TelegramError('TELEGRAM_REFUSED', 'Telegram took the message without naming it.')
}

function dateOf(updates: Api.Updates | Api.UpdatesCombined, id: number): number {
  for (const each of updates.updates) {
    if ('message' in each && each.message instanceof Api.Message && each.message.id === id) return each.message.date
  }
  return updates.date
}

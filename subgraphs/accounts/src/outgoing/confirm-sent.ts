import { messageSent } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { DialogRow } from '../dialog/dialog-row'
import { peerKey } from '../dialog/peer-key'
import type { TelegramMessage, UpdateBatch } from '../telegram/telegram-client.port'
import type { OutgoingStore } from './outgoing.store'
import type { SentMessage } from './store-sent'
import { telegramNow } from './telegram-time'

/**
 * Messages of Parley that Telegram names by their `random_id`: their events come before those of the messages
 * themselves, so that whoever stores messages joins the two instead of storing a second one.
 */
export async function takeConfirmed(
  transaction: EntityManager,
  accountId: string,
  batch: UpdateBatch,
  outgoing: OutgoingStore,
): Promise<SentMessage[]> {
  const ids = new Map<string, number>()
  for (const change of batch.changes) if (change.kind === 'messageId') ids.set(change.randomId, change.id)
  if (ids.size === 0) return []
  const sentAt = new Map(outgoingMessages(batch).map(({ message }) => [message.id, message.sentAt]))
  const taken = await outgoing.takeByRandomIds(transaction, accountId, [...ids.keys()])
  return taken.map(({ dialogId, messageId, randomId }) => {
    const telegramId = ids.get(randomId) ?? 0
    return { accountId, dialogId, messageId, telegramId, sentAt: sentAt.get(telegramId) ?? telegramNow() }
  })
}

/** Messages of Parley whose id Telegram would not say, recognised among those it reports by dialog, text and time. */
export async function recogniseSent(
  transaction: EntityManager,
  accountId: string,
  batch: UpdateBatch,
  dialogs: readonly DialogRow[],
  outgoing: OutgoingStore,
): Promise<NewEvent[]> {
  const sent = outgoingMessages(batch)
  if (sent.length === 0 || (await outgoing.countUnconfirmed(transaction, accountId)) === 0) return []
  const byPeer = new Map(dialogs.map((dialog) => [peerKey({ type: dialog.peerType, id: dialog.peerId }), dialog]))
  const events: NewEvent[] = []
  for (const { peer, message } of sent) {
    const dialog = byPeer.get(peerKey(peer))
    if (dialog) events.push(...(await recogniseOne(transaction, dialog, message, outgoing)))
  }
  return events
}

/** The event of a message whose id was not known, if `message` is it. */
export async function recogniseOne(
  transaction: EntityManager,
  dialog: Pick<DialogRow, 'id' | 'accountId'>,
  message: TelegramMessage,
  outgoing: OutgoingStore,
): Promise<NewEvent[]> {
  const messageId = await outgoing.takeUnconfirmed(transaction, dialog.id, message.text, message.sentAt)
  if (!messageId) return []
  const { accountId, id: dialogId } = dialog
  return [sentEvent({ accountId, dialogId, messageId, telegramId: message.id, sentAt: message.sentAt })]
}

export function sentEvent({
  sentAt,
  ...sent
}: Omit<SentMessage, 'telegramId'> & { telegramId: number | null }): NewEvent {
  return newEvent(messageSent, { ...sent, sentAt: sentAt.toISOString() })
}

const outgoingMessages = (batch: UpdateBatch) =>
  batch.changes.filter((change) => change.kind === 'message').filter((change) => change.message.outgoing)

import type { messagesReceived, telegramMessage } from '@parley/schema/events/accounts'
import type { z } from 'zod'
import type { DialogRow } from '../dialog/dialog-row'
import { attachmentId } from '../media/derived-id'
import type { TelegramMessage, TelegramPeer } from '../telegram/telegram-client.port'

export type MessagePayload = z.infer<typeof telegramMessage>
export type ReceivedPayload = z.infer<typeof messagesReceived.payload>
type PeerPayload = NonNullable<ReceivedPayload['peer']>

export type PublishedDialog = Pick<
  DialogRow,
  'id' | 'accountId' | 'peerType' | 'peerId' | 'kind' | 'title' | 'username' | 'phone' | 'photoId'
>

export type MessagePlace = Pick<DialogRow, 'id' | 'migratedFrom'>

/** The person on the other side; groups and channels have none. */
export function peerOf(dialog: PublishedDialog): PeerPayload | null {
  if (dialog.kind !== 'USER') return null
  return { telegramId: dialog.peerId, name: dialog.title, username: dialog.username, phone: dialog.phone }
}

/** A message as events carry it. */
export function toMessagePayload(dialog: MessagePlace, message: TelegramMessage): MessagePayload {
  return {
    telegramId: message.id,
    direction: message.outgoing ? 'OUTBOUND' : 'INBOUND',
    text: message.text,
    sentAt: message.sentAt.toISOString(),
    editedAt: message.editedAt?.toISOString() ?? null,
    sender: message.sender && toPeerPayload(message.sender),
    replyToTelegramId: message.replyToId,
    attachments: message.attachments.map((attachment, position) => ({
      id: attachmentId(dialog, message.id, position),
      ...attachment,
    })),
  }
}

/** What events say of a dialog beside its messages. */
export function dialogPayload(
  dialog: PublishedDialog,
): Pick<ReceivedPayload, 'accountId' | 'dialogId' | 'title' | 'kind' | 'peer' | 'photoId'> {
  return {
    accountId: dialog.accountId,
    dialogId: dialog.id,
    title: dialog.title,
    kind: dialog.kind,
    peer: peerOf(dialog),
    photoId: dialog.photoId,
  }
}

function toPeerPayload({ id, name, username, phone }: TelegramPeer): PeerPayload {
  return { telegramId: id, name, username, phone }
}

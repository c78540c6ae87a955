import { Api } from 'telegram'
import type { PeerReference, TelegramMessage, TelegramPeer } from '../telegram-client.port'
import { mapAttachments } from './attachment'
import { mapPeerId } from './peer'

/** Finds a peer that the answer or the container named, or that was met before. */
export type PeerLookup = (peer: Pick<PeerReference, 'type' | 'id'>) => TelegramPeer | null

/** Null for service messages (someone joined) and for messages that are gone. The text is taken as it is, unformatted. */
export function mapMessage(message: Api.TypeMessage, lookup: PeerLookup): TelegramMessage | null {
  if (!(message instanceof Api.Message)) return null
  return {
    id: message.id,
    outgoing: message.out ?? false,
    text: message.message,
    sentAt: fromTelegramTime(message.date),
    // A change of reactions also sets the date of the edit; Telegram hides that from people, and so do we.
    editedAt: message.editDate && !message.editHide ? fromTelegramTime(message.editDate) : null,
    sender: message.out || message.post ? null : lookup(senderOf(message)),
    replyToId: replyTarget(message.replyTo),
    attachments: mapAttachments(message.media),
  }
}

export function fromTelegramTime(seconds: number): Date {
  return new Date(seconds * 1000)
}

export function replyTarget(reply: Api.TypeMessageReplyHeader | undefined): number | null {
  if (!(reply instanceof Api.MessageReplyHeader) || reply.replyToPeerId) return null
  return reply.replyToMsgId ?? null
}

/** Messages of a private chat name no sender: it is the other side. */
function senderOf(message: Api.Message): Pick<PeerReference, 'type' | 'id'> {
  return mapPeerId(message.fromId ?? message.peerId)
}

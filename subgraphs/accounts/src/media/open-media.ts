import { notFound } from '@parley/toolkit/errors/domain-error'
import { notConnected } from '../account/account.errors'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import type { AttachmentStore } from './attachment.store'
import { THUMBNAIL_TYPE, type MediaFile } from './media-file'

const UNKNOWN_TYPE = 'application/octet-stream'

/** Starts to fetch an attachment through the client of its account. */
export async function openMedia(
  attachmentId: string,
  thumbnail: boolean,
  attachments: AttachmentStore,
  clientOf: (accountId: string) => TelegramClientPort | null,
): Promise<MediaFile> {
  const source = await attachments.findSource(attachmentId)
  if (!source || (thumbnail && !source.hasThumbnail)) throw notFound('This attachment')
  const client = clientOf(source.accountId)
  if (!client) throw notConnected()
  const { peerType: type, peerId: id, accessHash, telegramId, position } = source
  const bytes = client.download({ peer: { type, id, accessHash }, messageId: telegramId, index: position, thumbnail })
  if (thumbnail) return { mimeType: THUMBNAIL_TYPE, sizeBytes: null, bytes }
  return { mimeType: source.mimeType ?? UNKNOWN_TYPE, sizeBytes: source.sizeBytes, bytes }
}

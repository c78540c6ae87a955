import { notFound } from '@parley/toolkit/errors/domain-error'
import { notConnected } from '../account/account.errors'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import type { AttachmentStore } from './attachment.store'
import { THUMBNAIL_TYPE, type MediaFile } from './media-file'
import type { ProfilePhotos } from './profile-photos'
import type { ProfilePhotoStore } from './profile-photo.store'

const UNKNOWN_TYPE = 'application/octet-stream'

export interface MediaParts {
  readonly stores: { readonly attachments: AttachmentStore; readonly photos: ProfilePhotoStore }
  readonly photos: ProfilePhotos
  readonly clientOf: (accountId: string) => TelegramClientPort | null
}

/** Starts to fetch an attachment or a profile photo through the client of its account. */
export async function openMedia(id: string, thumbnail: boolean, parts: MediaParts): Promise<MediaFile> {
  const source = await parts.stores.attachments.findSource(id)
  if (!source) return openPhoto(id, parts)
  if (thumbnail && !source.hasThumbnail) throw notFound('This attachment')
  const client = parts.clientOf(source.accountId)
  if (!client) throw notConnected()
  const { peerType: type, peerId, accessHash, telegramId, position } = source
  const peer = { type, id: peerId, accessHash }
  const bytes = client.download({ peer, messageId: telegramId, index: position, thumbnail })
  if (thumbnail) return { mimeType: THUMBNAIL_TYPE, sizeBytes: null, bytes }
  return { mimeType: source.mimeType ?? UNKNOWN_TYPE, sizeBytes: source.sizeBytes, bytes }
}

async function openPhoto(id: string, { stores, photos }: MediaParts): Promise<MediaFile> {
  const source = await stores.photos.findSource(id)
  if (!source) throw notFound('This file')
  const photo = await photos.read(source)
  return { mimeType: THUMBNAIL_TYPE, sizeBytes: photo.length, bytes: whole(photo) }
}

async function* whole(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

import { notFound } from '@parley/toolkit/errors/domain-error'
import { sliceBytes } from '@parley/toolkit/http/byte-range'
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
  const file = { peer, messageId: telegramId, index: position, thumbnail }
  const open: MediaFile['open'] = (range) =>
    range ? sliceBytes(client.download(file, range.first), range.first, range) : client.download(file)
  if (thumbnail) return { mimeType: THUMBNAIL_TYPE, sizeBytes: null, open }
  return { mimeType: source.mimeType ?? UNKNOWN_TYPE, sizeBytes: source.sizeBytes, open }
}

async function openPhoto(id: string, { stores, photos }: MediaParts): Promise<MediaFile> {
  const source = await stores.photos.findSource(id)
  if (!source) throw notFound('This file')
  const photo = await photos.read(source)
  const open: MediaFile['open'] = (range) => sliceBytes(whole(photo), 0, range ?? { first: 0, last: photo.length - 1 })
  return { mimeType: THUMBNAIL_TYPE, sizeBytes: photo.length, open }
}

async function* whole(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

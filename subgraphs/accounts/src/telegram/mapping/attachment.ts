import { Api } from 'telegram'
import type { TelegramAttachment } from '../telegram-client.port'

type Kind = TelegramAttachment['kind']

/** A message carries one file at most; pictures of web pages and the like are not the message's own. */
export function mapAttachments(media: Api.TypeMessageMedia | undefined): TelegramAttachment[] {
  const file = attachedFile(media)
  if (!file) return []
  return [file instanceof Api.Photo ? mapPhoto(file) : mapDocument(file)]
}

export function attachedFile(media: Api.TypeMessageMedia | undefined): Api.Photo | Api.Document | null {
  if (media instanceof Api.MessageMediaPhoto && media.photo instanceof Api.Photo) return media.photo
  if (media instanceof Api.MessageMediaDocument && media.document instanceof Api.Document) return media.document
  return null
}

export interface PictureSize {
  readonly type: string
  readonly width: number
  readonly height: number
  readonly sizeBytes: number
  /** Small pictures may come with the message itself. */
  readonly bytes: Buffer | null
}

/** From small to large; outlines and blurred previews are no pictures. */
export function pictureSizes(sizes: readonly Api.TypePhotoSize[] | undefined): PictureSize[] {
  return (sizes ?? []).flatMap(readSize).sort((left, right) => left.width * left.height - right.width * right.height)
}

function readSize(size: Api.TypePhotoSize): PictureSize[] {
  if (size instanceof Api.PhotoSize) return [pictureSize(size, size.size, null)]
  if (size instanceof Api.PhotoSizeProgressive) return [pictureSize(size, Math.max(...size.sizes), null)]
  if (size instanceof Api.PhotoCachedSize) return [pictureSize(size, size.bytes.length, size.bytes)]
  return []
}

function pictureSize(size: { type: string; w: number; h: number }, sizeBytes: number, bytes: Buffer | null) {
  return { type: size.type, width: size.w, height: size.h, sizeBytes, bytes }
}

function mapPhoto(photo: Api.Photo): TelegramAttachment {
  const sizes = pictureSizes(photo.sizes)
  const largest = sizes.at(-1)
  return {
    kind: 'PHOTO',
    name: null,
    mimeType: 'image/jpeg',
    sizeBytes: largest?.sizeBytes ?? null,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    hasThumbnail: sizes.length > 1,
  }
}

function mapDocument(document: Api.Document): TelegramAttachment {
  const attribute = <T>(type: new (...parameters: never[]) => T): T | undefined =>
    document.attributes.find((each): each is typeof each & T => each instanceof type)
  const frame = attribute(Api.DocumentAttributeVideo) ?? attribute(Api.DocumentAttributeImageSize)
  return {
    kind: documentKind(document),
    name: attribute(Api.DocumentAttributeFilename)?.fileName ?? null,
    mimeType: document.mimeType || null,
    sizeBytes: document.size.toJSNumber(),
    width: frame?.w ?? null,
    height: frame?.h ?? null,
    hasThumbnail: pictureSizes(document.thumbs).length > 0,
  }
}

function documentKind(document: Api.Document): Kind {
  let kind: Kind = 'DOCUMENT'
  for (const each of document.attributes) {
    if (each instanceof Api.DocumentAttributeSticker) return 'STICKER'
    if (each instanceof Api.DocumentAttributeAudio) kind = each.voice ? 'VOICE' : 'AUDIO'
    if (each instanceof Api.DocumentAttributeVideo) kind = 'VIDEO'
  }
  return kind
}

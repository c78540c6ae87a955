import { Api } from 'telegram'
import { attachedFile, pictureSizes, type PictureSize } from './attachment'

/** Where the bytes of a file are; `bytes` when they came with the message. */
export interface FileLocation {
  readonly dcId: number
  readonly location: Api.TypeInputFileLocation
  readonly sizeBytes: number | null
  readonly bytes: Buffer | null
}

/** Telegram's own preview in a chat (size `m`). */
const THUMBNAIL_WIDTH = 320

/** Null when the message has no such file. */
export function locateFile(message: Api.TypeMessage, thumbnail: boolean): FileLocation | null {
  const file = message instanceof Api.Message ? attachedFile(message.media) : null
  if (!file) return null
  if (file instanceof Api.Photo) return locatePhoto(file, thumbnail)
  return thumbnail ? locateDocumentThumbnail(file) : locateDocument(file)
}

function locatePhoto(photo: Api.Photo, thumbnail: boolean): FileLocation | null {
  const sizes = pictureSizes(photo.sizes)
  const size = thumbnail ? thumbnailOf(sizes) : sizes.at(-1)
  if (!size) return null
  const { id, accessHash, fileReference, dcId } = photo
  const location = new Api.InputPhotoFileLocation({ id, accessHash, fileReference, thumbSize: size.type })
  return { dcId, location, sizeBytes: size.sizeBytes, bytes: size.bytes }
}

function locateDocument(document: Api.Document): FileLocation {
  const { id, accessHash, fileReference, dcId } = document
  const location = new Api.InputDocumentFileLocation({ id, accessHash, fileReference, thumbSize: '' })
  return { dcId, location, sizeBytes: document.size.toJSNumber(), bytes: null }
}

function locateDocumentThumbnail(document: Api.Document): FileLocation | null {
  const size = thumbnailOf(pictureSizes(document.thumbs))
  if (!size) return null
  const { id, accessHash, fileReference, dcId } = document
  const location = new Api.InputDocumentFileLocation({ id, accessHash, fileReference, thumbSize: size.type })
  return { dcId, location, sizeBytes: size.sizeBytes, bytes: size.bytes }
}

/** The largest that is not larger than needed, else the smallest there is. */
function thumbnailOf(sizes: readonly PictureSize[]): PictureSize | undefined {
  return sizes.filter((each) => each.width <= THUMBNAIL_WIDTH).at(-1) ?? sizes[0]
}

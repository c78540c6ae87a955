/** Telegram makes its thumbnails as JPEG, whatever they are of. */
export const THUMBNAIL_TYPE = 'image/jpeg'

/** An attachment while it is being fetched from Telegram. */
export interface MediaFile {
  readonly mimeType: string
  /** Null where it is not known beforehand: a thumbnail. */
  readonly sizeBytes: number | null
  readonly bytes: AsyncIterable<Uint8Array>
}

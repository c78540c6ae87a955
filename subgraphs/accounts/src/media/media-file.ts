import type { ByteRange } from '@parley/toolkit/http/byte-range'

/** Telegram makes its thumbnails as JPEG, whatever they are of. */
export const THUMBNAIL_TYPE = 'image/jpeg'

/** An attachment while it is being fetched from Telegram. */
export interface MediaFile {
  readonly mimeType: string
  /** Null where it is not known beforehand: a thumbnail. */
  readonly sizeBytes: number | null
  /** The bytes of a part; of all of it without a range. */
  readonly open: (range: ByteRange | null) => AsyncIterable<Uint8Array>
}

import { createHash } from 'node:crypto'

/**
 * An id that follows from where something is in Telegram, so that the same thing, met twice, has the same id. A UUID of
 * version 8 (RFC 9562: made by the application).
 */
export function derivedId(...place: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(place.join('/')).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * The file at a position of a message: the same whether it was read live or from the history. A group that became a
 * supergroup counts its messages from 1 again.
 */
export const attachmentId = (
  { id, migratedFrom }: { readonly id: string; readonly migratedFrom: string | null },
  telegramId: number,
  position: number,
): string => derivedId(migratedFrom === null ? id : `${id}/supergroup`, telegramId, position)

/** The profile photo that an account sees of a peer; another photo has another id. */
export const photoId = (accountId: string, peerKey: string, telegramPhotoId: string): string =>
  derivedId(accountId, peerKey, telegramPhotoId)

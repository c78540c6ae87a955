import { createHash } from 'node:crypto'

/**
 * The id of an attachment follows from where it is, so that the same message, read live and again from the history,
 * names the same attachments. A UUID of version 8 (RFC 9562: made by the application).
 */
export function attachmentId(dialogId: string, telegramId: number, position: number): string {
  const bytes = createHash('sha256').update(`${dialogId}/${telegramId}/${position}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

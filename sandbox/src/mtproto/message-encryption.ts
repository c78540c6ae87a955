import { randomBytes } from 'node:crypto'
import { ige, sha256 } from './crypto'

/** Which side wrote a message; MTProto 2.0 takes other bytes of the auth key for each. */
type Author = 'client' | 'server'

const offsetOf = (author: Author): number => (author === 'client' ? 0 : 8)

function keysOf(authKey: Buffer, messageKey: Buffer, author: Author): { key: Buffer; iv: Buffer } {
  const at = offsetOf(author)
  const left = sha256(messageKey, authKey.subarray(at, at + 36))
  const right = sha256(authKey.subarray(40 + at, 76 + at), messageKey)
  return {
    key: Buffer.concat([left.subarray(0, 8), right.subarray(8, 24), left.subarray(24)]),
    iv: Buffer.concat([right.subarray(0, 8), left.subarray(8, 24), right.subarray(24)]),
  }
}

const messageKeyOf = (authKey: Buffer, padded: Buffer, author: Author): Buffer =>
  sha256(authKey.subarray(88 + offsetOf(author), 120 + offsetOf(author)), padded).subarray(8, 24)

/** Seals a message of the server. */
export function encryptMessage(authKey: Buffer, authKeyId: Buffer, plain: Buffer): Buffer {
  const padding = 12 + ((16 - ((plain.length + 12) % 16)) % 16)
  const padded = Buffer.concat([plain, randomBytes(padding)])
  const messageKey = messageKeyOf(authKey, padded, 'server')
  const { key, iv } = keysOf(authKey, messageKey, 'server')
  return Buffer.concat([authKeyId, messageKey, ige(padded, key, iv, 'encrypt')])
}

/** Opens a packet of a client; throws when it was not sealed with this auth key. */
export function decryptMessage(authKey: Buffer, packet: Buffer): Buffer {
  const messageKey = packet.subarray(8, 24)
  const { key, iv } = keysOf(authKey, messageKey, 'client')
  const sealed = packet.subarray(24, 24 + ((packet.length - 24) & ~15))
  const padded = ige(sealed, key, iv, 'decrypt')
  if (!messageKeyOf(authKey, padded, 'client').equals(messageKey)) throw new Error('message key differs')
  return padded
}

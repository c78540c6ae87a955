import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** The first byte of every ciphertext, so that the format can change. */
const FORMAT = 1
const KEY_BYTES = 32
const KEY_ID_BYTES = 4
/** What GCM is specified for; random, so one key is good for 2^32 values. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + KEY_ID_BYTES
const OVERHEAD = HEADER_BYTES + NONCE_BYTES + TAG_BYTES

interface EncryptionKey {
  readonly id: Buffer
  readonly key: Buffer
}

/** A value that was changed, moved to another place, or encrypted with a key that is not in use. */
export class DecryptionFailed extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`An encrypted value cannot be read: ${reason}`, { cause })
    this.name = 'DecryptionFailed'
  }
}

/**
 * Encrypts secrets at rest with AES-256-GCM. The first key encrypts, all decrypt: put a new key in front to rotate,
 * encrypt anew what `needsRotation` names, then drop the old key. `place` says where a value is kept (table, column, row
 * id); a value that is copied to another place cannot be read there.
 */
export class Encryption {
  private readonly keys: readonly [EncryptionKey, ...EncryptionKey[]]

  /** @param encoded keys of 32 bytes in base64url, at least one. */
  constructor(encoded: readonly string[]) {
    const [first, ...rest] = encoded.map(readKey)
    if (!first) throw new Error('At least one encryption key is needed')
    this.keys = [first, ...rest]
  }

  encrypt(text: string, place: string): Buffer {
    const [{ id, key }] = this.keys
    const header = Buffer.concat([Buffer.of(FORMAT), id])
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(Buffer.concat([header, Buffer.from(place)]))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([header, nonce, cipher.getAuthTag(), body])
  }

  decrypt(value: Uint8Array, place: string): string {
    const bytes = Buffer.from(value)
    if (bytes.length < OVERHEAD || bytes[0] !== FORMAT) throw new DecryptionFailed('it is not one')
    const header = bytes.subarray(0, HEADER_BYTES)
    const found = this.keys.find(({ id }) => id.equals(header.subarray(1)))
    if (!found) throw new DecryptionFailed('its key is not among ENCRYPTION_KEYS')
    const nonce = bytes.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES)
    const tag = bytes.subarray(HEADER_BYTES + NONCE_BYTES, OVERHEAD)
    const decipher = createDecipheriv('aes-256-gcm', found.key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.concat([header, Buffer.from(place)]))
    decipher.setAuthTag(tag)
    try {
      return Buffer.concat([decipher.update(bytes.subarray(OVERHEAD)), decipher.final()]).toString('utf8')
    } catch (error) {
      throw new DecryptionFailed('it was changed, or belongs elsewhere', error)
    }
  }

  /** Whether a value was encrypted with another key than the first. */
  needsRotation(value: Uint8Array): boolean {
    return !this.keys[0].id.equals(value.subarray(1, HEADER_BYTES))
  }
}

function readKey(encoded: string): EncryptionKey {
  const key = Buffer.from(encoded, 'base64url')
  if (key.length !== KEY_BYTES) throw new Error('An encryption key is 32 random bytes in base64url')
  return { id: createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES), key }
}

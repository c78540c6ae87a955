import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: guessing is hopeless, so a plain hash is enough at rest. */
export function createBearerToken(): { value: string; hash: Buffer } {
  const value = randomBytes(32).toString('base64url')
  return { value, hash: hashBearerToken(value) }
}

export function hashBearerToken(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}

import { createHash, randomBytes } from 'node:crypto'

/** A rep who is away for a month signs in again. */
export const REFRESH_TOKEN_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000

/** 256 random bits: guessing is hopeless, so a plain hash is enough at rest. */
export function createRefreshToken(now: Date): { value: string; hash: Buffer; expiresAt: Date } {
  const value = randomBytes(32).toString('base64url')
  return { value, hash: hashRefreshToken(value), expiresAt: new Date(now.getTime() + REFRESH_TOKEN_LIFETIME_MS) }
}

export function hashRefreshToken(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}

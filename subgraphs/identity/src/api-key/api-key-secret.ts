import { randomBytes, randomInt } from 'node:crypto'
import { API_KEY_PREFIX, hashApiKey } from '@parley/toolkit/authorization/api-key'

/** Enough to tell the keys of a workspace apart at a glance. */
const PREFIX_LENGTH = 8
const PREFIX_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** 256 random bits: guessing is hopeless, so a plain hash is enough at rest. */
const SECRET_BYTES = 32

export interface NewSecret {
  /** `parley_<prefix>_<random>`: a scanner of repositories can find one that was published by mistake. */
  readonly value: string
  readonly prefix: string
  readonly hash: Buffer
}

export function createApiKeySecret(): NewSecret {
  const letters = Array.from({ length: PREFIX_LENGTH }, () => PREFIX_LETTERS[randomInt(PREFIX_LETTERS.length)])
  const prefix = letters.join('')
  const value = `${API_KEY_PREFIX}${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { value, prefix, hash: decodeHash(hashApiKey(value)) }
}

/** The hash of a secret as it is stored. Text that is no hash is that of nothing. */
export function decodeHash(encoded: string): Buffer {
  return Buffer.from(encoded, 'base64url')
}

import { createHash } from 'node:crypto'

/** What every API key begins with, so that people and scanners of leaked secrets recognise one. */
export const API_KEY_PREFIX = 'parley_'

/** How a key is stored and looked up: it has 256 random bits, so a plain SHA-256, in base64url, is enough. */
export function hashApiKey(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

import { createHash, randomBytes } from 'node:crypto'

const COUNT = 10
/** Crockford's digits: none looks like another, so a code can be written down. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Of 5 bits each: 80 bits cannot be guessed, so a plain hash is enough at rest. */
const LENGTH = 16

/** As they are shown: `XXXX-XXXX-XXXX-XXXX`. */
export function createRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const digits = Array.from(randomBytes(LENGTH), (byte) => DIGITS[byte % DIGITS.length])
    return digits.join('').replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** Of a code without dashes, in upper case. */
export function hashRecoveryCode(code: string): Buffer {
  return createHash('sha256').update(code.replaceAll('-', '')).digest()
}

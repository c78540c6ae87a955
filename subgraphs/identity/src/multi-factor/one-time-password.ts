import { Secret, TOTP } from 'otpauth'

/** What authenticator apps agree on; others are ignored by some of them. */
const PERIOD_SECONDS = 30
/** 160 bits, as RFC 4226 recommends. */
const SEED_BYTES = 20
/** A code of the period before and after counts: clocks of phones differ, and typing takes time. */
const WINDOW = 1

const generatorOf = (seed: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Parley', label, secret: Secret.fromBase32(seed), period: PERIOD_SECONDS })

/** A new seed in base32, as people type it where they cannot scan. */
export const createSeed = (): string => new Secret({ size: SEED_BYTES }).base32

/** What the QR code holds. */
export const seedUri = (seed: string, email: string): string => generatorOf(seed, email).toString()

/** The period that a code is of, as a number that grows; null for a wrong code. */
export function stepOf(seed: string, code: string, now: Date): number | null {
  const generator = generatorOf(seed)
  const timestamp = now.getTime()
  const delta = generator.validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

import type { AuditValues } from '@parley/schema/events/audit'

/** Words in the name of a field that holds what nobody may read in a log. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  'password',
  'passphrase',
  'secret',
  'secrets',
  'token',
  'tokens',
  'hash',
  'seed',
  'otp',
  'totp',
  'code',
  'codes',
  'cookie',
  'credential',
  'credentials',
  'verifier',
  'nonce',
  'signature',
])

/** Throws where a value has the name of a secret: a mistake in the code, which a test of that code meets at once. */
export function refuseSecrets(values: AuditValues | undefined): void {
  for (const name of Object.keys(values ?? {})) {
    const words = name.split(/[^A-Za-z]+|(?=[A-Z][a-z])/).map((word) => word.toLowerCase())
    if (words.some((word) => SECRET_WORDS.has(word))) throw new Error(`"${name}" may not go into the audit log`)
  }
}

import { createHash, createPublicKey } from 'node:crypto'
import bigInt from 'big-integer'
import { _serverKeys } from 'telegram/crypto/RSA'

/**
 * Makes GramJS trust a server key of ours. Its keys are a map of the whole process, so this file is loaded only when a
 * server key is given, which the environment allows in sandbox mode alone.
 */
export function trustServerKey(pem: string): void {
  const jwk = createPublicKey(pem).export({ format: 'jwk' })
  if (!jwk.n || !jwk.e) throw new Error('the server key of the sandbox is not an RSA public key')
  const modulus = Buffer.from(jwk.n, 'base64url')
  const exponent = Buffer.from(jwk.e, 'base64url')
  _serverKeys.set(fingerprint(modulus, exponent), {
    n: bigInt(modulus.toString('hex'), 16),
    e: Number.parseInt(exponent.toString('hex'), 16),
  })
}

/** Telegram's: the last 64 bits of SHA-1 over both numbers as TL strings, as a signed little-endian number. */
function fingerprint(modulus: Buffer, exponent: Buffer): string {
  const digest = createHash('sha1')
    .update(Buffer.concat([tlBytes(modulus), tlBytes(exponent)]))
    .digest()
  return digest.readBigInt64LE(12).toString()
}

function tlBytes(value: Buffer): Buffer {
  const head =
    value.length < 254
      ? Buffer.from([value.length])
      : Buffer.from([254, value.length & 255, (value.length >> 8) & 255, value.length >> 16])
  const padding = (4 - ((head.length + value.length) % 4)) % 4
  return Buffer.concat([head, value, Buffer.alloc(padding)])
}

import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  type KeyObject,
} from 'node:crypto'
import { ige, sha1, sha256, xor } from './crypto'

/** The server's RSA identity: what a client must trust before it exchanges an auth key. */
export class RsaKey {
  readonly fingerprint: bigint
  /** PKCS#1 PEM, the form in which Telegram publishes its own keys. */
  readonly publicPem: string

  private constructor(private readonly key: KeyObject) {
    const publicKey = createPublicKey(key)
    const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
    const [modulus, exponent] = [Buffer.from(n, 'base64url'), Buffer.from(e, 'base64url')]
    this.fingerprint = sha1(tlBytes(modulus), tlBytes(exponent)).readBigInt64LE(12)
    this.publicPem = publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  }

  static generate(): RsaKey {
    for (;;) {
      const key = new RsaKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
      // mtcute prints fingerprints without leading zeros and then does not find them.
      if (BigInt.asUintN(64, key.fingerprint) >> 60n) return key
    }
  }

  static fromPem(pem: string): RsaKey {
    return new RsaKey(createPrivateKey(pem))
  }

  get privatePem(): string {
    return this.key.export({ type: 'pkcs8', format: 'pem' }).toString()
  }

  /** Opens what a client sealed for the server: RSA_PAD, or the older SHA1(data) + data + random bytes. */
  open(sealed: Buffer, lengthOf: (data: Buffer) => number): Buffer {
    const plain = privateDecrypt({ key: this.key, padding: constants.RSA_NO_PADDING }, sealed)
    return (plain[0] === 0 && openOldPadding(plain, lengthOf)) || openRsaPad(plain)
  }
}

function openOldPadding(plain: Buffer, lengthOf: (data: Buffer) => number): Buffer | undefined {
  try {
    const data = plain.subarray(21, 21 + lengthOf(plain.subarray(21)))
    return sha1(data).equals(plain.subarray(1, 21)) ? data : undefined
  } catch {
    // Not TL at that place: a zero first byte also happens, once in 256 times, in RSA_PAD.
    return undefined
  }
}

function openRsaPad(plain: Buffer): Buffer {
  const sealed = plain.subarray(32)
  const temporaryKey = xor(plain.subarray(0, 32), sha256(sealed))
  const inner = ige(sealed, temporaryKey, Buffer.alloc(32), 'decrypt')
  const data = Buffer.from(inner.subarray(0, 192)).reverse()
  if (!sha256(temporaryKey, data).equals(inner.subarray(192))) throw new Error('RSA_PAD hash differs')
  return data
}

function tlBytes(bytes: Buffer): Buffer {
  const header = Buffer.from(bytes.length < 254 ? [bytes.length] : [254, bytes.length & 255, bytes.length >> 8, 0])
  return Buffer.concat([header, bytes, Buffer.alloc((4 - ((header.length + bytes.length) % 4)) % 4)])
}

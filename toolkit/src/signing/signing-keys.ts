import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { exportJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose'

/** What a token is for; a token of one type never passes as another. */
export type TokenType = 'access' | 'context' | 'media' | 'worker' | 'oauth' | 'audit-export'

interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const SEED_BYTES = 32

function readKey(encoded: string): SigningKey {
  const seed = Buffer.from(encoded, 'base64url')
  if (seed.length !== SEED_BYTES) throw new Error('A signing key is 32 random bytes in base64url')
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  const id = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, 16)
  return { id, privateKey, publicKey }
}

/**
 * Signs and verifies short-lived tokens with Ed25519. The first key signs, all verify: put a new key in front to rotate,
 * and drop the old one when its last token has expired.
 */
export class SigningKeys {
  private readonly keys: readonly [SigningKey, ...SigningKey[]]

  /** @param encoded 32-byte seeds in base64url, at least one. */
  constructor(encoded: readonly string[]) {
    const [first, ...rest] = encoded.map(readKey)
    if (!first) throw new Error('At least one signing key is needed')
    this.keys = [first, ...rest]
  }

  sign(claims: JWTPayload, options: { type: TokenType; expiresInSeconds: number }): Promise<string> {
    const [key] = this.keys
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.id, typ: `parley-${options.type}` })
      .setIssuedAt(now)
      .setExpirationTime(now + options.expiresInSeconds)
      .sign(key.privateKey)
  }

  /** The claims of a token that is intact, not expired and of this type; null otherwise. */
  async verify<Claims extends JWTPayload>(token: string, options: { type: TokenType }): Promise<Claims | null> {
    try {
      const { payload } = await jwtVerify<Claims>(token, (header) => this.publicKey(header.kid), {
        algorithms: ['EdDSA'],
        typ: `parley-${options.type}`,
      })
      return payload
    } catch {
      // Every reason, from a wrong signature to a wrong type, means the same to the caller: not a token of ours.
      return null
    }
  }

  /** The public keys, for `/.well-known/jwks.json`. */
  async publish(): Promise<{ keys: JWK[] }> {
    const keys = this.keys.map(async (key) => ({
      ...(await exportJWK(key.publicKey)),
      kid: key.id,
      alg: 'EdDSA',
      use: 'sig',
    }))
    return { keys: await Promise.all(keys) }
  }

  private publicKey(id: string | undefined): KeyObject {
    const key = this.keys.find((candidate) => candidate.id === id)
    if (!key) throw new Error('Signed with a key that is not in use')
    return key.publicKey
  }
}

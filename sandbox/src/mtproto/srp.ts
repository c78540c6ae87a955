import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { DH_GENERATOR, DH_PRIME, modPow, sha256, toBigInt, toBytes, xor } from './crypto'
import type { TlObject } from './tl-schema'

const P = toBytes(DH_PRIME, 256)
const G = toBytes(BigInt(DH_GENERATOR), 256)
/** Fixed by the algorithm's name. */
const ITERATIONS = 100_000

const saltedHash = (data: Buffer, salt: Buffer): Buffer => sha256(salt, data, salt)

/** Server half of the two-step password check (core.telegram.org/api/srp). Each challenge answers once. */
export class PasswordCheck {
  private readonly salt1 = randomBytes(16)
  private readonly salt2 = randomBytes(16)
  private readonly verifier: bigint
  private readonly challenges = new Map<bigint, { secret: bigint; b: Buffer }>()

  constructor(password: string) {
    const once = saltedHash(saltedHash(Buffer.from(password), this.salt1), this.salt2)
    const stretched = pbkdf2Sync(once, this.salt1, ITERATIONS, 64, 'sha512')
    this.verifier = modPow(BigInt(DH_GENERATOR), toBigInt(saltedHash(stretched, this.salt2)), DH_PRIME)
  }

  get algorithm(): TlObject {
    return {
      _: 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow',
      salt1: this.salt1,
      salt2: this.salt2,
      g: DH_GENERATOR,
      p: P,
    }
  }

  challenge(): { srp_id: bigint; srp_B: Buffer } {
    const secret = toBigInt(randomBytes(256)) % DH_PRIME
    const multiplier = toBigInt(sha256(P, G))
    const b = (multiplier * this.verifier + modPow(BigInt(DH_GENERATOR), secret, DH_PRIME)) % DH_PRIME
    const id = randomBytes(8).readBigInt64LE()
    this.challenges.set(id, { secret, b: toBytes(b, 256) })
    return { srp_id: id, srp_B: toBytes(b, 256) }
  }

  verify(id: bigint, a: Buffer, proof: Buffer): boolean {
    const challenge = this.challenges.get(id)
    if (!challenge) return false
    this.challenges.delete(id)
    const paddedA = toBytes(toBigInt(a), 256)
    const scramble = toBigInt(sha256(paddedA, challenge.b))
    const base = (toBigInt(a) * modPow(this.verifier, scramble, DH_PRIME)) % DH_PRIME
    const key = sha256(toBytes(modPow(base, challenge.secret, DH_PRIME), 256))
    const parts = [xor(sha256(P), sha256(G)), sha256(this.salt1), sha256(this.salt2), paddedA, challenge.b, key]
    return sha256(...parts).equals(proof)
  }
}

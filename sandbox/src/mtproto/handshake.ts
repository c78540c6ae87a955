import { randomBytes } from 'node:crypto'
import { DH_GENERATOR, DH_PRIME, ige, modPow, sha1, toBigInt, toBytes, xor } from './crypto'
import type { RsaKey } from './rsa-key'
import { core } from './schemas'
import { TlReader } from './tl-reader'
import type { TlObject, TlValue } from './tl-schema'
import { TlWriter } from './tl-writer'

/** Two 31-bit primes, p < q, as Telegram sends them: the proof of work is a formality here. */
const P = 1229739323n
const Q = 1402015859n

const bytesOf = (value: TlValue): Buffer => {
  if (!Buffer.isBuffer(value)) throw new Error('bytes expected in the key exchange')
  return value
}

/** Server half of the auth-key exchange (core.telegram.org/mtproto/auth_key); one per connection that asks for a key. */
export class Handshake {
  private readonly serverNonce = randomBytes(16)
  private nonce = Buffer.alloc(0)
  private newNonce = Buffer.alloc(0)
  private secret = 0n
  private key = Buffer.alloc(0)
  private iv = Buffer.alloc(0)

  constructor(
    private readonly rsa: RsaKey,
    private readonly onKey: (authKey: Buffer, salt: bigint) => void,
  ) {}

  /** The answer to one unencrypted message, if it has one. */
  handle(body: Buffer): TlObject | undefined {
    const request = new TlReader(body, core).object()
    switch (request._) {
      case 'msgs_ack':
        return undefined
      case 'req_pq':
      case 'req_pq_multi':
        return this.challenge(request)
      case 'req_DH_params':
        return this.offer(request)
      case 'set_client_DH_params':
        return this.agree(request)
    }
    throw new Error(`unexpected plain message ${request._}`)
  }

  private challenge(request: TlObject): TlObject {
    this.nonce = Buffer.from(bytesOf(request['nonce']))
    return {
      _: 'resPQ',
      nonce: this.nonce,
      server_nonce: this.serverNonce,
      pq: toBytes(P * Q, 8),
      server_public_key_fingerprints: [this.rsa.fingerprint],
    }
  }

  private offer(request: TlObject): TlObject {
    if (!bytesOf(request['nonce']).equals(this.nonce)) throw new Error('nonce differs')
    if (!bytesOf(request['server_nonce']).equals(this.serverNonce)) throw new Error('server nonce differs')
    if (toBigInt(bytesOf(request['p'])) !== P || toBigInt(bytesOf(request['q'])) !== Q) throw new Error('wrong factors')
    const inner = new TlReader(this.rsa.open(bytesOf(request['encrypted_data']), tlLength), core).object()
    if (!inner._.startsWith('p_q_inner_data')) throw new Error(`unexpected ${inner._}`)
    this.newNonce = Buffer.from(bytesOf(inner['new_nonce']))
    this.secret = toBigInt(randomBytes(256))
    this.deriveTemporaryKey()
    const answer = new TlWriter(core).object(this.parameters()).done()
    const hashed = Buffer.concat([sha1(answer), answer])
    const padded = Buffer.concat([hashed, randomBytes((16 - (hashed.length % 16)) % 16)])
    const encrypted = ige(padded, this.key, this.iv, 'encrypt')
    return { _: 'server_DH_params_ok', nonce: this.nonce, server_nonce: this.serverNonce, encrypted_answer: encrypted }
  }

  private parameters(): TlObject {
    return {
      _: 'server_DH_inner_data',
      nonce: this.nonce,
      server_nonce: this.serverNonce,
      g: DH_GENERATOR,
      dh_prime: toBytes(DH_PRIME, 256),
      g_a: toBytes(modPow(BigInt(DH_GENERATOR), this.secret, DH_PRIME), 256),
      server_time: Math.floor(Date.now() / 1000),
    }
  }

  private deriveTemporaryKey(): void {
    const first = sha1(this.newNonce, this.serverNonce)
    const second = sha1(this.serverNonce, this.newNonce)
    const third = sha1(this.newNonce, this.newNonce)
    this.key = Buffer.concat([first, second.subarray(0, 12)])
    this.iv = Buffer.concat([second.subarray(12), third, this.newNonce.subarray(0, 4)])
  }

  private agree(request: TlObject): TlObject {
    const plain = ige(bytesOf(request['encrypted_data']), this.key, this.iv, 'decrypt')
    const reader = new TlReader(plain, core)
    reader.position = 20
    const inner = reader.object()
    if (!sha1(plain.subarray(20, reader.position)).equals(plain.subarray(0, 20))) throw new Error('hash differs')
    const authKey = toBytes(modPow(toBigInt(bytesOf(inner['g_b'])), this.secret, DH_PRIME), 256)
    const salt = xor(this.newNonce.subarray(0, 8), this.serverNonce.subarray(0, 8)).readBigInt64LE(0)
    this.onKey(authKey, salt)
    const proof = sha1(this.newNonce, Buffer.from([1]), sha1(authKey).subarray(0, 8)).subarray(4, 20)
    return { _: 'dh_gen_ok', nonce: this.nonce, server_nonce: this.serverNonce, new_nonce_hash1: proof }
  }
}

function tlLength(data: Buffer): number {
  const reader = new TlReader(data, core)
  reader.object()
  return reader.position
}

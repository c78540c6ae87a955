import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

const hash = (algorithm: string, parts: Buffer[]): Buffer => {
  const digest = createHash(algorithm)
  for (const part of parts) digest.update(part)
  return digest.digest()
}

export const sha1 = (...parts: Buffer[]): Buffer => hash('sha1', parts)
export const sha256 = (...parts: Buffer[]): Buffer => hash('sha256', parts)

export const toBigInt = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex') || '0'}`)
export const toBytes = (value: bigint, length: number): Buffer =>
  Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex')

export const xor = (left: Buffer, right: Buffer): Buffer => Buffer.from(left.map((byte, at) => byte ^ (right[at] ?? 0)))

export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** AES-256 in infinite garble extension, the mode of MTProto: every block is mixed with the one before, both ways. */
export function ige(data: Buffer, key: Buffer, iv: Buffer, direction: 'encrypt' | 'decrypt'): Buffer {
  const encrypts = direction === 'encrypt'
  const cipher = encrypts ? createCipheriv('aes-256-ecb', key, null) : createDecipheriv('aes-256-ecb', key, null)
  cipher.setAutoPadding(false)
  const out = Buffer.allocUnsafe(data.length)
  const block = Buffer.allocUnsafe(16)
  const before = new Int32Array(4)
  const after = new Int32Array(4)
  for (let word = 0; word < 4; word++) {
    before[word] = iv.readInt32LE((encrypts ? 0 : 16) + word * 4)
    after[word] = iv.readInt32LE((encrypts ? 16 : 0) + word * 4)
  }
  for (let at = 0; at < data.length; at += 16) {
    for (let word = 0; word < 4; word++)
      block.writeInt32LE(data.readInt32LE(at + word * 4) ^ (before[word] ?? 0), word * 4)
    const mixed = cipher.update(block)
    for (let word = 0; word < 4; word++) {
      const value = mixed.readInt32LE(word * 4) ^ (after[word] ?? 0)
      out.writeInt32LE(value, at + word * 4)
      after[word] = data.readInt32LE(at + word * 4)
      before[word] = value
    }
  }
  return out
}

/** Telegram's published 2048-bit safe prime; clients refuse others, or check them for seconds. */
export const DH_PRIME = BigInt(
  '0xC71CAEB9C6B1C9048E6C522F70F13F73980D40238E3E21C14934D037563D930F48198A0AA7C14058229493D22530F4DBFA336F6E0AC925139543AED44CCE7C3720FD51F69458705AC68CD4FE6B6B13ABDC9746512969328454F18FAF8C595F642477FE96BB2A941D5BCD1D4AC8CC49880708FA9B378E3C4F3A9060BEE67CF9A4A4A695811051907E162753B56B0F6B410DBA74D8A84B2A14B3144E0EF1284754FD17ED950D5965B4B9DD46582DB1178D169C6BC465B0D6FF9CA3928FEF5B9AE4E418FC15E83EBEA0F87FA9FF5EED70050DED2849F47BF959D956850CE929851F0D8115F635B105EE2E4E15D04B2454BF6F4FADF034B10403119CD8E3B92FCC5B',
)
/** The generator that belongs to the prime. */
export const DH_GENERATOR = 3

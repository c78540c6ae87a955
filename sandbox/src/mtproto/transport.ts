import { createCipheriv, createDecipheriv, type Cipher, type Decipher } from 'node:crypto'
import { crc32 } from './crc32'

type Framing = 'abridged' | 'intermediate' | 'padded' | 'full'

const TAGS: Record<number, Framing> = { 0xefefefef: 'abridged', 0xeeeeeeee: 'intermediate', 0xdddddddd: 'padded' }

/** A packet larger than this is not a Telegram client speaking; the connection is closed. */
const MAXIMUM_PACKET_BYTES = 16 * 1024 * 1024

interface Frame {
  payload: Buffer
  bytes: number
}

/** Recognises and (un)frames the MTProto TCP transports: full, abridged, intermediate, padded, plain or obfuscated. */
export class Transport {
  private framing?: Framing
  private obfuscation?: { decipher: Decipher; cipher: Cipher }
  private pending: Buffer = Buffer.alloc(0)
  private sequence = 0

  /** Takes what arrived and returns the packets that are complete now. */
  feed(chunk: Buffer): Buffer[] {
    const clear = this.obfuscation ? this.obfuscation.decipher.update(chunk) : chunk
    this.pending = this.pending.length ? Buffer.concat([this.pending, clear]) : clear
    if (!this.framing && !this.recognise()) return []
    const packets: Buffer[] = []
    for (let frame = this.nextFrame(); frame; frame = this.nextFrame()) {
      this.pending = this.pending.subarray(frame.bytes)
      packets.push(frame.payload)
    }
    return packets
  }

  encode(payload: Buffer): Buffer {
    const framed = this.frame(payload)
    return this.obfuscation ? this.obfuscation.cipher.update(framed) : framed
  }

  private recognise(): boolean {
    const head = this.pending
    if (head.length >= 1 && head[0] === 0xef) return this.begin('abridged', head.subarray(1))
    if (head.length < 8) return false
    const word = head.readUInt32LE(0)
    if (word === 0xeeeeeeee) return this.begin('intermediate', head.subarray(4))
    if (word === 0xdddddddd) return this.begin('padded', head.subarray(4))
    if (head.readUInt32LE(4) === 0) return this.begin('full', head)
    return head.length >= 64 && this.recogniseObfuscated(head)
  }

  private recogniseObfuscated(head: Buffer): boolean {
    const reversed = Buffer.from(head.subarray(8, 56)).reverse()
    const decipher = createDecipheriv('aes-256-ctr', head.subarray(8, 40), head.subarray(40, 56))
    const cipher = createCipheriv('aes-256-ctr', reversed.subarray(0, 32), reversed.subarray(32, 48))
    const tag = decipher.update(head.subarray(0, 64)).readUInt32LE(56)
    const framing = TAGS[tag]
    if (!framing) throw new Error(`unknown transport tag ${tag.toString(16)}`)
    this.obfuscation = { decipher, cipher }
    return this.begin(framing, decipher.update(head.subarray(64)))
  }

  private begin(framing: Framing, rest: Buffer): true {
    this.framing = framing
    this.pending = rest
    return true
  }

  private nextFrame(): Frame | undefined {
    const bytes = this.pending
    if (this.framing === 'abridged') return abridgedFrame(bytes)
    if (bytes.length < 4) return undefined
    const length = bytes.readUInt32LE(0) & 0x7fffffff
    if (length > MAXIMUM_PACKET_BYTES) throw new Error(`packet of ${length} bytes`)
    if (this.framing === 'full') return fullFrame(bytes, length)
    return bytes.length < 4 + length ? undefined : { payload: bytes.subarray(4, 4 + length), bytes: 4 + length }
  }

  private frame(payload: Buffer): Buffer {
    if (this.framing === 'abridged') {
      const words = payload.length >> 2
      const head = words < 127 ? [words] : [127, words & 255, (words >> 8) & 255, words >> 16]
      return Buffer.concat([Buffer.from(head), payload])
    }
    if (this.framing === 'full') {
      const out = Buffer.allocUnsafe(payload.length + 12)
      out.writeUInt32LE(out.length, 0)
      out.writeUInt32LE(this.sequence++, 4)
      payload.copy(out, 8)
      out.writeUInt32LE(crc32(out.subarray(0, out.length - 4)), out.length - 4)
      return out
    }
    const head = Buffer.alloc(4)
    head.writeUInt32LE(payload.length)
    return Buffer.concat([head, payload])
  }
}

function abridgedFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 1) return undefined
  const short = bytes.readUInt8(0) & 0x7f
  if (short === 0x7f && bytes.length < 4) return undefined
  const header = short === 0x7f ? 4 : 1
  const length = (short === 0x7f ? bytes.readUIntLE(1, 3) : short) * 4
  return bytes.length < header + length
    ? undefined
    : { payload: bytes.subarray(header, header + length), bytes: header + length }
}

function fullFrame(bytes: Buffer, length: number): Frame | undefined {
  if (length < 12) throw new Error('short packet')
  if (bytes.length < length) return undefined
  if (crc32(bytes.subarray(0, length - 4)) !== bytes.readUInt32LE(length - 4)) throw new Error('checksum differs')
  return { payload: bytes.subarray(8, length - 4), bytes: length }
}

import type { Canvas } from './canvas'
import { AC_TABLE, DC_TABLE, QUANTISATION, ZIGZAG, type HuffmanTable } from './jpeg-tables'

/** Sixteen zeros in a row, and the end of a block, as AC symbols. */
const ZERO_RUN = 0xf0
const END_OF_BLOCK = 0x00

type Codes = Map<number, { code: number; bits: number }>

function codesOf({ lengths, symbols }: HuffmanTable): Codes {
  const codes: Codes = new Map()
  let code = 0
  let at = 0
  lengths.forEach((count, index) => {
    for (let each = 0; each < count; each++) codes.set(symbols[at++] ?? 0, { code: code++, bits: index + 1 })
    code <<= 1
  })
  return codes
}

const DC_CODES = codesOf(DC_TABLE)
const AC_CODES = codesOf(AC_TABLE)

/** cos((2x + 1) u pi / 16) with the scale of the transform, at [u * 8 + x]. */
const COSINES = Float64Array.from({ length: 64 }, (_, at) => {
  const frequency = at >> 3
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5
  return scale * Math.cos(((2 * (at & 7) + 1) * frequency * Math.PI) / 16)
})

class BitWriter {
  private readonly bytes: number[] = []
  private pending = 0
  private count = 0

  write(value: number, bits: number): void {
    this.pending = (this.pending << bits) | (value & ((1 << bits) - 1))
    this.count += bits
    while (this.count >= 8) {
      this.count -= 8
      this.emit((this.pending >> this.count) & 0xff)
    }
    // What is left fits below 8 bits; the longest code is 16.
    this.pending &= (1 << this.count) - 1
  }

  symbol(codes: Codes, symbol: number): void {
    const entry = codes.get(symbol)
    if (!entry) throw new Error(`no code for symbol ${symbol}`)
    this.write(entry.code, entry.bits)
  }

  done(): Buffer {
    if (this.count) this.write(0xff, 8 - this.count)
    return Buffer.from(this.bytes)
  }

  private emit(byte: number): void {
    this.bytes.push(byte)
    // A byte of ones would look like a marker; a zero behind it says that it is data.
    if (byte === 0xff) this.bytes.push(0)
  }
}

/** Encodes a picture as a baseline JPEG without subsampling. */
export function encodeJpeg(canvas: Canvas): Buffer {
  const bits = new BitWriter()
  const before = [0, 0, 0]
  for (let top = 0; top < canvas.height; top += 8)
    for (let left = 0; left < canvas.width; left += 8)
      for (let component = 0; component < 3; component++) {
        const isFlat = sampleBlock(canvas, left, top, component)
        transform(isFlat)
        before[component] = writeBlock(bits, before[component] ?? 0)
      }
  return Buffer.concat([headers(canvas), bits.done(), Buffer.from([0xff, 0xd9])])
}

/** The block at work, in its stages; one set for all blocks, because there are thousands in a picture. */
const samples = new Float64Array(64)
const rows = new Float64Array(64)
const coefficients = new Int32Array(64)

/**
 * Takes one 8x8 block of a component (brightness, blueness, redness), centred on zero; edges are repeated.
 * True when the block is of one colour, as most blocks of drawn pictures are.
 */
function sampleBlock({ width, height, pixels }: Canvas, left: number, top: number, component: number): boolean {
  let isFlat = true
  for (let at = 0; at < 64; at++) {
    const x = Math.min(width - 1, left + (at & 7))
    const y = Math.min(height - 1, top + (at >> 3))
    const from = (y * width + x) * 3
    const red = pixels[from] ?? 0
    const green = pixels[from + 1] ?? 0
    const blue = pixels[from + 2] ?? 0
    let value = 0
    if (component === 0) value = 0.299 * red + 0.587 * green + 0.114 * blue - 128
    else if (component === 1) value = -0.168736 * red - 0.331264 * green + 0.5 * blue
    else value = 0.5 * red - 0.418688 * green - 0.081312 * blue
    samples[at] = value
    if (value !== samples[0]) isFlat = false
  }
  return isFlat
}

/** Cosine transform and quantisation; the result is in zigzag order. */
function transform(isFlat: boolean): void {
  if (isFlat) {
    coefficients.fill(0)
    coefficients[0] = Math.round((8 * (samples[0] ?? 0)) / (QUANTISATION[0] ?? 1))
    return
  }
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0
      for (let x = 0; x < 8; x++) sum += (samples[y * 8 + x] ?? 0) * (COSINES[u * 8 + x] ?? 0)
      rows[y * 8 + u] = sum
    }
  for (let at = 0; at < 64; at++) {
    const natural = ZIGZAG[at] ?? 0
    let sum = 0
    for (let y = 0; y < 8; y++) sum += (rows[y * 8 + (natural & 7)] ?? 0) * (COSINES[(natural >> 3) * 8 + y] ?? 0)
    coefficients[at] = Math.round(sum / (QUANTISATION[natural] ?? 1))
  }
}

const bitsOf = (value: number): number => 32 - Math.clz32(Math.abs(value))

function writeValue(bits: BitWriter, value: number, size: number): void {
  bits.write(value < 0 ? value + (1 << size) - 1 : value, size)
}

/** Writes a block after the one before it of the same component; returns its mean for the next one. */
function writeBlock(bits: BitWriter, before: number): number {
  const mean = coefficients[0] ?? 0
  const size = bitsOf(mean - before)
  bits.symbol(DC_CODES, size)
  writeValue(bits, mean - before, size)
  let zeros = 0
  for (let at = 1; at < 64; at++) {
    const value = coefficients[at] ?? 0
    if (value === 0) {
      zeros++
      continue
    }
    for (; zeros > 15; zeros -= 16) bits.symbol(AC_CODES, ZERO_RUN)
    bits.symbol(AC_CODES, (zeros << 4) | bitsOf(value))
    writeValue(bits, value, bitsOf(value))
    zeros = 0
  }
  if (zeros) bits.symbol(AC_CODES, END_OF_BLOCK)
  return mean
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function headers({ width, height }: Canvas): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const huffman = (kind: number, table: HuffmanTable): Buffer =>
    segment(0xc4, Buffer.concat([Buffer.from([kind, ...table.lengths]), table.symbols]))
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    segment(0xdb, Buffer.from([0, ...ZIGZAG.map((natural) => QUANTISATION[natural] ?? 1)])),
    segment(0xc0, frame),
    huffman(0x00, DC_TABLE),
    huffman(0x10, AC_TABLE),
    segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
  ])
}

import { BOOL_FALSE, BOOL_TRUE, VECTOR } from './tl-reader'
import type { TlDefinition, TlField, TlObject, TlSchema, TlType, TlValue } from './tl-schema'

const isObject = (value: TlValue): value is TlObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)

const isPresent = (field: TlField, value: TlValue): boolean =>
  value !== undefined && value !== null && (value !== false || field.type.kind === 'Bool')

/**
 * Writes TL values of one layer. Fields the layer does not know are left out and absent numbers, strings and vectors
 * become empty, so that one description of a message serves every layer; an absent object is an error that names it.
 */
export class TlWriter {
  private buffer = Buffer.allocUnsafe(1024)
  /** Where the writer is, for the error that names the place. */
  private readonly path: string[] = []
  private length = 0

  constructor(private readonly schema: TlSchema) {}

  int(value: number): this {
    this.reserve(4)
    this.buffer.writeInt32LE(value | 0, this.length)
    this.length += 4
    return this
  }

  long(value: bigint | number): this {
    this.reserve(8)
    this.buffer.writeBigInt64LE(BigInt.asIntN(64, BigInt(value)), this.length)
    this.length += 8
    return this
  }

  raw(bytes: Buffer): this {
    this.reserve(bytes.length)
    this.length += bytes.copy(this.buffer, this.length)
    return this
  }

  bytes(bytes: Buffer): this {
    const header = bytes.length < 254 ? 1 : 4
    const padding = (4 - ((header + bytes.length) % 4)) % 4
    this.reserve(header + bytes.length + padding)
    if (header === 1) this.buffer.writeUInt8(bytes.length, this.length)
    else this.buffer.writeUInt32LE(((bytes.length << 8) | 254) >>> 0, this.length)
    this.length += header
    this.raw(bytes)
    this.buffer.fill(0, this.length, this.length + padding)
    this.length += padding
    return this
  }

  value(type: TlType, value: TlValue): this {
    switch (type.kind) {
      case 'int':
      case 'flags':
        return this.int(Number(value ?? 0))
      case 'long':
        return this.long(typeof value === 'bigint' || typeof value === 'number' ? value : 0n)
      case 'double':
        return this.double(Number(value ?? 0))
      case 'int128':
      case 'int256':
        return this.raw(asBuffer(value))
      case 'string':
      case 'bytes':
        return this.bytes(asBuffer(value))
      case 'true':
        return this
      case 'Bool':
        return this.int(value ? BOOL_TRUE : BOOL_FALSE)
      case 'vector':
        return this.vector(type, value)
      case 'bare': {
        const definition = this.schema.byName.get(type.name)
        return definition && isObject(value) ? this.fields(definition, value) : this.boxed(value)
      }
      case 'object':
        return this.boxed(value)
    }
  }

  object(value: TlObject): this {
    const definition = this.schema.byName.get(value._)
    if (!definition) throw this.failure(`no constructor ${value._}`)
    return this.int(definition.id).fields(definition, value)
  }

  done(): Buffer {
    return this.buffer.subarray(0, this.length)
  }

  private boxed(value: TlValue): this {
    if (value === true || value === false) return this.int(value ? BOOL_TRUE : BOOL_FALSE)
    if (!isObject(value)) throw this.failure('an object is missing')
    return this.object(value)
  }

  private failure(what: string): Error {
    return new Error(`${what} in layer ${this.schema.layer}, at ${this.path.join('.') || 'the root'}`)
  }

  private vector(type: { boxed: boolean; item: TlType }, value: TlValue): this {
    const items = Array.isArray(value) ? value : []
    if (type.boxed) this.int(VECTOR)
    this.int(items.length)
    for (const item of items) this.value(type.item, item)
    return this
  }

  private fields(definition: TlDefinition, object: TlObject): this {
    this.path.push(definition.name)
    for (const field of definition.fields) {
      const value = object[field.name]
      if (field.type.kind === 'flags') this.int(flagsOf(definition, field.name, object))
      else if (field.flag === undefined || isPresent(field, value)) {
        this.path.push(field.name)
        this.value(field.type, value)
        this.path.pop()
      }
    }
    this.path.pop()
    return this
  }

  private double(value: number): this {
    this.reserve(8)
    this.buffer.writeDoubleLE(value, this.length)
    this.length += 8
    return this
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes))
    this.buffer.copy(grown, 0, 0, this.length)
    this.buffer = grown
  }
}

function flagsOf(definition: TlDefinition, flags: string, object: TlObject): number {
  let bits = 0
  for (const field of definition.fields)
    if (field.flag?.field === flags && isPresent(field, object[field.name])) bits |= 1 << field.flag.bit
  return bits
}

function asBuffer(value: TlValue): Buffer {
  if (Buffer.isBuffer(value)) return value
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.alloc(0)
}

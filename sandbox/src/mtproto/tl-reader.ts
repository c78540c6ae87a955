import type { TlDefinition, TlObject, TlSchema, TlType, TlValue } from './tl-schema'

export const VECTOR = 0x1cb5c415
export const BOOL_TRUE = 0x997275b5
export const BOOL_FALSE = 0xbc799737

/** Reads TL values of one layer from a buffer. Buffers in the result are views: copy what is kept. */
export class TlReader {
  position = 0

  constructor(
    private readonly buffer: Buffer,
    private readonly schema: TlSchema,
  ) {}

  int(): number {
    this.position += 4
    return this.buffer.readInt32LE(this.position - 4)
  }

  uint(): number {
    return this.int() >>> 0
  }

  long(): bigint {
    this.position += 8
    return this.buffer.readBigInt64LE(this.position - 8)
  }

  raw(length: number): Buffer {
    const bytes = this.buffer.subarray(this.position, this.position + length)
    if (bytes.length !== length) throw new Error('TL value is cut short')
    this.position += length
    return bytes
  }

  bytes(): Buffer {
    let length = this.buffer.readUInt8(this.position)
    let header = 1
    if (length === 254) {
      length = this.buffer.readUIntLE(this.position + 1, 3)
      header = 4
    }
    this.position += header
    const bytes = this.raw(length)
    this.position += (4 - ((header + length) % 4)) % 4
    return bytes
  }

  value(type: TlType): TlValue {
    switch (type.kind) {
      case 'int':
      case 'flags':
        return this.int()
      case 'long':
        return this.long()
      case 'double':
        return this.raw(8).readDoubleLE(0)
      case 'int128':
        return this.raw(16)
      case 'int256':
        return this.raw(32)
      case 'string':
        return this.bytes().toString('utf8')
      case 'bytes':
        return this.bytes()
      case 'true':
        return true
      case 'Bool':
        return this.uint() === BOOL_TRUE
      case 'vector':
        if (type.boxed) this.int()
        return this.items(() => this.value(type.item))
      case 'bare': {
        const definition = this.schema.byName.get(type.name)
        return definition ? this.fields(definition) : this.any()
      }
      case 'object':
        return this.any()
    }
  }

  /** A boxed constructor, whatever it is. */
  object(): TlObject {
    const value = this.any()
    if (value === null || typeof value !== 'object' || Array.isArray(value) || Buffer.isBuffer(value))
      throw new Error('TL constructor expected')
    return value
  }

  private any(): TlValue {
    const id = this.uint()
    if (id === VECTOR) return this.items(() => this.any())
    if (id === BOOL_TRUE) return true
    if (id === BOOL_FALSE) return false
    const definition = this.schema.byId.get(id)
    if (!definition) throw new Error(`unknown TL constructor #${id.toString(16)} in layer ${this.schema.layer}`)
    return this.fields(definition)
  }

  private items(read: () => TlValue): TlValue[] {
    return Array.from({ length: this.int() }, read)
  }

  private fields(definition: TlDefinition): TlObject {
    const object: TlObject = { _: definition.name }
    for (const field of definition.fields) {
      if (field.flag && !((Number(object[field.flag.field] ?? 0) >>> field.flag.bit) & 1)) continue
      object[field.name] = this.value(field.type)
    }
    return object
  }
}

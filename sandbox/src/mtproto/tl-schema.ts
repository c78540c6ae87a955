/**
 * The TL type language: constructors, methods and their fields, read from schema text.
 * One `TlSchema` describes one API layer; the codec next to it never knows a field by name.
 */
export type TlValue = undefined | null | boolean | number | bigint | string | Buffer | TlObject | TlValue[]

/** A TL value with a constructor. As open as the schema: readers narrow it where they use it. */
export interface TlObject {
  _: string
  [field: string]: TlValue
}

export type TlPrimitive = 'int' | 'long' | 'double' | 'int128' | 'int256' | 'string' | 'bytes' | 'true' | 'Bool'

export type TlType =
  | { kind: TlPrimitive }
  | { kind: 'flags' }
  | { kind: 'vector'; boxed: boolean; item: TlType }
  | { kind: 'bare'; name: string }
  | { kind: 'object' }

export interface TlField {
  name: string
  type: TlType
  flag?: { field: string; bit: number }
}

export interface TlDefinition {
  name: string
  id: number
  fields: TlField[]
  result: TlType
}

/** An entry of mtcute's schema in JSON, as far as it is read here. */
export interface JsonEntry {
  kind: string
  name: string
  id: number
  type: string
  typeModifiers?: JsonModifiers
  generics?: { name: string }[]
  arguments: { name: string; type: string; typeModifiers?: JsonModifiers }[]
}

interface JsonModifiers {
  isVector?: boolean
  isBareVector?: boolean
  predicate?: string
}

const PRIMITIVES = new Set<string>(['int', 'long', 'double', 'int128', 'int256', 'string', 'bytes', 'true', 'Bool'])

const isPrimitive = (text: string): text is TlPrimitive => PRIMITIVES.has(text)

export class TlSchema {
  readonly byId = new Map<number, TlDefinition>()
  readonly byName = new Map<string, TlDefinition>()

  constructor(readonly layer: number) {}

  /** Reads classic `.tl` text. `stringsAsBytes` is for the MTProto core, where `string` means raw bytes. */
  addText(text: string, stringsAsBytes = false): this {
    for (const line of text.split('\n')) {
      const match = /^([\w.]+)#([0-9a-f]+)\s+(.*?)=\s*([\w.<>]+);/.exec(line.trim())
      if (!match || match[1] === 'vector') continue
      const [, name = '', id = '', fields = '', result = ''] = match
      this.add({ name, id: parseInt(id, 16), fields: readFields(fields, stringsAsBytes), result: readType(result) })
    }
    return this
  }

  /** Reads mtcute's JSON form of the API schema. */
  addJson(entries: JsonEntry[]): this {
    for (const entry of entries) {
      if (entry.name.endsWith('Legacy') && this.byId.has(entry.id)) continue
      this.add({
        name: entry.name,
        id: entry.id,
        fields: entry.arguments.map((argument) => ({
          name: argument.name,
          type: entry.generics?.some((generic) => generic.name === argument.type)
            ? { kind: 'object' }
            : readJsonType(argument.type, argument.typeModifiers),
          ...readPredicate(argument.typeModifiers?.predicate),
        })),
        result: readJsonType(entry.type, entry.typeModifiers),
      })
    }
    return this
  }

  private add(definition: TlDefinition): void {
    this.byId.set(definition.id >>> 0, definition)
    this.byName.set(definition.name, definition)
  }
}

function readFields(text: string, stringsAsBytes: boolean): TlField[] {
  const fields: TlField[] = []
  for (const token of text.split(/\s+/)) {
    const match = /^(\w+):(?:(flags\d*)\.(\d+)\?)?(!?[\w.<>%#]+)$/.exec(token)
    if (!match) continue
    const [, name = '', flagField, bit, type = ''] = match
    const read = readType(stringsAsBytes && type === 'string' ? 'bytes' : type)
    fields.push({ name, type: read, ...(flagField ? { flag: { field: flagField, bit: Number(bit) } } : {}) })
  }
  return fields
}

function readType(text: string): TlType {
  if (text === '#') return { kind: 'flags' }
  if (isPrimitive(text)) return { kind: text }
  const vector = /^([Vv])ector<(.+)>$/.exec(text)
  if (vector?.[2]) return { kind: 'vector', boxed: vector[1] === 'V', item: readType(vector[2]) }
  const name = text.replace('%', '')
  return /^([\w]+\.)?[a-z]/.test(name) && !/\.[A-Z]/.test(name) ? { kind: 'bare', name } : { kind: 'object' }
}

function readJsonType(type: string, modifiers: JsonModifiers = {}): TlType {
  const item = readType(type === 'int53' ? 'long' : type)
  if (modifiers.isVector) return { kind: 'vector', boxed: true, item }
  if (modifiers.isBareVector) return { kind: 'vector', boxed: false, item }
  return item
}

function readPredicate(predicate: string | undefined): Pick<TlField, 'flag'> {
  if (!predicate) return {}
  const [field = '', bit = '0'] = predicate.split('.')
  return { flag: { field, bit: Number(bit) } }
}

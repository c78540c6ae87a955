import { TlSchema, type JsonEntry } from './tl-schema'

/** The newest layer that GramJS's own schema text describes. */
const GRAMJS_LAYER = 198
/** Layers from here on are described by mtcute's schema; GramJS stays below it, mtcute above. */
const FIRST_MTCUTE_LAYER = 200

const coreText: string = require('telegram/tl/schemaTl.js')
/** Before the second `---types---` marker stands the key exchange, whose strings are raw bytes. */
const [keyExchange = '', ...rest] = coreText.split('---types---')

const withCore = (schema: TlSchema): TlSchema => schema.addText(keyExchange, true).addText(rest.join('\n'))

/** MTProto itself, without Telegram's API. */
export const core = withCore(new TlSchema(0))

let gramjs: TlSchema | undefined
let mtcute: TlSchema | undefined

/** The nearest API schema that is carried for the layer a client announced. */
export function schemaFor(layer: number): TlSchema {
  if (layer < FIRST_MTCUTE_LAYER) {
    const text: string = require('telegram/tl/apiTl.js')
    return (gramjs ??= withCore(new TlSchema(GRAMJS_LAYER).addText(text)))
  }
  if (!mtcute) {
    const schema: { l: number; e: JsonEntry[] } = require('@mtcute/core/tl/api-schema.json')
    mtcute = withCore(new TlSchema(schema.l).addJson(schema.e))
  }
  return mtcute
}

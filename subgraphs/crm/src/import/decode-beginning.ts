import type { ImportEncoding } from '@parley/schema/inputs/import'
import { DECODER_NAMES } from './detect-format'
import { ImportMistake, UNREADABLE } from './import.errors'

/** How files begin that people take for tables: workbooks of Excel and of others, the old form and the new. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const PDF = [0x25, 0x50, 0x44, 0x46]
/** Signs that no text has, but for one that slipped in. Among bytes of pictures they are one in nine. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu
const CONTROL_SHARE = 0.05
const SLIPPED_IN = 20

/** The text that a file begins with; says what the file is instead of text, or that its encoding is another one. */
export function decodeBeginning(bytes: Uint8Array, encoding: ImportEncoding, isWhole: boolean): string {
  const beginsWith = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
  if (WORKBOOKS.some(beginsWith)) throw new ImportMistake('WORKBOOK', null)
  if (beginsWith(PDF)) throw new ImportMistake('NOT_TEXT', null)
  const text = decode(bytes, encoding, isWhole)
  const controls = text.match(CONTROL)?.length ?? 0
  if (controls > SLIPPED_IN && controls > text.length * CONTROL_SHARE) throw new ImportMistake('NOT_TEXT', null)
  return text
}

function decode(bytes: Uint8Array, encoding: ImportEncoding, isWhole: boolean): string {
  try {
    return new TextDecoder(DECODER_NAMES[encoding], { fatal: true }).decode(bytes, { stream: !isWhole })
  } catch {
    const [readable = ''] = new TextDecoder(DECODER_NAMES[encoding]).decode(bytes).split(UNREADABLE, 1)
    throw new ImportMistake('WRONG_ENCODING', readable.split(/\r\n|\r|\n/).length)
  }
}

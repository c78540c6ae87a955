import { DELIMITERS, type ImportDelimiter, type ImportEncoding } from '@parley/schema/inputs/import'
import { CsvReader, type CsvRow } from './csv-reader'
import { ImportMistake } from './import.errors'

/** As decoders call them. */
export const DECODER_NAMES: Readonly<Record<ImportEncoding, string>> = {
  UTF_8: 'utf-8',
  UTF_16LE: 'utf-16le',
  UTF_16BE: 'utf-16be',
  WINDOWS_1251: 'windows-1251',
  WINDOWS_1252: 'windows-1252',
}
/** Share of zero bytes on one side of the pairs from which text is UTF-16: that of Russian has few, that of English half. */
const UTF_16_ZEROS = 0.1
/** Lines that tell which character separates cells; the first ones of a file are like the others. */
const LINES_LOOKED_AT = 50

/** The encoding of a file, by its byte order mark or else by what its bytes can be. */
export function detectEncoding(sample: Uint8Array): ImportEncoding {
  const [first = 0, second = 0, third = 0] = sample
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF_8'
  if (first === 0xff && second === 0xfe) return 'UTF_16LE'
  if (first === 0xfe && second === 0xff) return 'UTF_16BE'
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2 || 1))
  if (odd > UTF_16_ZEROS && odd > even * 4) return 'UTF_16LE'
  if (even > UTF_16_ZEROS && even > odd * 4) return 'UTF_16BE'
  if (isUtf8(sample)) return 'UTF_8'
  return isCyrillic(sample) ? 'WINDOWS_1251' : 'WINDOWS_1252'
}

/** The end of a sample may cut a character in two. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Russian words are runs of high bytes; in Western languages they stand alone among Latin letters. */
function isCyrillic(sample: Uint8Array): boolean {
  let high = 0
  let besideHigh = 0
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0xc0) continue
    high += 1
    if ((sample[at - 1] ?? 0) >= 0xc0 || (sample[at + 1] ?? 0) >= 0xc0) besideHigh += 1
  }
  return besideHigh * 2 > high
}

/** Excel writes so which delimiter the rest of the file has. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?\n/i

export function detectDelimiter(text: string, isWhole: boolean): ImportDelimiter {
  const named = SEPARATOR_LINE.exec(text)?.[1]
  const names = Object.keys(DELIMITERS) as ImportDelimiter[]
  const declared = names.find((name) => DELIMITERS[name] === named)
  if (declared) return declared
  const scores = names.map((name) => [name, scoreOf(text, DELIMITERS[name], isWhole)] as const)
  return scores.reduce((best, each) => (each[1] > best[1] ? each : best), ['COMMA', 0] as const)[0]
}

/** How many columns most lines agree on, weighed by how many they are. */
function scoreOf(text: string, delimiter: string, isWhole: boolean): number {
  const rows = readSample(text, delimiter, { isWhole, atMost: LINES_LOOKED_AT })
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  let score = 0
  for (const [width, count] of widths) if (width > 1) score = Math.max(score, (count / rows.length) * (1 + width / 100))
  return score
}

/** The first lines of a file, of which `text` is all or the beginning; none where it is no table at all. */
export function readSample(
  text: string,
  delimiter: string,
  { isWhole, atMost }: { isWhole: boolean; atMost: number },
): CsvRow[] {
  const reader = new CsvReader(delimiter)
  try {
    const rows = reader.push(text, atMost)
    return isWhole && rows.length < atMost ? [...rows, ...reader.end()] : rows
  } catch (error) {
    if (error instanceof ImportMistake) return []
    throw error
  }
}

/** How many lines at the beginning are not of the table. */
export function separatorLines(text: string): number {
  return SEPARATOR_LINE.test(text) ? 1 : 0
}

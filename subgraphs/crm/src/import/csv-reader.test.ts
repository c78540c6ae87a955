import { CsvReader, type CsvRow } from './csv-reader'
import { ImportMistake } from './import.errors'

function read(text: string, delimiter = ',', pieceLength = text.length || 1): CsvRow[] {
  const reader = new CsvReader(delimiter)
  const rows: CsvRow[] = []
  for (let at = 0; at < text.length; at += pieceLength) rows.push(...reader.push(text.slice(at, at + pieceLength)))
  return [...rows, ...reader.end()]
}
const cellsOf = (text: string, pieceLength?: number) => read(text, ',', pieceLength).map(({ cells }) => cells)

const FILE = 'a,"b ""c"", d",\r\n"two\r\nlines",5" pipe,é\n\n,,\rlast'
const CELLS = [['a', 'b "c", d', ''], ['two\r\nlines', '5" pipe', 'é'], ['', '', ''], ['last']]

it('reads quoted cells, line ends of all systems, and leaves empty lines out', () => {
  expect(cellsOf(FILE)).toEqual(CELLS)
  expect(read(FILE).map(({ row }) => row)).toEqual([1, 2, 4, 5])
})

it('counts blank lines, and reads no more lines than are wanted', () => {
  expect(read('\n\n\na\n\nb')).toEqual([
    { row: 4, cells: ['a'] },
    { row: 6, cells: ['b'] },
  ])
  const long = `a\nb\n"c"d\n${'x'.repeat(1_000_001)}`
  expect(new CsvReader(',').push(long, 2)).toMatchObject([{ cells: ['a'] }, { cells: ['b'] }])
})

it.each([1, 2, 3, 5, 7])('reads the same from pieces of %i characters', (length) => {
  expect(cellsOf(FILE, length)).toEqual(CELLS)
})

it.each([
  ['a,b\n"c,d\ne,f\n', 'UNCLOSED_QUOTE', 2],
  ['a,b\n"c"d,e\n', 'TEXT_AFTER_QUOTE', 2],
  [`a\n${','.repeat(1_000_000)}\n`, 'TOO_MANY_COLUMNS', 2],
  [`a\n${'x'.repeat(1_000_001)}`, 'LINE_TOO_LONG', 2],
  [`a\n"${'x'.repeat(1_000_001)}"\n`, 'LINE_TOO_LONG', 2],
] as const)('says what is wrong, and where (%#)', (text, code, row) => {
  const mistake = (): unknown => {
    try {
      return read(text, ',', 100_000)
    } catch (error) {
      return error
    }
  }
  expect(mistake()).toBeInstanceOf(ImportMistake)
  expect(mistake()).toMatchObject({ code, row })
})

it('keeps no more of an endless line than its limit', () => {
  const reader = new CsvReader(',')
  const feed = (): void => {
    for (let pieces = 0; pieces < 100; pieces += 1) reader.push('x'.repeat(64 * 1024))
  }
  expect(feed).toThrow(ImportMistake)
})

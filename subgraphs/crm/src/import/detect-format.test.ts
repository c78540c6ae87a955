import { detectDelimiter, detectEncoding, separatorLines } from './detect-format'

const RUSSIAN = 'Имя;Телефон\r\nАнна Пример;+7 900 000-00-01\r\n'
/** The letters of Russian in Windows-1251 follow each other. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))),
  )
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

it.each([
  ['UTF_8', Buffer.from(RUSSIAN)],
  ['UTF_8', Buffer.from(`\uFEFF${RUSSIAN}`)],
  ['UTF_8', Buffer.from(RUSSIAN).subarray(0, 5)],
  ['UTF_8', Buffer.from('name,phone\n')],
  ['UTF_16LE', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le')],
  ['UTF_16LE', Buffer.from(RUSSIAN, 'utf16le')],
  ['UTF_16BE', bigEndian(`\uFEFF${RUSSIAN}`)],
  ['UTF_16BE', bigEndian('name,phone\nAnna,1\n')],
  ['WINDOWS_1251', windows1251(RUSSIAN)],
  ['WINDOWS_1252', Buffer.from('name,city\nRené,Köln\nZoë,Málaga\n', 'latin1')],
] as const)('%s is recognised', (encoding, bytes) => {
  expect(detectEncoding(bytes)).toBe(encoding)
})

it.each([
  ['COMMA', 'name,phone\n"a;b;c",1\n'],
  ['SEMICOLON', 'name;amount\nAnna;1,5\nBoris;2,5\n'],
  ['TAB', 'name\tnote\nAnna\ta, b\n'],
  ['PIPE', 'name|note\nAnna|x\n'],
  ['COMMA', 'name\nAnna\n'],
  ['SEMICOLON', 'sep=;\r\nname;a,b\r\n'],
] as const)('%s separates the cells', (delimiter, text) => {
  expect(detectDelimiter(text, true)).toBe(delimiter)
})

it('a line that names the delimiter is no row', () => {
  expect([separatorLines('sep=;\r\nname\r\n'), separatorLines('name\r\n')]).toEqual([1, 0])
})

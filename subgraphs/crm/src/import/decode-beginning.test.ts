import { randomBytes } from 'node:crypto'
import { decodeBeginning } from './decode-beginning'
import { detectEncoding } from './detect-format'

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(20_000)])
const LITTLE = 'Name,E-mail\nAnn\0,a@sample.test\n'

it.each([
  ['WORKBOOK', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(5_000)])],
  ['WORKBOOK', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), randomBytes(5_000)])],
  ['NOT_TEXT', Buffer.from('%PDF-1.7\nobj\n')],
  ['NOT_TEXT', PNG],
  ['NOT_TEXT', Buffer.alloc(5_000)],
])('says that a file is %s (%#)', (code, bytes) => {
  expect(() => decodeBeginning(bytes, detectEncoding(bytes), true)).toThrow(expect.objectContaining({ code }))
})

it('takes text with a sign that slipped in, and text that the sample cuts', () => {
  expect(decodeBeginning(Buffer.from(LITTLE), 'UTF_8', true)).toBe(LITTLE)
  expect(decodeBeginning(Buffer.from('Имя').subarray(0, 5), 'UTF_8', false)).toBe('Им')
})

it('says when the chosen encoding is not the one of the file, and where that shows', () => {
  const windows1251 = Buffer.from([...Buffer.from('Name\r\nAnn\n'), 0xc0, 0xed, 0xed, 0xe0, 0x0a])
  expect(() => decodeBeginning(windows1251, 'UTF_8', true)).toThrow(
    expect.objectContaining({ code: 'WRONG_ENCODING', row: 3 }),
  )
})

import {
  detectDateOrder,
  readBoolean,
  readDay,
  readList,
  readMoment,
  readMoney,
  readNumber,
  readText,
  writeList,
} from './cell-values'

const DOT = { decimalMark: 'DOT', dateOrder: 'DAY_FIRST' } as const
const COMMA = { decimalMark: 'COMMA', dateOrder: 'DAY_FIRST' } as const
const AMERICAN = { decimalMark: 'DOT', dateOrder: 'MONTH_FIRST' } as const

it.each([
  ['1234.5', DOT, '1234.5'],
  ['1,234.50', DOT, '1234.50'],
  ['1,234', DOT, '1234'],
  ['12,5', DOT, '12.5'],
  ['1.234', DOT, '1.234'],
  ['1 234,50', COMMA, '1234.50'],
  ['1.234,50', COMMA, '1234.50'],
  ['1,234', COMMA, '1.234'],
  ['12.5', COMMA, '12.5'],
  ['\u22125', DOT, '-5'],
  ['12 pieces', DOT, null],
  ['1e5', DOT, null],
])('the number %s', (text, forms, number) => {
  expect(readNumber(text, forms)).toBe(number)
})

it.each([
  ['1200.5 EUR', { amount: '1200.5', currency: 'EUR' }],
  ['$1,200', { amount: '1200', currency: 'USD' }],
  ['1 200 руб.', { amount: '1200', currency: 'RUB' }],
  ['7', { amount: '7', currency: null }],
  ['much', null],
])('the amount %s', (text, money) => {
  expect(readMoney(text, DOT)).toEqual(money)
})

it.each([
  ['2026-11-22', DOT, '2026-11-22'],
  ['22.11.2026', AMERICAN, '2026-11-22'],
  ['03/04/2026', DOT, '2026-04-03'],
  ['03/04/2026', AMERICAN, '2026-03-04'],
  ['3-4-26', DOT, '2026-04-03'],
  ['2026-11-22 10:30', DOT, '2026-11-22'],
  ['31.02.2026', DOT, null],
  ['soon', DOT, null],
])('the day %s', (text, forms, day) => {
  expect(readDay(text, forms)).toBe(day)
})

it('reads moments, yes and no', () => {
  expect(readMoment('2026-11-22T10:30:00.000Z', DOT)?.toISOString()).toBe('2026-11-22T10:30:00.000Z')
  expect(readMoment('22.11.2026', DOT)?.toISOString()).toBe('2026-11-22T00:00:00.000Z')
  expect(['Да', 'no', '1', 'maybe'].map(readBoolean)).toEqual(['true', 'false', 'true', null])
})

it('a part over 12 tells which one is the day', () => {
  expect(detectDateOrder(['x', '03/04/2026', '03/25/2026'])).toBe('MONTH_FIRST')
  expect(detectDateOrder(['25/03/2026'])).toBe('DAY_FIRST')
  expect(detectDateOrder(['03/04/2026'])).toBeNull()
})

it.each([[['a', 'b']], [['a; b', 'c, d']], [['say "hi"', ';']], [[]], [['one']]])(
  'the list %j comes back',
  (values) => {
    expect(readList(writeList(values))).toEqual(values)
  },
)

it('commas separate where there are no semicolons, and a protected cell is what it was', () => {
  expect(readList('a, b,c')).toEqual(['a', 'b', 'c'])
  expect([readText("'+7 900"), readText("''=x"), readText("'quoted'")]).toEqual(['+7 900', "'=x", "'quoted'"])
})

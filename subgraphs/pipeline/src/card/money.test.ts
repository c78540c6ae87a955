import { toMoney } from './money'

it.each([
  ['1200.5000', '1200.5'],
  ['1000.0000', '1000'],
  ['1000', '1000'],
  ['0.0500', '0.05'],
  ['12.25', '12.25'],
])('%s is shown as %s', (stored, shown) => {
  expect(toMoney(stored, 'EUR')).toEqual({ amount: shown, currency: 'EUR' })
})

it('is nothing without an amount', () => {
  expect(toMoney(null, null)).toBeNull()
})

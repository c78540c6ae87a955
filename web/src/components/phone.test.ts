import { showPhone } from './phone'

it.each([
  ['15550100001', '+1 555 010 0001'],
  ['+7 (900) 555-01-42', '+7 900 555 01 42'],
  ['493012345678', '+493012345678'],
])('shows %s as %s', (stored, shown) => {
  expect(showPhone(stored)).toBe(shown)
})

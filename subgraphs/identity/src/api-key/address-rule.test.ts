import { allowsAddress } from './address-rule'

test.each([
  [[], '203.0.113.9', true],
  [[], '', true],
  [['203.0.113.9'], '203.0.113.9', true],
  [['203.0.113.9'], '203.0.113.10', false],
  [['203.0.113.0/24'], '203.0.113.200', true],
  [['203.0.113.0/24'], '203.0.114.1', false],
  [['203.0.113.0/24'], '::ffff:203.0.113.7', true],
  [['2001:db8::/32'], '2001:db8:1::1', true],
  [['2001:db8::/32'], '2001:db9::1', false],
  [['2001:db8::/32'], '203.0.113.9', false],
  [['198.51.100.1', '203.0.113.0/24'], '203.0.113.9', true],
  [['0.0.0.0/0'], '2001:db8::1', false],
  [['203.0.113.9'], '', false],
  [['203.0.113.9'], 'unknown', false],
])('a key for %j, used from %s: %s', (allowed, address, expected) => {
  expect(allowsAddress(allowed, address)).toBe(expected)
})

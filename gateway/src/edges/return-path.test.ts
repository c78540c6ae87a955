import { readReturnPath, withParameters } from './return-path'

test.each(['/', '/inbox', '/inbox?filter=open&sort=-name', '/contacts/1#notes', '/%D0%B0'])('%s is ours', (path) => {
  expect(readReturnPath(path)).toBe(path)
})

test('without one it is the beginning', () => {
  expect([readReturnPath(undefined), readReturnPath('')]).toEqual(['/', '/'])
})

test.each([
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  'inbox',
  '/\t/evil.test',
  '/inbox\r\nSet-Cookie: a=b',
  '/..//evil.test',
  '/a/..//evil.test',
  '/inbox\\..',
  '/auth/google/start',
  '/graphql',
  '/ünsafe',
  `/${'a'.repeat(1_000)}`,
  ['/inbox'],
  { path: '/inbox' },
  7,
])('%j is refused', (given) => {
  expect(() => readReturnPath(given)).toThrow('returnTo must be a path of this app')
})

test('parameters are added to a path that may have some', () => {
  expect(withParameters('/a?b=c#d', { error: 'X Y' })).toBe('/a?b=c&error=X+Y#d')
})

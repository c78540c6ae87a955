import { storableText } from './storable-text'

test.each([
  ['Привет 👋', 'Привет 👋'],
  ['a\0b', 'ab'],
  ['broken \uD83D pair', 'broken \uFFFD pair'],
  ['\uDC4B', '\uFFFD'],
  ['', ''],
])('%j is stored as %j', (text, stored) => {
  expect(storableText(text)).toBe(stored)
})

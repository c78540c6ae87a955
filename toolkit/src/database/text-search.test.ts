import { searchTerms } from './text-search'

test.each([
  ['Привет, мир!', ['Привет', 'мир']],
  ["  anna_example's  ", ['anna', 'example', 's']],
  ['a & b | !c:* <-> (d)', ['a', 'b', 'c', 'd']],
  ['ёлка 12%', ['ёлка', '12']],
  ['\0 \' " \\ ;', []],
])('%j has the words %j', (search, terms) => {
  expect(searchTerms(search)).toEqual(terms)
})

test('takes no more words than help', () => {
  expect(searchTerms('word '.repeat(1_000))).toHaveLength(12)
})

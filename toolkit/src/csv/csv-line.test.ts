import { csvLine, readCell } from './csv-line'

test('cells are separated, and quoted where they must be', () => {
  expect(csvLine(['a', 'b c', null, ''])).toBe('a,b c,,\r\n')
  expect(csvLine(['a,b', 'say "hi"', 'two\nlines'])).toBe('"a,b","say ""hi""","two\nlines"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://evil.test","x")'])(
  '%j is shown as text',
  (cell) => {
    expect(csvLine([cell]).replaceAll('"', '')[0]).toBe("'")
  },
)

test.each(['=1+1', "'=1+1", "''-5", "'quoted'", '+7 900', 'plain', "'", ''])('%j is read as it was written', (cell) => {
  const [written = ''] = csvLine([cell]).split('\r\n')
  expect(readCell(written)).toBe(cell)
})

test('another delimiter may stand inside a cell', () => {
  expect(csvLine(['a;b', 'c,d'], ';')).toBe('"a;b";c,d\r\n')
})

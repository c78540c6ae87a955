import { csvLine } from './csv-line'

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

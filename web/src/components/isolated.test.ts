import { isolated } from './isolated'

it('keeps what a name does to the direction of text inside the name', () => {
  expect(isolated('Vera')).toBe('\u2068Vera\u2069')
  expect(isolated('Vera\u202Egnp.exe\u2069\u202E')).toBe('\u2068Veragnp.exe\u2069')
  expect(isolated('נועה')).toBe('\u2068נועה\u2069')
})

import { isolated } from './isolated'

it('keeps what a name does to the direction of text inside the name', () => {
  expect(isolated('Vera')).toBe('Vera')
  expect(isolated('Vera\u202Egnp.exe\u2069\u202E')).toBe('Veragnp.exe')
  expect(isolated('נועה')).toBe('\u2068נועה\u2069')
  expect(isolated('Лена سارة')).toBe('\u2068Лена سارة\u2069')
})

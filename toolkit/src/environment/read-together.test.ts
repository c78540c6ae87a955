import { EnvironmentMistakes, readTogether } from './read-environment'

const failing =
  (...mistakes: string[]) =>
  () => {
    throw new EnvironmentMistakes(mistakes)
  }

test('what all of them read is answered in their order', () => {
  expect(
    readTogether(
      () => 1,
      () => 'two',
    ),
  ).toEqual([1, 'two'])
})

test('what is wrong for any of them is said together', () => {
  const read = () => readTogether(failing('A: is needed', 'B: is a placeholder'), () => 1, failing('C: is needed'))
  expect(read).toThrow('A: is needed\n  B: is a placeholder\n  C: is needed')
})

test('another error is what it is', () => {
  const fails = () => {
    throw new RangeError('broken')
  }
  expect(() => readTogether(failing('A: is needed'), fails)).toThrow(RangeError)
})

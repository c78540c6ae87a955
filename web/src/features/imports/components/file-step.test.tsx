import { act, screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { renderWith } from '../../../testing/render-with'
import type { Upload } from '../use-upload'
import { FileStep } from './file-step'

const MEBIBYTE = 1024 * 1024
const file = new File([], 'people.csv')
Object.defineProperty(file, 'size', { value: 100 * MEBIBYTE })
/** Sends 2 MiB each second. */
function Sending() {
  const [bytes, setBytes] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setBytes((sent) => sent + 2 * MEBIBYTE), 1_000)
    return () => clearInterval(timer)
  }, [])
  return <FileStep begun={null} upload={{ sending: { file, bytes } } as unknown as Upload} />
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

it.each([
  ['en', '2 MB per second · about 47 seconds left'],
  ['ru', '2 МБ в секунду · осталось около 47 секунд'],
] as const)('says how fast a file is sent, and how long it takes (%s)', (language, words) => {
  renderWith(<Sending />, { language })
  expect(document.querySelector('.num')).toBeNull()
  for (let second = 1; second <= 3; second += 1) {
    act(() => {
      jest.advanceTimersByTime(1_000)
    })
  }
  expect(document.querySelector('.num')).toHaveTextContent(words)
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', String(6 * MEBIBYTE))
})

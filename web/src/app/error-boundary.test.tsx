import { screen } from '@testing-library/react'
import { renderWith } from '../testing/render-with'
import { ErrorBoundary } from './error-boundary'

function Broken({ message }: { message: string }): never {
  throw new TypeError(message)
}

const draw = (message: string) =>
  renderWith(
    <ErrorBoundary>
      <Broken message={message} />
    </ErrorBoundary>,
  )

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

it.each([
  'Failed to fetch dynamically imported module: https://parley.test/assets/deals-page-3fa1.js',
  'error loading dynamically imported module: https://parley.test/assets/deals-page-3fa1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/deals-page-3fa1.css',
])('asks to reload where a part of the page is missing: %s', (message) => {
  draw(message)
  expect(screen.getByRole('heading', { name: 'Reload to go on' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument()
})

it('says of any other failure that the page broke', () => {
  draw('undefined is not a function')
  expect(screen.getByRole('heading', { name: 'This page broke' })).toBeInTheDocument()
})

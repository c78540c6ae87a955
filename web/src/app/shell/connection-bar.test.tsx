import { act, screen } from '@testing-library/react'
import { setConnection } from '../../lib/apollo/connection'
import { renderWith } from '../../testing/render-with'
import { ConnectionBar, PATIENCE_MS } from './connection-bar'

const bar = (): HTMLElement | null => screen.queryByText(/Reconnecting/)
const wait = (ms: number): void => act(() => jest.advanceTimersByTime(ms))
const become = (state: 'online' | 'offline'): void => act(() => setConnection(state))

describe('the bar of a lost connection', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    setConnection('online')
  })
  afterEach(() => jest.useRealTimers())

  it('comes after three seconds and goes with the connection', () => {
    renderWith(<ConnectionBar />)
    become('offline')
    wait(PATIENCE_MS - 1)
    expect(bar()).toBeNull()
    wait(1)
    expect(bar()).toBeInTheDocument()
    become('online')
    expect(bar()).toBeNull()
  })

  it('does not come for a loss that mends itself, and counts anew for the next', () => {
    renderWith(<ConnectionBar />)
    become('offline')
    wait(2_000)
    become('online')
    wait(5_000)
    become('offline')
    wait(2_000)
    expect(bar()).toBeNull()
  })
})

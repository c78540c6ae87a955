import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { drop } from '../../../lib/storage/window-storage'
import { createOutgoingStore, type Outgoing } from './outgoing-store'

interface Attempt {
  message: Outgoing
  confirm: () => void
  fail: (error: unknown) => void
}

const refused = (code: string): CombinedGraphQLErrors =>
  new CombinedGraphQLErrors({ errors: [{ message: 'refused', extensions: { code } }] })

function open(from = 0) {
  const attempts: Attempt[] = []
  let next = from
  const store = createOutgoingStore({
    workspaceId: 'workspace-1',
    newId: () => `client-${(next += 1)}`,
    deliver: (message) =>
      new Promise<void>((resolve, reject) => attempts.push({ message, confirm: () => resolve(), fail: reject })),
  })
  const states = (): string[] => store.all().map(({ clientId, state }) => `${clientId} ${state}`)
  return { store, attempts, states }
}

/** Lets every promise that can settle do so. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

describe('messages on their way out', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    drop('outgoing.workspace-1')
  })
  afterEach(() => jest.useRealTimers())

  it('are there at once and leave when the server has them', async () => {
    const { store, attempts, states } = open()
    store.send('c1', 'Hello', null)
    expect(states()).toEqual(['client-1 sending'])
    attempts[0]!.confirm()
    await settle()
    expect(states()).toEqual([])
  })

  it('leave a conversation one after another, other conversations beside it', async () => {
    const { store, attempts } = open()
    store.send('c1', 'one', null)
    store.send('c1', 'two', null)
    store.send('c2', 'elsewhere', null)
    expect(attempts.map(({ message }) => message.text)).toEqual(['one', 'elsewhere'])
    attempts[0]!.confirm()
    await settle()
    expect(attempts.map(({ message }) => message.text)).toEqual(['one', 'elsewhere', 'two'])
  })

  it('wait while there is no way, and go out once with the same id', async () => {
    const { store, attempts, states } = open()
    store.send('c1', 'Hello', null)
    attempts[0]!.fail(new TypeError('Failed to fetch'))
    await settle()
    expect(states()).toEqual(['client-1 waiting'])
    store.flush()
    store.flush()
    expect(attempts).toHaveLength(2)
    expect(attempts[1]!.message.clientId).toBe('client-1')
    attempts[1]!.confirm()
    await settle()
    expect(states()).toEqual([])
    await jest.advanceTimersByTimeAsync(120_000)
    expect(attempts).toHaveLength(2)
  })

  it('say why they were refused, let the next one go, and go again on Retry', async () => {
    const { store, attempts, states } = open()
    store.send('c1', 'Hello', null)
    store.send('c1', 'Next', null)
    attempts[0]!.fail(refused('FORBIDDEN'))
    await settle()
    expect(states()).toEqual(['client-1 failed', 'client-2 sending'])
    expect(store.all()[0]!.failure).toBe('FORBIDDEN')
    attempts[1]!.confirm()
    await settle()
    store.retry('client-1')
    expect(attempts[2]!.message.clientId).toBe('client-1')
    attempts[2]!.confirm()
    await settle()
    expect(states()).toEqual([])
  })

  it('survive a reload of the window', async () => {
    const before = open()
    before.store.send('c1', 'Written offline', null)
    before.attempts[0]!.fail(new TypeError('Failed to fetch'))
    await settle()
    before.store.stop()
    const after = open(10)
    expect(after.states()).toEqual(['client-1 waiting'])
    after.store.flush()
    expect(after.attempts[0]!.message).toMatchObject({ clientId: 'client-1', text: 'Written offline' })
  })

  it('try again by themselves, with growing pauses', async () => {
    const { store, attempts } = open()
    store.send('c1', 'Hello', null)
    attempts[0]!.fail(refused('DEPENDENCY_UNAVAILABLE'))
    await jest.advanceTimersByTimeAsync(1_600)
    expect(attempts).toHaveLength(2)
    attempts[1]!.fail(refused('DEPENDENCY_UNAVAILABLE'))
    await jest.advanceTimersByTimeAsync(1_600)
    expect(attempts).toHaveLength(2)
    await jest.advanceTimersByTimeAsync(1_600)
    expect(attempts).toHaveLength(3)
    store.stop()
  })
})

import { freshAccessToken, refreshSession } from './refresh-session'
import { currentSession, setSession } from './session'

const workspace = { id: 'w1', name: 'Polar sales' }
const granted = (token: string, seconds = 900) => ({
  data: {
    refreshSession: {
      accessToken: token,
      expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
      viewer: {
        role: 'AGENT',
        permissions: [],
        mfa: { enabled: false, required: false },
        user: { id: 'u1', name: 'Demo rep', email: 'rep@example.com' },
        workspace,
        workspaces: [workspace],
      },
    },
  },
})
const refused = { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }

const answer = jest.fn<Promise<unknown>, []>()
const stateNow = (): string => currentSession().state

beforeEach(() => {
  answer.mockReset()
  setSession({ state: 'starting' })
  globalThis.fetch = jest.fn(async () => ({ json: answer }) as unknown as Response)
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})

describe('renewing the session', () => {
  it('asks once, however many ask', async () => {
    answer.mockResolvedValue(granted('one'))
    expect(await Promise.all([refreshSession(), refreshSession(), refreshSession()])).toEqual([true, true, true])
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(await freshAccessToken()).toBe('one')
  })

  it('renews a token that is about to end before it is sent', async () => {
    answer.mockResolvedValueOnce(granted('short', 10)).mockResolvedValueOnce(granted('long'))
    await refreshSession()
    expect(await freshAccessToken()).toBe('long')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('signs out when the cookie is no longer good, and remembers that someone was in', async () => {
    answer.mockResolvedValueOnce(granted('one')).mockResolvedValueOnce(refused)
    await refreshSession()
    expect(await refreshSession()).toBe(false)
    expect(currentSession()).toEqual({ state: 'signed-out', expired: true })
  })

  it('says its text to a gateway that does not know its id', async () => {
    answer.mockResolvedValueOnce({ errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
    answer.mockResolvedValueOnce(granted('one'))
    expect(await refreshSession()).toBe(true)
    const bodies = jest
      .mocked(fetch)
      .mock.calls.map(([, init]) => JSON.parse(init?.body as string) as { query?: string })
    expect(bodies.map(({ query }) => query)).toEqual([undefined, expect.stringContaining('mutation RefreshSession')])
  })

  it('shows the sign-in page to who never was in', async () => {
    answer.mockResolvedValueOnce(refused)
    await refreshSession()
    expect(currentSession()).toEqual({ state: 'signed-out', expired: false })
  })

  it('keeps who is signed in while the network or the server is down', async () => {
    answer.mockResolvedValueOnce(granted('one'))
    await refreshSession()
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await refreshSession()).toBe(true)
    answer.mockResolvedValueOnce({ errors: [{ message: 'down', extensions: { code: 'DEPENDENCY_UNAVAILABLE' } }] })
    expect(await refreshSession()).toBe(true)
    expect(stateNow()).toBe('signed-in')
  })

  it('says that nothing answers when nobody was signed in yet', async () => {
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await refreshSession()).toBe(false)
    expect(stateNow()).toBe('unreachable')
  })
})

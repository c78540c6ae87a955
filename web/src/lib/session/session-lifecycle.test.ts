import { signInAs } from '../../testing/render-with'
import { client } from '../apollo/client'
import { keep, kept } from '../storage/window-storage'
import { currentSession, setSession } from './session'
import { signOut, tell, watchSession } from './session-lifecycle'

const remember = (): void =>
  void client.cache.restore({ 'Contact:1': { __typename: 'Contact', id: '1', name: 'Amara Sample' } })
const fetched = (): number => Object.keys(client.cache.extract() as object).length

describe('leaving', () => {
  beforeAll(() => watchSession())
  beforeEach(() => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    globalThis.fetch = jest.fn(async () => {
      throw new TypeError('Failed to fetch')
    })
    setSession({ state: 'starting' })
  })

  it('forgets everything at sign-out, even when the server does not answer', async () => {
    signInAs('OWNER')
    remember()
    keep('draft.c1', { text: 'Half a sentence' })
    await signOut().catch(() => undefined)
    expect(currentSession()).toEqual({ state: 'signed-out', expired: false })
    expect(fetched()).toBe(0)
    expect(kept('draft.c1')).toBeNull()
  })

  it('carries nothing from one workspace into the next', async () => {
    signInAs('OWNER')
    remember()
    const session = currentSession()
    if (session.state !== 'signed-in') throw new Error('Not signed in')
    const workspace = { __typename: 'Workspace' as const, id: 'workspace-2', name: 'Another' }
    setSession({ ...session, viewer: { ...session.viewer, workspace } })
    // Before anything is drawn: within the turn that the change began.
    await Promise.resolve()
    await Promise.resolve()
    expect(fetched()).toBe(0)
  })

  it('keeps what was fetched when only the token is new', () => {
    signInAs('OWNER')
    remember()
    signInAs('OWNER')
    expect(fetched()).toBe(1)
  })

  it('follows the other windows', async () => {
    signInAs('OWNER')
    const other = new BroadcastChannel('parley.session')
    const left = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (currentSession().state !== 'signed-out') return
        clearInterval(timer)
        resolve()
      }, 5)
    })
    other.postMessage('signed-out')
    await left
    other.close()
    tell('signed-out')
  })
})

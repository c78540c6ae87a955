import { randomBytes } from 'node:crypto'
import { createServices } from '@parley/identity/context'
import type { SignInEnvironment } from '@parley/identity/environment'
import { identity } from '@parley/identity/subgraph'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { oauthEdge } from '../../src/edges/oauth'
import { asking, serveEdge, silent } from '../fixture/edge-server'
import { TestBrowser } from './test-browser'

type Identity = TestSubgraph<ReturnType<typeof createServices>, unknown>

export const NOTHING_SET_UP: SignInEnvironment = { google: null, github: null, oidc: null, telegram: null }

export interface SignedIn {
  readonly actor: TestActor
  readonly email: string
}

/** The edge as browsers see it, over the real identity subgraph, with the providers of a test. */
export class TestOAuth {
  private readonly alive = new Map<string, TestActor>()

  private constructor(
    readonly url: string,
    readonly subgraph: Identity,
    readonly signing: SigningKeys,
    private readonly clock: { now: number },
  ) {}

  static async start(environment: Partial<SignInEnvironment>): Promise<TestOAuth> {
    const signing = new SigningKeys([randomBytes(32).toString('base64url')])
    const clock = { now: 0 }
    const definition = {
      ...identity,
      createServices: (runtime: Parameters<typeof createServices>[0]) =>
        createServices(runtime, { ...NOTHING_SET_UP, ...environment }),
    }
    const now = (): Date => new Date(Date.now() + clock.now)
    const subgraph = (await createTestSubgraph(definition as never, { signing, now })) as Identity
    let oauth: TestOAuth | null = null
    const authenticate = async (token: string) => oauth?.alive.get(token) ?? refuse()
    const url = await serveEdge('/auth', (publicUrl) =>
      oauthEdge({
        authenticator: { authenticate } as never,
        signing,
        ask: asking(subgraph.mounted),
        logger: silent,
        publicUrl,
        secure: false,
      }),
    )
    oauth = new TestOAuth(url, subgraph, signing, clock)
    return oauth
  }

  /** Moves the clock of identity. */
  later(milliseconds: number): void {
    this.clock.now += milliseconds
  }

  callback(provider: string): string {
    return `${this.url}/auth/${provider}/callback`
  }

  /** From the button to the callback, which is not visited yet. */
  async toCallback(browser: TestBrowser, provider: string, returnTo = '/inbox'): Promise<string> {
    const start = `${this.url}/auth/${provider}/start?returnTo=${encodeURIComponent(returnTo)}`
    return browser.followTo(start, this.callback(provider))
  }

  /** Where the browser is sent in the end. */
  async land(browser: TestBrowser, callback: string): Promise<string | null> {
    const response = await browser.visit(callback)
    return response.headers.get('location') ?? `${response.status}`
  }

  /** The whole way. */
  async signIn(browser: TestBrowser, provider: string, returnTo?: string): Promise<string | null> {
    return this.land(browser, await this.toCallback(browser, provider, returnTo))
  }

  /** Who a browser is signed in as; null for nobody. */
  async viewer(browser: TestBrowser): Promise<{ userId: string; email: string; workspace: string } | null> {
    const refreshToken = browser.cookie('parley_refresh')
    const { data } = await this.subgraph.execute<{
      refreshSession: { viewer: { user: { id: string; email: string }; workspace: { name: string } } }
    }>({
      query: 'mutation { refreshSession { viewer { user { id email } workspace { name } } } }',
      request: { refreshToken: refreshToken && decodeURIComponent(refreshToken) },
    })
    const viewer = data?.refreshSession?.viewer
    return viewer ? { userId: viewer.user.id, email: viewer.user.email, workspace: viewer.workspace.name } : null
  }

  /** Someone who signed up with a password. */
  async signUp(email = `vera-${crypto.randomUUID()}@example.test`): Promise<SignedIn> {
    const input = {
      email,
      password: 'a long enough password',
      name: 'Vera Sample',
      workspaceName: 'Made-up Ltd',
      tokenDelivery: 'BODY',
    }
    const { data, errors } = await this.subgraph.execute<{ signUp: { accessToken: string } }>({
      query: 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }',
      variables: { input },
    })
    expect(errors).toEqual([])
    const token = data!.signUp.accessToken
    const claims = await this.signing.verify<{ sub: string; sid: string; wid: string }>(token, { type: 'access' })
    const actor = new TestActor('OWNER', claims!.wid, claims!.sub, claims!.sid)
    this.alive.set(actor.sessionId, actor)
    return { actor, email }
  }

  /** Asks for the address to link an account at; the cookie of the flow is in the browser then. */
  askToLink(browser: TestBrowser, { actor }: SignedIn, provider: string, returnTo = '/profile'): Promise<Response> {
    return browser.visit(`${this.url}/auth/${provider}/link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${actor.sessionId}`, 'content-type': 'application/json' },
      body: JSON.stringify({ returnTo }),
    })
  }

  async link(browser: TestBrowser, who: SignedIn, provider: string): Promise<string | null> {
    const response = await this.askToLink(browser, who, provider)
    const { url } = (await response.json()) as { url: string }
    return this.land(browser, await browser.followTo(url, this.callback(provider)))
  }
}

function refuse(): never {
  throw unauthenticated()
}

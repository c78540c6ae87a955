import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { auditRecorded } from '@parley/schema/events/audit'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { CLIENT } from './client'
import { startOpenIdServer, type Account, type OpenIdServer } from './openid-server'
import { TestBrowser } from './test-browser'
import { TestOAuth } from './test-oauth'

let provider: OpenIdServer
let oauth: TestOAuth
beforeAll(async () => {
  // The provider says on the console that it would rather have the next version of Node.
  jest.spyOn(console, 'info').mockReturnValue(undefined)
  provider = await startOpenIdServer()
  const oidc = { ...CLIENT, issuer: provider.issuer, name: 'Made-up sign-on' }
  const google = { ...CLIENT, issuer: await brokenIssuer(), clientId: 'parley' }
  oauth = await TestOAuth.start({ oidc, google })
  provider.register(oauth.callback('oidc'))
})

/** Says that it is another issuer than the one at its address. */
async function brokenIssuer(): Promise<string> {
  const http = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ issuer: 'https://issuer.evil.test', authorization_endpoint: 'https://evil.test/' }))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onDispose(() => http.close())
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

/** Where nobody listens any more. */
async function closedAddress(): Promise<string> {
  const http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  await new Promise((resolve) => http.close(resolve))
  return `http://127.0.0.1:${port}`
}

let people = 0
const newAccount = (differences: Partial<Account> = {}): Account => {
  const number = ++people
  const email = `anna-${number}@example.test`
  return { sub: `person-${number}`, name: `Anna Example ${number}`, email, email_verified: true, ...differences }
}

const signedInAs = async (account: Account, browser = new TestBrowser()): Promise<string | null> => {
  provider.visitor = account
  return oauth.signIn(browser, 'oidc')
}

test('only what is set up is offered', async () => {
  const { data } = await oauth.subgraph.execute({ query: '{ signInProviders { id name startPath } }' })
  expect(data).toEqual({
    signInProviders: [
      { id: 'google', name: 'Google', startPath: '/auth/google/start' },
      { id: 'oidc', name: 'Made-up sign-on', startPath: '/auth/oidc/start' },
    ],
  })
  const browser = new TestBrowser()
  const { headers } = await browser.visit(`${oauth.url}/auth/github/start?returnTo=/inbox`)
  expect(headers.get('location')).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_PROVIDER_UNKNOWN')
})

test('who is new signs up with a confirmed address, and comes back to the page as the same user', async () => {
  const account = newAccount()
  const browser = new TestBrowser()
  expect(await signedInAs(account, browser)).toBe('/inbox')
  const first = await oauth.viewer(browser)
  expect(first).toMatchObject({ email: account.email, workspace: account.name })
  const elsewhere = new TestBrowser()
  expect(await signedInAs({ ...account, email: 'renamed@example.test' }, elsewhere)).toBe('/inbox')
  expect((await oauth.viewer(elsewhere))?.userId).toBe(first?.userId)
})

test('the request asks for a code with PKCE, state and nonce, and the cookie is out of reach', async () => {
  const response = await new TestBrowser().visit(`${oauth.url}/auth/oidc/start`)
  const { searchParams } = new URL(response.headers.get('location')!)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid email profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{20,}$/),
    nonce: expect.stringMatching(/^[\w-]{20,}$/),
  })
  const [cookie] = response.headers.getSetCookie()
  expect(cookie).toMatch(/^parley_oauth=[^;]+; Max-Age=600; Path=\/auth; .*HttpOnly; SameSite=Lax$/)
})

test('who has a second step is asked for it before anything is open', async () => {
  const account = newAccount()
  const first = new TestBrowser()
  await signedInAs(account, first)
  const viewer = await oauth.viewer(first)
  await oauth.subgraph.testDatabase.query(
    `INSERT INTO identity.mfa_seed (user_id, seed, confirmed_at) VALUES ($1, '\\x00', now())`,
    [viewer!.userId],
  )
  const browser = new TestBrowser()
  const end = await signedInAs(account, browser)
  expect(end).toMatch(/^\/sign-in\?returnTo=%2Finbox#challenge=[\w-]{20,}$/)
  expect(browser.cookie('parley_refresh')).toBeNull()
  const challengeId = end?.split('=').at(-1)
  const { code } = await oauth.subgraph.execute({
    query: 'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { accessToken } }',
    variables: { input: { challengeId, recoveryCode: 'AAAA-AAAA-AAAA-AAAA' } },
  })
  expect(code).toBe('MFA_CODE_INVALID')
})

test('an address that the provider has not confirmed opens and creates nothing', async () => {
  const { email } = await oauth.signUp()
  for (const address of [email, 'nobody-yet@example.test']) {
    for (const email_verified of [false, undefined]) {
      const browser = new TestBrowser()
      const account = newAccount({ email: address, email_verified })
      expect(await signedInAs(account, browser)).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_EMAIL_UNVERIFIED')
      expect(browser.cookie('parley_refresh')).toBeNull()
    }
  }
  expect(
    await oauth.subgraph.testDatabase.query(`SELECT FROM identity."user" WHERE email = 'nobody-yet@example.test'`),
  ).toEqual([])
})

test('an account that exists is not taken over, also by a confirmed address in another spelling', async () => {
  const { email } = await oauth.signUp()
  const browser = new TestBrowser()
  const account = newAccount({ email: email.toUpperCase() })
  expect(await signedInAs(account, browser)).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_ACCOUNT_EXISTS')
  expect(browser.cookie('parley_refresh')).toBeNull()
})

test('who has no address at the provider is told to link it first', async () => {
  const account = newAccount({ email: undefined })
  expect(await signedInAs(account)).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_NOT_LINKED')
})

test('who cancels at the provider comes back to sign in', async () => {
  provider.visitor = null
  expect(await oauth.signIn(new TestBrowser(), 'oidc')).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_CANCELLED')
})

describe('what is not what was begun', () => {
  const INVALID = '/sign-in?error=OAUTH_STATE_INVALID'
  const FAILED = '/sign-in?returnTo=%2Finbox&error=OAUTH_FAILED'

  async function toCallback(browser: TestBrowser): Promise<URL> {
    provider.visitor = newAccount()
    return new URL(await oauth.toCallback(browser, 'oidc'))
  }

  /** The cookie of the flow with something else in it, signed as it should be. */
  async function alterFlow(browser: TestBrowser, change: object): Promise<void> {
    const claims = await oauth.signing.verify(browser.cookie('parley_oauth')!, { type: 'oauth' })
    const value = await oauth.signing.sign({ ...claims, ...change }, { type: 'oauth', expiresInSeconds: 60 })
    browser.plant(oauth.url, 'parley_oauth', value, '/auth')
  }

  test('an altered or missing state', async () => {
    for (const state of ['', 'x', 'x'.repeat(43), 'ж'.repeat(43)]) {
      const browser = new TestBrowser()
      const callback = await toCallback(browser)
      callback.searchParams.set('state', state)
      expect(await oauth.land(browser, callback.href)).toBe(INVALID)
      expect(browser.cookie('parley_refresh')).toBeNull()
    }
  })

  test('an answer in a browser that did not begin, or began with another provider', async () => {
    const browser = new TestBrowser()
    const callback = await toCallback(browser)
    expect(await oauth.land(new TestBrowser(), callback.href)).toBe(INVALID)
    await alterFlow(browser, { provider: 'google' })
    expect(await oauth.land(browser, callback.href)).toBe(INVALID)
  })

  test('a cookie that someone made up', async () => {
    const browser = new TestBrowser()
    const callback = await toCallback(browser)
    browser.plant(oauth.url, 'parley_oauth', 'made.up.cookie', '/auth')
    expect(await oauth.land(browser, callback.href)).toBe(INVALID)
  })

  test('another nonce, another verifier', async () => {
    for (const change of [{ nonce: 'another-nonce-than-was-sent' }, { verifier: 'v'.repeat(43) }]) {
      const browser = new TestBrowser()
      const callback = await toCallback(browser)
      await alterFlow(browser, change)
      expect(await oauth.land(browser, callback.href)).toBe(FAILED)
      expect(browser.cookie('parley_refresh')).toBeNull()
    }
  })

  test('an answer of another issuer', async () => {
    const browser = new TestBrowser()
    const callback = await toCallback(browser)
    callback.searchParams.set('iss', 'https://issuer.evil.test')
    expect(await oauth.land(browser, callback.href)).toBe(FAILED)
  })

  test('an issuer that says it is another one', async () => {
    const { headers } = await new TestBrowser().visit(`${oauth.url}/auth/google/start?returnTo=/inbox`)
    expect(headers.get('location')).toBe(FAILED)
  })

  test('a code that was used before', async () => {
    const browser = new TestBrowser()
    const callback = await toCallback(browser)
    const flow = browser.cookie('parley_oauth')!
    expect(await oauth.land(browser, callback.href)).toBe('/inbox')
    expect(await oauth.land(browser, callback.href)).toBe(INVALID)
    const thief = new TestBrowser()
    thief.plant(oauth.url, 'parley_oauth', flow, '/auth')
    expect(await oauth.land(thief, callback.href)).toBe(FAILED)
    expect(thief.cookie('parley_refresh')).toBeNull()
  })
})

test.each(['https://evil.test', '//evil.test', '/\\evil.test', '/auth/oidc/start'])(
  'nobody is sent to %s afterwards',
  async (returnTo) => {
    const place = `/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`
    const response = await new TestBrowser().visit(oauth.url + place)
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
  },
)

test('a provider that does not answer is told apart', async () => {
  const issuer = await closedAddress()
  const other = await TestOAuth.start({ oidc: { ...CLIENT, issuer, name: 'Down' } })
  const { headers } = await new TestBrowser().visit(`${other.url}/auth/oidc/start`)
  expect(headers.get('location')).toBe('/sign-in?returnTo=%2F&error=DEPENDENCY_UNAVAILABLE')
})

describe('linking', () => {
  const ACCOUNTS = '{ linkedAccounts { id provider name email lastUsedAt canUnlink } }'
  const accountsOf = async (actor: Parameters<typeof oauth.subgraph.execute>[0]['actor']) => {
    const { data } = await oauth.subgraph.execute<{ linkedAccounts: { id: string; canUnlink: boolean }[] }>({
      query: ACCOUNTS,
      actor,
    })
    return data!.linkedAccounts
  }
  const unlink = (actor: Parameters<typeof accountsOf>[0], id: string) =>
    oauth.subgraph.execute({ query: 'mutation ($id: ID!) { unlinkAccount(id: $id) }', variables: { id }, actor })

  test('who is signed in links an account, signs in with it, and unlinks it', async () => {
    const vera = await oauth.signUp()
    const account = newAccount({ email: 'other-address@example.test', email_verified: false })
    provider.visitor = account
    const browser = new TestBrowser()
    expect(await oauth.link(browser, vera, 'oidc')).toBe('/profile?linked=oidc')
    expect(browser.cookie('parley_refresh')).toBeNull()
    expect(await oauth.link(browser, vera, 'oidc')).toBe('/profile?linked=oidc')
    const [linked, ...others] = await accountsOf(vera.actor)
    expect(linked).toMatchObject({ provider: 'oidc', name: account.name, email: account.email, canUnlink: true })
    expect(others).toEqual([])
    expect(await signedInAs(account, browser)).toBe('/inbox')
    expect((await oauth.viewer(browser))?.userId).toBe(vera.actor.userId)
    expect((await unlink(vera.actor, linked!.id)).data).toEqual({ unlinkAccount: true })
    expect(await signedInAs(account)).toContain('OAUTH_EMAIL_UNVERIFIED')
    const audit = await oauth.subgraph.publishedEvents(auditRecorded('identity'))
    const mine = audit.filter(({ workspaceId }) => workspaceId === vera.actor.workspaceId)
    expect(mine.map(({ payload }) => payload['action'])).toEqual(
      expect.arrayContaining(['user.accountLinked', 'user.accountUnlinked']),
    )
  })

  test('an account is linked with one user only, and nobody unlinks another’s', async () => {
    const [vera, oleg] = [await oauth.signUp(), await oauth.signUp()]
    provider.visitor = newAccount()
    await oauth.link(new TestBrowser(), vera, 'oidc')
    expect(await oauth.link(new TestBrowser(), oleg, 'oidc')).toBe('/profile?error=OAUTH_LINKED_ELSEWHERE')
    const [account] = await accountsOf(vera.actor)
    expect((await unlink(oleg.actor, account!.id)).code).toBe('NOT_FOUND')
    expect(await accountsOf(oleg.actor)).toEqual([])
  })

  test('the last way to sign in stays, also when two are unlinked at once', async () => {
    const account = newAccount()
    const browser = new TestBrowser()
    await signedInAs(account, browser)
    const { userId } = (await oauth.viewer(browser))!
    const [session] = await oauth.subgraph.testDatabase.query<{ id: string; workspace_id: string }>(
      'SELECT id, workspace_id FROM identity.session WHERE user_id = $1',
      [userId],
    )
    const { actor } = await oauth.signUp()
    const anna = actor.in(session!.workspace_id).as('OWNER')
    const viewer = Object.assign(Object.create(Object.getPrototypeOf(anna) as object) as typeof anna, anna, {
      userId,
      sessionId: session!.id,
    })
    const [only] = await accountsOf(viewer)
    expect(only).toMatchObject({ canUnlink: false })
    expect((await unlink(viewer, only!.id)).code).toBe('LAST_WAY_TO_SIGN_IN')
    await oauth.subgraph.testDatabase.query(
      `INSERT INTO identity.linked_account (id, user_id, provider, subject, name, linked_at)
       VALUES (gen_random_uuid(), $1, 'github', 'second', 'Second', now())`,
      [userId],
    )
    const both = await accountsOf(viewer)
    expect(both.map(({ canUnlink }) => canUnlink)).toEqual([true, true])
    const codes = (await Promise.all(both.map(({ id }) => unlink(viewer, id)))).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['LAST_WAY_TO_SIGN_IN', undefined]))
  })

  test('it takes a session, and one that showed a short while ago whose it is', async () => {
    const vera = await oauth.signUp()
    provider.visitor = newAccount()
    const place = `${oauth.url}/auth/oidc/link`
    expect((await fetch(place, { method: 'POST' })).status).toBe(401)
    oauth.later(11 * 60_000)
    const stale = await oauth.askToLink(new TestBrowser(), vera, 'oidc')
    expect(await stale.json()).toMatchObject({ errors: [{ extensions: { code: 'REAUTHENTICATION_REQUIRED' } }] })
    expect((await unlink(vera.actor, crypto.randomUUID())).code).toBe('REAUTHENTICATION_REQUIRED')
    oauth.later(-11 * 60_000)
  })

  test('a session that ended on the way links nothing', async () => {
    const vera = await oauth.signUp()
    provider.visitor = newAccount()
    const browser = new TestBrowser()
    const { url } = (await (await oauth.askToLink(browser, vera, 'oidc')).json()) as { url: string }
    const callback = await browser.followTo(url, oauth.callback('oidc'))
    await oauth.subgraph.execute({ query: 'mutation { signOut }', actor: vera.actor })
    expect(await oauth.land(browser, callback)).toBe('/profile?error=SESSION_REVOKED')
  })
})

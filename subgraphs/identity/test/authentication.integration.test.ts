import { sessionRevoked } from '@parley/schema/events/identity'
import type { RefreshCookie, RequestContext } from '@parley/toolkit/context/request-context'
import { actor, TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { decodeJwt } from 'jose'
import type { IdentityLoaders, IdentityServices } from '../src/context'
import { identity } from '../src/subgraph'

interface Session {
  readonly accessToken: string
  readonly refreshToken: string | null
  readonly viewer: {
    readonly user: { readonly email: string; readonly name: string }
    readonly workspace: { readonly id: string; readonly name: string }
    readonly role: string
    readonly workspaces: readonly { readonly id: string }[]
  }
}
const SESSION = 'accessToken refreshToken viewer { user { email name } workspace { id name } role workspaces { id } }'
const SIGN_UP = `mutation ($input: SignUpInput!) { session: signUp(input: $input) { ${SESSION} } }`
const SIGN_IN = `mutation ($input: SignInInput!) { session: signIn(input: $input) { ${SESSION} } }`
const REFRESH = `mutation ($token: String) { session: refreshSession(refreshToken: $token) { ${SESSION} } }`

const PASSWORD = 'a long enough password'
const newPerson = (tokenDelivery: 'BODY' | 'COOKIE' = 'BODY') => ({
  email: `vera-${crypto.randomUUID()}@example.test`,
  password: PASSWORD,
  name: 'Vera',
  workspaceName: 'Made-up Ltd',
  tokenDelivery,
})

/** Who a token says its bearer is, as the gateway reads it. */
function actorOf(accessToken: string): TestActor {
  const { sub, sid, wid, role } = decodeJwt<{ sid: string; wid: string; role: TestActor['role'] }>(accessToken)
  return new TestActor(role, wid, sub!, sid)
}

describe('signing in', () => {
  let subgraph: TestSubgraph<IdentityServices, IdentityLoaders>
  beforeAll(async () => {
    subgraph = await createTestSubgraph(identity)
  })

  const ask = (query: string, variables: object, request: Partial<RequestContext> = {}) =>
    subgraph.execute<{ session: Session }>({ query, variables: variables as never, request })

  async function signUp(input = newPerson()): Promise<{ input: ReturnType<typeof newPerson>; session: Session }> {
    const { data, errors } = await ask(SIGN_UP, { input })
    expect(errors).toEqual([])
    return { input, session: data!.session }
  }

  it('signs up: a user, a first workspace, the role of its owner', async () => {
    const { session } = await signUp()
    expect(session.viewer).toMatchObject({ user: { name: 'Vera' }, workspace: { name: 'Made-up Ltd' }, role: 'OWNER' })
    const { data } = await subgraph.execute<{ viewer: Session['viewer'] }>({
      query: '{ viewer { user { name } workspace { id } role } }',
      actor: actorOf(session.accessToken),
    })
    expect(data!.viewer.workspace.id).toBe(session.viewer.workspace.id)
  })

  it('keeps passwords and refresh tokens unreadable', async () => {
    const { session } = await signUp()
    const dump = JSON.stringify([
      await subgraph.testDatabase.query('SELECT * FROM identity."user"'),
      await subgraph.testDatabase.query(
        "SELECT session_id, encode(hash, 'base64') AS hash FROM identity.refresh_token",
      ),
    ])
    expect(dump).toContain('$argon2id$')
    expect(dump).not.toContain(PASSWORD)
    expect(dump).not.toContain(session.refreshToken)
  })

  it('refuses a taken address, in whatever case, and says so at its field', async () => {
    const { input } = await signUp()
    const { code, errors } = await ask(SIGN_UP, { input: { ...input, email: input.email.toUpperCase() } })
    expect(code).toBe('EMAIL_TAKEN')
    expect(errors[0]!.extensions['fields']).toEqual({ 'input.email': ['emailTaken'] })
  })

  it('says every mistake of a form at its field', async () => {
    const { code, errors } = await ask(SIGN_UP, {
      input: { ...newPerson(), email: 'nonsense', password: 'short', name: ' ' },
    })
    expect(code).toBe('VALIDATION_FAILED')
    expect(Object.keys(errors[0]!.extensions['fields'] as object).sort()).toEqual([
      'input.email',
      'input.name',
      'input.password',
    ])
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const { input } = await signUp()
    const wrong = await ask(SIGN_IN, { input: { email: input.email, password: 'wrong', tokenDelivery: 'BODY' } })
    const unknown = await ask(SIGN_IN, {
      input: { email: 'nobody@example.test', password: 'wrong', tokenDelivery: 'BODY' },
    })
    expect([wrong.code, unknown.code]).toEqual(['SIGN_IN_FAILED', 'SIGN_IN_FAILED'])
    expect(wrong.errors[0]!.message).toBe(unknown.errors[0]!.message)
  })

  it('limits guesses at one address, also when they come at once', async () => {
    const { input } = await signUp()
    const guess = () =>
      ask(
        SIGN_IN,
        { input: { email: input.email, password: 'guess', tokenDelivery: 'BODY' } },
        { clientAddress: '203.0.113.7' },
      )
    const codes = (await Promise.all(Array.from({ length: 14 }, guess))).map(({ code }) => code)
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10)
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(4)
    const limited = await guess()
    expect(limited.errors[0]!.extensions).toMatchObject({ retryable: true, retryAfterSeconds: expect.any(Number) })
  })

  it('hands the refresh token over in a cookie unless the body is asked for', async () => {
    const cookies: (RefreshCookie | null)[] = []
    const request = { setRefreshToken: (cookie: RefreshCookie | null) => void cookies.push(cookie) }
    const { data } = await ask(SIGN_UP, { input: newPerson('COOKIE') }, request)
    expect(data!.session.refreshToken).toBeNull()
    expect(cookies).toHaveLength(1)
    const refreshed = await ask(REFRESH, {}, { ...request, refreshToken: cookies[0]!.value })
    expect(refreshed.data!.session.viewer.role).toBe('OWNER')
    expect(cookies[1]!.value).not.toBe(cookies[0]!.value)
  })

  it('ends the session when a refresh token is used a second time', async () => {
    const { session } = await signUp()
    const first = await ask(REFRESH, { token: session.refreshToken })
    expect(first.errors).toEqual([])
    expect((await ask(REFRESH, { token: session.refreshToken })).code).toBe('SESSION_REVOKED')
    expect((await ask(REFRESH, { token: first.data!.session.refreshToken })).code).toBe('SESSION_REVOKED')
    const { sessionId } = actorOf(session.accessToken)
    const events = await subgraph.publishedEvents(sessionRevoked)
    expect(events.filter(({ key }) => key === sessionId).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ sessionId, reason: 'TOKEN_REUSED' }),
    ])
  })

  it('lets two windows of one browser refresh with the same cookie at the same time', async () => {
    const cookies: (RefreshCookie | null)[] = []
    const request = { setRefreshToken: (cookie: RefreshCookie | null) => void cookies.push(cookie) }
    await ask(SIGN_UP, { input: newPerson('COOKIE') }, request)
    const refreshToken = cookies[0]!.value
    const both = await Promise.all([1, 2].map(() => ask(REFRESH, {}, { ...request, refreshToken })))
    expect(both.map(({ code }) => code)).toEqual([undefined, undefined])
  })

  it('knows no altered or made-up token', async () => {
    expect((await ask(REFRESH, { token: 'made-up' })).code).toBe('UNAUTHENTICATED')
    expect((await ask(REFRESH, {})).code).toBe('UNAUTHENTICATED')
  })

  it('signs out: the session ends, the cookie goes, everyone hears of it', async () => {
    const { session } = await signUp()
    const cleared: (RefreshCookie | null)[] = []
    const { data } = await subgraph.execute<{ signOut: boolean }>({
      query: 'mutation { signOut }',
      actor: actorOf(session.accessToken),
      request: { setRefreshToken: (cookie) => void cleared.push(cookie) },
    })
    expect(data).toEqual({ signOut: true })
    expect(cleared).toEqual([null])
    expect((await ask(REFRESH, { token: session.refreshToken })).code).toBe('SESSION_REVOKED')
  })

  it('switches to a workspace of the user, and to no other', async () => {
    const { session } = await signUp()
    const other = await signUp()
    const member = actorOf(session.accessToken)
    const second = other.session.viewer.workspace.id
    const SWITCH = `mutation ($id: ID!) { session: switchWorkspace(workspaceId: $id) { ${SESSION} } }`
    const refused = await subgraph.execute({ query: SWITCH, variables: { id: second }, actor: member })
    expect(refused.code).toBe('NOT_FOUND')
    await subgraph.testDatabase.query(
      `INSERT INTO identity.membership (workspace_id, user_id, role) VALUES ('${second}', '${member.userId}', 'AGENT')`,
    )
    const { data } = await subgraph.execute<{ session: Session }>({
      query: SWITCH,
      variables: { id: second },
      actor: member,
    })
    expect(data!.session.viewer).toMatchObject({ workspace: { id: second }, role: 'AGENT' })
    expect(data!.session.viewer.workspaces).toHaveLength(2)
    expect(actorOf(data!.session.accessToken)).toMatchObject({ workspaceId: second, role: 'AGENT' })
  })

  it('answers nothing about the viewer before sign-in, and refuses what needs one', async () => {
    expect((await subgraph.execute<{ viewer: null }>({ query: '{ viewer { role } }' })).data).toEqual({ viewer: null })
    expect((await subgraph.execute({ query: 'mutation { signOut }' })).code).toBe('UNAUTHENTICATED')
  })

  it('shows users of the own workspace only', async () => {
    const { session } = await signUp()
    const { userId, workspaceId } = actorOf(session.accessToken)
    const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on User { name } ... on Workspace { name } } }`
    const ids = [
      { __typename: 'User', id: userId },
      { __typename: 'Workspace', id: workspaceId },
    ]
    const own = await subgraph.execute({ query, variables: { ids }, actor: actorOf(session.accessToken) })
    expect(own.data).toEqual({ _entities: [{ name: 'Vera' }, { name: 'Made-up Ltd' }] })
    const foreign = await subgraph.execute({ query, variables: { ids }, actor: actor() })
    expect(foreign.data).toEqual({ _entities: [null, null] })
  })

  it('forgets refresh tokens that have expired', async () => {
    await signUp()
    await subgraph.testDatabase.query(`UPDATE identity.refresh_token SET expires_at = now() - interval '1 day'`)
    await subgraph.runJob('identity.delete-expired-tokens', {})
    expect(await subgraph.testDatabase.query('SELECT FROM identity.refresh_token')).toEqual([])
  })
})

import { actor } from '@parley/toolkit/testing/test-actor'
import { DEFAULT_LIMITS } from '../src/limits'
import { progress } from './fixture/accounts.fixture'
import { startTestGateway, type Placement, type TestGateway } from './fixture/test-gateway'

describe.each<Placement>(['mounted', 'remote'])('the graph over HTTP, subgraphs %s', (placement) => {
  const user = actor('MANAGER')
  let gateway: TestGateway
  let signedIn: Record<string, string>

  beforeAll(async () => {
    gateway = await startTestGateway(placement)
    signedIn = await gateway.bearer(user)
  })

  it('answers across subgraphs', async () => {
    const { data, errors } = await gateway.post({ query: '{ conversations { id contact { name } } }' }, signedIn)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      conversations: ['0', '1', '2'].map((id) => ({ id, contact: { name: `Contact ${id}` } })),
    })
  })

  it('answers the same moment as text in both placements', async () => {
    progress.set('a', 1)
    const { data } = await gateway.post({ query: '{ sync(accountId: "a") { at } }' }, signedIn)
    expect(data).toEqual({ sync: { at: '1970-01-01T00:00:00.000Z' } })
  })

  it('gives errors a code, a path and the request id of the answer', async () => {
    const { data, errors, headers } = await gateway.post({ query: '{ contact(id: "none") { id } }' }, signedIn)
    expect(data).toEqual({ contact: null })
    expect(errors).toEqual([
      {
        message: 'The contact was not found.',
        path: ['contact'],
        extensions: { code: 'NOT_FOUND', retryable: false, requestId: headers.get('x-request-id') },
      },
    ])
  })

  it('masks what is internal', async () => {
    const { errors } = await gateway.post({ query: '{ contact(id: "broken") { id } }' }, signedIn)
    expect(errors?.[0]?.extensions['code']).toBe('INTERNAL')
    expect(JSON.stringify(errors)).not.toContain('hunter2')
  })

  it('explains a mistake in the operation', async () => {
    const { status, errors } = await gateway.post({ query: '{ nothing }' }, signedIn)
    expect(status).toBe(400)
    expect(errors?.[0]).toMatchObject({
      message: 'Cannot query field "nothing" on type "Query".',
      extensions: { code: 'VALIDATION_FAILED' },
    })
    const wrong = await gateway.post({ query: 'query ($id: ID!) { contact(id: $id) { id } }' }, signedIn)
    expect(wrong.errors?.[0]?.extensions['code']).toBe('VALIDATION_FAILED')
  })

  it('asks to sign in where a guard says so, and refuses a token that is not good', async () => {
    const anonymous = await gateway.post({ query: '{ contact(id: "1") { id } }' })
    expect(anonymous.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    const forged = await gateway.post({ query: '{ contact(id: "1") { id } }' }, { authorization: 'Bearer a.b.c' })
    expect([forged.status, forged.errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('believes no header about who is asking', async () => {
    const headers = {
      'x-user-id': user.userId,
      'x-parley-context': 'e30.e30.e30',
      'x-parley-refresh': '{"value":"stolen","expiresAt":"2030-01-01T00:00:00.000Z"}',
    }
    const { data } = await gateway.post({ query: '{ caller }' }, headers)
    expect(JSON.parse(String(data?.['caller']))).toEqual({ actor: null, refreshToken: null })
    const { data: known } = await gateway.post({ query: '{ caller }' }, { ...headers, ...signedIn })
    expect(JSON.parse(String(known?.['caller']))).toMatchObject({ actor: { userId: user.userId, role: 'MANAGER' } })
  })

  it('keeps the refresh token in a cookie that only identity is told', async () => {
    const { headers } = await gateway.post({ query: 'mutation { signIn(token: "r1") }' })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^parley_refresh=r1; Path=\/graphql; Expires=.*; HttpOnly; SameSite=Lax$/)
    const { data } = await gateway.post({ query: '{ refreshTokenSeen caller }' }, { cookie: 'a=b; parley_refresh=r1' })
    expect(data?.['refreshTokenSeen']).toBe('r1')
    expect(JSON.parse(String(data?.['caller']))).toEqual({ actor: null, refreshToken: null })
    const cleared = await gateway.post({ query: 'mutation { signIn }' })
    expect(cleared.headers.get('set-cookie')).toMatch(/^parley_refresh=; .*Expires=Thu, 01 Jan 1970/)
  })

  it.each([
    ['3,000 aliases', `{ ${Array.from({ length: 3000 }, (_, n) => `a${n}: caller`).join(' ')} }`],
    [
      'a few aliases too many',
      `{ ${Array.from({ length: DEFAULT_LIMITS.maxAliases + 1 }, (_, n) => `a${n}: caller`).join(' ')} }`,
    ],
    ['100,000 at a time', '{ conversations(first: 100000) { id } }'],
    ['fragments that grow', growingFragments(20)],
  ])('refuses %s', async (_name, query) => {
    const { status, errors } = await gateway.post({ query }, signedIn)
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'OPERATION_TOO_EXPENSIVE'])
  })

  it('counts list sizes in variables too', async () => {
    const query = 'query ($n: Int!) { conversations(first: $n) { id } }'
    const { errors } = await gateway.post({ query, variables: { n: 100_000 } }, signedIn)
    expect(errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_EXPENSIVE')
    const { data } = await gateway.post({ query, variables: { n: 2 } }, signedIn)
    expect(data?.['conversations']).toHaveLength(2)
  })

  it('refuses batches, large bodies, broken JSON and subscriptions, and stays up', async () => {
    const batch = await gateway.post([{ query: '{ caller }' }, { query: '{ caller }' }])
    expect([batch.status, batch.errors?.[0]?.extensions['code']]).toEqual([400, 'OPERATION_TOO_EXPENSIVE'])
    const large = await gateway.post({ query: '{ caller }', variables: { x: 'x'.repeat(10_000_000) } })
    expect([large.status, large.errors?.[0]?.extensions['code']]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    const broken = await gateway.post('{"query":')
    expect([broken.status, broken.errors?.[0]?.extensions['code']]).toEqual([400, 'VALIDATION_FAILED'])
    const live = await gateway.post({ query: 'subscription { inbox { id } }' })
    expect([live.status, live.errors?.[0]?.extensions['code']]).toEqual([400, 'VALIDATION_FAILED'])
    expect((await gateway.post({ query: '{ caller }' })).status).toBe(200)
  })

  it('refuses what a page of another origin can send by itself', async () => {
    const { status, errors } = await gateway.post({ query: '{ caller }' }, { 'content-type': 'text/plain' })
    expect(status).toBe(400)
    expect(errors?.[0]?.message).toContain('CSRF')
    const preflight = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.test' },
    })
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([403, null])
    const own = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:4000' },
    })
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:4000')
  })

  it.each([
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Conversation", id: "1" }]) { __typename } }',
    'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
  ])('has no door for %s', async (query) => {
    const variables = { r: [{ __typename: 'Conversation', id: '1' }] }
    for (const headers of [{}, signedIn]) {
      const { data, errors } = await gateway.post({ query, variables }, headers)
      expect([data, errors?.[0]?.extensions['code']]).toEqual([undefined, 'VALIDATION_FAILED'])
    }
    const { data } = await gateway.post({ query: '{ __schema { types { name } } }' })
    expect(JSON.stringify(data)).not.toMatch(/_Any|_Entity|_Service|join__|core__|link__/)
  })

  it('hides what is for the inside', async () => {
    const { errors } = await gateway.post({ query: '{ inboxEventsAfter(first: 1) { id } }' }, signedIn)
    expect(errors?.[0]?.extensions['code']).toBe('VALIDATION_FAILED')
  })
})

function growingFragments(levels: number): string {
  const fragment = (level: number): string =>
    `fragment F${level} on Query { ...F${level + 1} x${level}: __typename ...F${level + 1} }`
  const fragments = Array.from({ length: levels }, (_, level) => fragment(level))
  return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { caller }`
}

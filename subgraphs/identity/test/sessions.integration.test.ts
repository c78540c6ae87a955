import { sessionRevoked } from '@parley/schema/events/identity'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { identity } from '../src/subgraph'
import { actorOf, auditOf, PASSWORD, signUp, type Identity, type Person } from './seed'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const SESSIONS = '{ sessions { edges { node { id device address createdAt lastUsedAt current } } } }'
const REFRESH = 'mutation ($token: String) { refreshSession(refreshToken: $token) { refreshToken } }'
const REVOKE = 'mutation ($id: ID!) { revokeSession(id: $id) }'

interface Listed {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly lastUsedAt: string
  readonly current: boolean
}

let subgraph: Identity
beforeAll(async () => {
  subgraph = await createTestSubgraph(identity)
})

async function sessionsOf(actor: TestActor): Promise<Listed[]> {
  const { data, errors } = await subgraph.execute<{ sessions: { edges: { node: Listed }[] } }>({
    query: SESSIONS,
    actor,
  })
  expect(errors).toEqual([])
  return data!.sessions.edges.map(({ node }) => node)
}

async function signInAgain({ email }: Person, userAgent = 'curl/8.5.0'): Promise<TestActor> {
  const { data } = await subgraph.execute<{ signIn: { accessToken: string } }>({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    variables: { input: { email, password: PASSWORD, tokenDelivery: 'BODY' } },
    request: { userAgent, clientAddress: '198.51.100.4' },
  })
  return actorOf(data!.signIn.accessToken)
}

const refresh = (token: string, clientAddress = '203.0.113.1') =>
  subgraph.execute<{ refreshSession: { refreshToken: string } }>({
    query: REFRESH,
    variables: { token },
    request: { clientAddress },
  })

test('each device is listed, with what it is, from where, and which one asks', async () => {
  const person = await signUp(subgraph, { userAgent: FIREFOX, clientAddress: '203.0.113.1' })
  const second = await signInAgain(person)
  expect(await sessionsOf(second)).toEqual([
    expect.objectContaining({ device: 'curl', address: '198.51.100.4', current: true }),
    expect.objectContaining({ device: 'Firefox 128 on Linux', address: '203.0.113.1', current: false }),
  ])
})

test('a search goes by what the list shows: the device and the address', async () => {
  const person = await signUp(subgraph, { userAgent: FIREFOX, clientAddress: '203.0.113.1' })
  const { actor } = person
  await signInAgain(person)
  const devicesFor = async (search: string): Promise<string[]> => {
    const query = 'query ($search: String) { sessions(search: $search) { edges { node { device } } } }'
    const { data } = await subgraph.execute<{ sessions: { edges: { node: Listed }[] } }>({
      query,
      variables: { search },
      actor,
    })
    return data!.sessions.edges.map(({ node }) => node.device)
  }
  expect(await devicesFor('LINUX firefox')).toEqual(['Firefox 128 on Linux'])
  expect(await devicesFor('curl 198.51')).toEqual(['curl'])
  expect(await devicesFor('curl 203.0')).toEqual([])
  expect(await devicesFor('  ')).toHaveLength(2)
})

test('one is ended: it leaves the list, is refused, and everyone hears of it', async () => {
  const person = await signUp(subgraph)
  const second = await signInAgain(person)
  const { data } = await subgraph.execute({ query: REVOKE, variables: { id: person.actor.sessionId }, actor: second })
  expect(data).toEqual({ revokeSession: true })
  expect(await sessionsOf(second)).toHaveLength(1)
  expect((await refresh(person.refreshToken)).code).toBe('SESSION_REVOKED')
  const events = await subgraph.publishedEvents(sessionRevoked)
  expect(events.filter(({ key }) => key === person.actor.sessionId)).toHaveLength(1)
  expect(await auditOf(subgraph, second.workspaceId)).toContainEqual(
    expect.objectContaining({
      action: 'session.revoked',
      target: expect.objectContaining({ type: 'Session', id: person.actor.sessionId }),
      actor: { kind: 'USER', id: second.userId },
    }),
  )
})

test("another user's session is as good as none", async () => {
  const [mine, theirs] = [await signUp(subgraph), await signUp(subgraph)]
  for (const id of [theirs.actor.sessionId, crypto.randomUUID(), 'nonsense']) {
    expect((await subgraph.execute({ query: REVOKE, variables: { id }, actor: mine.actor })).code).toBe('NOT_FOUND')
  }
  expect(await sessionsOf(theirs.actor)).toHaveLength(1)
})

test('all others are ended at once', async () => {
  const person = await signUp(subgraph)
  await signInAgain(person)
  const here = await signInAgain(person)
  const { data } = await subgraph.execute({ query: 'mutation { revokeOtherSessions }', actor: here })
  expect(data).toEqual({ revokeOtherSessions: 2 })
  expect((await sessionsOf(here)).map(({ id }) => id)).toEqual([here.sessionId])
  expect((await refresh(person.refreshToken)).code).toBe('SESSION_REVOKED')
})

test('the last use is written at most every few minutes', async () => {
  const person = await signUp(subgraph, { clientAddress: '203.0.113.1' })
  const [before] = await sessionsOf(person.actor)
  const first = await refresh(person.refreshToken, '203.0.113.2')
  expect((await sessionsOf(person.actor))[0]).toEqual(before)
  await subgraph.testDatabase.query(
    `UPDATE identity.session SET last_used_at = now() - interval '6 minutes' WHERE id = $1`,
    [person.actor.sessionId],
  )
  await refresh(first.data!.refreshSession.refreshToken, '203.0.113.2')
  const [after] = await sessionsOf(person.actor)
  expect(after?.address).toBe('203.0.113.2')
  expect(Date.parse(after!.lastUsedAt)).toBeGreaterThan(Date.now() - 60_000)
})

test('a session whose refresh token has expired is not listed', async () => {
  const person = await signUp(subgraph)
  await subgraph.testDatabase.query(
    `UPDATE identity.session SET last_used_at = now() - interval '31 days' WHERE id = $1`,
    [person.actor.sessionId],
  )
  expect(await sessionsOf(person.actor)).toEqual([])
})

test('a refresh token that is used twice ends the session, and the audit log says so', async () => {
  const person = await signUp(subgraph)
  await refresh(person.refreshToken)
  expect((await refresh(person.refreshToken, '192.0.2.66')).code).toBe('SESSION_REVOKED')
  expect(await auditOf(subgraph, person.actor.workspaceId)).toContainEqual(
    expect.objectContaining({
      action: 'session.tokenReused',
      actor: { kind: 'NOBODY', id: null },
      after: { userId: person.actor.userId },
      clientAddress: '192.0.2.66',
    }),
  )
})

test('a failed sign-in is in the audit log of the user, with where it came from, and of nobody else', async () => {
  const person = await signUp(subgraph)
  const other = await signUp(subgraph)
  for (const email of [person.email, 'nobody@example.test']) {
    const { code } = await subgraph.execute({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      variables: { input: { email, password: 'not the password', tokenDelivery: 'BODY' } },
      request: { clientAddress: '192.0.2.77', userAgent: 'curl/8.5.0' },
    })
    expect(code).toBe('SIGN_IN_FAILED')
  }
  await subgraph.sentMails()
  const refused = (await auditOf(subgraph, person.actor.workspaceId)).filter(
    ({ action }) => action === 'session.refused',
  )
  expect(refused).toEqual([
    expect.objectContaining({
      target: { type: 'User', id: person.actor.userId, name: 'Vera Sample' },
      actor: { kind: 'NOBODY', id: null },
      clientAddress: '192.0.2.77',
      userAgent: 'curl/8.5.0',
    }),
  ])
  expect((await auditOf(subgraph, other.actor.workspaceId)).map(({ action }) => action)).not.toContain(
    'session.refused',
  )
})

import { randomBytes, randomUUID } from 'node:crypto'
import { apiKeyRevoked, membershipChanged } from '@parley/schema/events/identity'
import { inboxChanged } from '@parley/schema/events/messaging'
import { accessChanged } from '@parley/schema/events/team'
import { hashApiKey } from '@parley/toolkit/authorization/api-key'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { inbox } from './fixture/messaging.fixture'
import { knownMembers } from './fixture/known-members'
import { follow, startTestGateway, type Placement, type TestGateway } from './fixture/test-gateway'

jest.setTimeout(30_000)

const WITHIN_TWO_SECONDS = { deadline: 2_000 }
const INBOX = 'subscription { inbox { cursor } }'

describe.each<Placement>(['mounted', 'remote'])('access, with %s subgraphs', (placement) => {
  let gateway: TestGateway
  let user: TestActor
  const secret = (): string => `parley_${randomBytes(32).toString('base64url')}`

  beforeAll(async () => {
    gateway = await startTestGateway(placement)
  })
  beforeEach(() => {
    user = actor('AGENT')
  })
  afterEach(() => knownMembers.down.clear())

  const ask = async (query: string, headers: Record<string, string>) => {
    const { status, data, errors } = await gateway.post({ query }, headers)
    return { status, data, code: errors?.[0]?.extensions['code'] }
  }
  const caller = async (headers: Record<string, string>) => {
    const { data, code } = await ask('{ caller }', headers)
    return code ?? (JSON.parse(String(data?.['caller'])) as { actor: unknown }).actor
  }
  /** The role loses a permission. */
  const withdraw = (permission: Permission): void => {
    const { [permission]: _withdrawn, ...grants } = user.access.grants
    knownMembers.access.set(user.userId, { ...user.access, grants })
    gateway.tail.emit(accessChanged, { workspaceId: user.workspaceId, userIds: null }, user.workspaceId)
  }

  const happen = (workspaceId: string): void => {
    const place = { accountId: randomUUID(), conversationId: randomUUID() }
    const change = { ...inbox.add(workspaceId, place.accountId), ...place, messageId: null }
    gateway.tail.emit(inboxChanged, { ...change, kind: 'CONVERSATION_CHANGED' as const }, workspaceId)
  }

  it('travels to subgraphs with the request, with the teams that it depends on', async () => {
    user = user.with({ grants: { 'contacts:read': 'TEAM' }, teamIds: [randomUUID()], teammateIds: [randomUUID()] })
    const { userId, sessionId, workspaceId, role, access } = user
    const told = await caller(await gateway.bearer(user))
    expect(told).toEqual({ kind: 'user', userId, sessionId, workspaceId, role, access })
  })

  it('is asked for once, however many requests a session sends', async () => {
    const headers = await gateway.bearer(user)
    const before = { ...knownMembers.asked }
    for (let n = 0; n < 5; n++) await caller(headers)
    expect(knownMembers.asked).toEqual({ identity: before.identity + 1, team: before.team + 1 })
  })

  it('changes at once over HTTP, and within two seconds for an open socket', async () => {
    const headers = await gateway.bearer(user)
    expect((await ask('{ conversations { id } }', headers)).code).toBeUndefined()
    const followed = follow(await gateway.connect(user), INBOX)
    await waitFor(() => (happen(user.workspaceId), followed.values.length > 0))
    withdraw('conversations:read')
    expect((await ask('{ conversations { id } }', headers)).code).toBe('FORBIDDEN')
    await waitFor(() => (happen(user.workspaceId), followed.ended), WITHIN_TWO_SECONDS)
    expect(followed.errors[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })

  it('follows a role that changed, on the socket that is open', async () => {
    const client = await gateway.connect(user)
    const role = async (): Promise<unknown> => {
      const { values } = await finished(follow(client, '{ caller }'))
      return (JSON.parse(String(values[0]?.['caller'])) as { actor: TestActor }).actor.role
    }
    expect(await role()).toBe('AGENT')
    knownMembers.change(user, 'OWNER')
    gateway.tail.emit(membershipChanged, { userId: user.userId, role: 'OWNER' as const }, user.workspaceId)
    await waitFor(async () => (await role()) === 'OWNER', WITHIN_TWO_SECONDS)
  })

  it('ends a socket whose access cannot be told in time, for it to come back', async () => {
    const closed: { code: number; reason: string }[] = []
    const client = await gateway.connect(user, { onClosed: (event) => closed.push(event) })
    await finished(follow(client, '{ caller }'))
    knownMembers.down.add('team')
    withdraw('contacts:read')
    await waitFor(() => closed.length > 0, { deadline: 3_000 })
    expect(closed[0]).toMatchObject({ code: 1013, reason: 'DEPENDENCY_UNAVAILABLE' })
  })

  it.each(['identity', 'team'] as const)(
    'lets in whom it knows while %s is away, and names it to others',
    async (who) => {
      const [known, unknown] = [await gateway.bearer(user), await gateway.bearer(user.colleague())]
      await caller(known)
      knownMembers.down.add(who)
      expect(await caller(known)).toMatchObject({ userId: user.userId })
      expect(await ask('{ caller }', unknown)).toMatchObject({ status: 503, code: 'DEPENDENCY_UNAVAILABLE' })
    },
  )

  it('is that of an API key for a program, over HTTP and on a socket, until the key is revoked', async () => {
    const key = { keyId: randomUUID(), workspaceId: user.workspaceId, role: 'VIEWER' as const }
    const value = secret()
    knownMembers.apiKeys.set(hashApiKey(value), key)
    const headers = { authorization: `Bearer ${value}` }
    expect(await caller(headers)).toMatchObject({ kind: 'apiKey', ...key })
    expect((await ask('mutation { touch }', headers)).code).toBe('FORBIDDEN')
    expect(await caller({ authorization: `Bearer ${secret()}` })).toBe('UNAUTHENTICATED')
    const closed: { code: number }[] = []
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
      retryAttempts: 0,
      connectionParams: headers,
      onNonLazyError: () => undefined,
      on: { closed: (event) => closed.push(event as { code: number }) },
    })
    onDispose(() => client.dispose())
    const followed = follow(client, INBOX)
    await waitFor(() => (happen(key.workspaceId), followed.values.length > 0))
    knownMembers.apiKeys.delete(hashApiKey(value))
    gateway.tail.emit(apiKeyRevoked, { keyId: key.keyId }, key.workspaceId)
    await waitFor(() => closed.length > 0, WITHIN_TWO_SECONDS)
    expect(closed[0]).toMatchObject({ code: 4403 })
    expect(await caller(headers)).toBe('UNAUTHENTICATED')
  })
})

async function finished<Value extends { readonly ended: boolean }>(followed: Value): Promise<Value> {
  await waitFor(() => followed.ended)
  return followed
}

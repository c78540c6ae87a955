import { apiKeyRevoked } from '@parley/schema/events/identity'
import { hashApiKey } from '@parley/toolkit/authorization/api-key'
import type { ServiceActor } from '@parley/toolkit/context/actor'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { identity } from '../src/subgraph'
import { addMember, auditOf, signUp, type Identity } from './seed'

const KEY =
  'id name prefix role status allowedAddresses expiresAt lastUsedAt lastUsedAddress previousEndsAt revokedAt createdBy { name }'
const CREATE = `mutation ($input: CreateApiKeyInput!) { issued: createApiKey(input: $input) { secret apiKey { ${KEY} } } }`
const ROTATE = `mutation ($input: RotateApiKeyInput!) { issued: rotateApiKey(input: $input) { secret apiKey { ${KEY} } } }`
const REVOKE = `mutation ($id: ID!) { apiKey: revokeApiKey(id: $id) { ${KEY} } }`
const LIST = `query ($filter: ApiKeyFilter) { apiKeys(filter: $filter) { edges { node { ${KEY} } } totalCount } }`
const ACCESS = `query ($secretHash: String!, $clientAddress: String!) {
  apiKeyAccess(secretHash: $secretHash, clientAddress: $clientAddress) { keyId workspaceId role expiresAt } }`

interface Key {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly status: string
  readonly lastUsedAt: string | null
  readonly lastUsedAddress: string | null
  readonly previousEndsAt: string | null
}
interface Issued {
  readonly secret: string
  readonly apiKey: Key
}

const GATEWAY: ServiceActor = { kind: 'service', service: 'gateway', workspaceId: null }

let subgraph: Identity
let clock = Date.now()
beforeAll(async () => {
  subgraph = await createTestSubgraph(identity, { now: () => new Date(clock) })
})
beforeEach(() => (clock = Date.now()))

const ask = <Data>(query: string, variables: object, actor: TestActor) =>
  subgraph.execute<Data>({ query, variables: variables as never, actor })

async function create(actor: TestActor, input: object = {}): Promise<Issued> {
  const { data, errors } = await ask<{ issued: Issued }>(
    CREATE,
    { input: { name: 'Nightly export', role: 'VIEWER', ...input } },
    actor,
  )
  expect(errors).toEqual([])
  return data!.issued
}

async function open(secret: string, clientAddress = '203.0.113.9') {
  const { data, errors } = await subgraph.execute<{ apiKeyAccess: Record<string, unknown> | null }>({
    query: ACCESS,
    variables: { secretHash: hashApiKey(secret), clientAddress },
    actor: GATEWAY,
  })
  expect(errors).toEqual([])
  return data!.apiKeyAccess
}

async function list(actor: TestActor, filter: object = {}): Promise<Key[]> {
  const { data } = await ask<{ apiKeys: { edges: { node: Key }[] } }>(LIST, { filter }, actor)
  return data!.apiKeys.edges.map(({ node }) => node)
}

test('a key opens its workspace with its role, and its secret is told once', async () => {
  const { actor } = await signUp(subgraph)
  const { secret, apiKey } = await create(actor, { role: 'AGENT' })
  expect(secret).toMatch(/^parley_[a-z0-9]{8}_[\w-]{43}$/)
  expect(secret.startsWith(`parley_${apiKey.prefix}_`)).toBe(true)
  expect(await open(secret)).toEqual({
    keyId: apiKey.id,
    workspaceId: actor.workspaceId,
    role: 'AGENT',
    expiresAt: null,
  })
  const dump = JSON.stringify([
    await subgraph.testDatabase.query('SELECT * FROM identity.api_key'),
    await subgraph.testDatabase.query("SELECT encode(hash, 'hex') AS hash FROM identity.api_key_secret"),
    await subgraph.publishedEvents(),
  ])
  expect(dump).not.toContain(secret.slice(16))
  expect(dump).toContain(Buffer.from(hashApiKey(secret), 'base64url').toString('hex'))
})

test('what is no secret of ours opens nothing, and only a part of Parley may ask', async () => {
  const { actor } = await signUp(subgraph)
  const { secret } = await create(actor)
  expect(await open(`${secret.slice(0, -1)}x`)).toBeNull()
  const variables = { secretHash: "' OR true", clientAddress: '' }
  expect((await subgraph.execute({ query: ACCESS, variables, actor: GATEWAY })).data).toEqual({ apiKeyAccess: null })
  expect((await ask(ACCESS, { secretHash: hashApiKey(secret), clientAddress: '' }, actor)).code).toBe('FORBIDDEN')
})

test('no key may more than the member who makes or rotates it', async () => {
  const { actor: owner } = await signUp(subgraph)
  const admin = await addMember(subgraph, owner.workspaceId, 'ADMIN')
  const above = await ask(CREATE, { input: { name: 'Too much', role: 'OWNER' } }, admin)
  expect([above.code, above.errors[0]?.extensions['fields']]).toEqual([
    'ROLE_ABOVE_OWN',
    { 'input.role': ['ROLE_ABOVE_OWN'] },
  ])
  const { apiKey } = await create(owner, { role: 'OWNER' })
  expect((await ask(ROTATE, { input: { id: apiKey.id } }, admin)).code).toBe('ROLE_ABOVE_OWN')
  for (const role of ['MANAGER', 'AGENT', 'VIEWER'] as const) {
    const member = await addMember(subgraph, owner.workspaceId, role)
    expect((await ask(CREATE, { input: { name: 'Mine', role: 'VIEWER' } }, member)).code).toBe('FORBIDDEN')
    expect((await ask(LIST, {}, member)).code).toBe('FORBIDDEN')
  }
})

test('it works until it expires, and from the addresses that it is for', async () => {
  const { actor } = await signUp(subgraph)
  const expiresAt = new Date(clock + 60_000).toISOString()
  const { secret, apiKey } = await create(actor, { expiresAt, allowedAddresses: ['203.0.113.0/24', '2001:db8::1'] })
  expect(await open(secret, '203.0.113.77')).toMatchObject({ keyId: apiKey.id, expiresAt })
  expect(await open(secret, '2001:db8::1')).not.toBeNull()
  expect(await open(secret, '198.51.100.1')).toBeNull()
  expect(await open(secret, '')).toBeNull()
  clock += 60_000
  expect(await open(secret, '203.0.113.77')).toBeNull()
  expect((await ask(ROTATE, { input: { id: apiKey.id } }, actor)).code).toBe('API_KEY_ENDED')
})

test('after a rotation both secrets work for the grace, then the new one alone', async () => {
  const { actor } = await signUp(subgraph)
  const first = await create(actor)
  const { data } = await ask<{ issued: Issued }>(ROTATE, { input: { id: first.apiKey.id, graceSeconds: 3600 } }, actor)
  const second = data!.issued
  const until = new Date(clock + 3_600_000).toISOString()
  expect(second.apiKey).toMatchObject({ id: first.apiKey.id, previousEndsAt: until })
  expect(second.apiKey.prefix).not.toBe(first.apiKey.prefix)
  expect(await open(first.secret)).toMatchObject({ keyId: first.apiKey.id, expiresAt: until })
  expect(await open(second.secret)).toMatchObject({ keyId: first.apiKey.id, expiresAt: null })
  clock += 3_600_000
  expect(await open(first.secret)).toBeNull()
  expect(await open(second.secret)).not.toBeNull()
})

test('a rotation without grace, and a second one, end the secrets before it', async () => {
  const { actor } = await signUp(subgraph)
  const { secret, apiKey } = await create(actor)
  const rotate = async (graceSeconds: number) =>
    (await ask<{ issued: Issued }>(ROTATE, { input: { id: apiKey.id, graceSeconds } }, actor)).data!.issued.secret
  const second = await rotate(3600)
  const third = await rotate(3600)
  expect([await open(secret), await open(second), await open(third)].map(Boolean)).toEqual([false, true, true])
  const last = await rotate(0)
  expect([await open(second), await open(third), await open(last)].map(Boolean)).toEqual([false, false, true])
  expect((await list(actor))[0]?.previousEndsAt).toBeNull()
})

test('a revoked key opens nothing any more, everyone hears of it, and it stays in the list', async () => {
  const { actor } = await signUp(subgraph)
  const { secret, apiKey } = await create(actor)
  const { data } = await ask<{ apiKey: Key }>(REVOKE, { id: apiKey.id }, actor)
  expect(data!.apiKey.status).toBe('REVOKED')
  expect(await open(secret)).toBeNull()
  await ask(REVOKE, { id: apiKey.id }, actor)
  const events = await subgraph.publishedEvents(apiKeyRevoked)
  expect(events.filter(({ key }) => key === apiKey.id)).toHaveLength(1)
  expect((await ask(ROTATE, { input: { id: apiKey.id } }, actor)).code).toBe('API_KEY_ENDED')
  expect(await list(actor, { status: 'ACTIVE' })).toEqual([])
  expect(await list(actor, { status: 'REVOKED' })).toHaveLength(1)
  const actions = (await auditOf(subgraph, actor.workspaceId)).map(({ action }) => action)
  expect(actions.filter((action) => action.startsWith('apiKey'))).toEqual(['apiKey.created', 'apiKey.revoked'])
})

test('keys of another workspace are neither listed nor found', async () => {
  const [mine, theirs] = [(await signUp(subgraph)).actor, (await signUp(subgraph)).actor]
  const { secret, apiKey } = await create(theirs)
  expect(await list(mine)).toEqual([])
  for (const id of [apiKey.id, 'nonsense']) expect((await ask(REVOKE, { id }, mine)).code).toBe('NOT_FOUND')
  expect((await ask(ROTATE, { input: { id: apiKey.id } }, mine)).code).toBe('NOT_FOUND')
  expect(await open(secret)).not.toBeNull()
})

test('keys are found by words of their name and by what their secret begins with', async () => {
  const { actor } = await signUp(subgraph)
  const { apiKey } = await create(actor)
  await create(actor, { name: 'Form of the website' })
  const found = async (search: string) => (await list(actor, { search })).map(({ name }) => name)
  expect(await found('website FORM')).toEqual(['Form of the website'])
  expect(await found(apiKey.prefix)).toEqual(['Nightly export'])
  expect(await found('website nightly')).toEqual([])
})

test('the last use is kept, written at most every few minutes from one address', async () => {
  const { actor } = await signUp(subgraph)
  const { secret } = await create(actor)
  await open(secret)
  const [used] = await list(actor, { search: 'NIGHTLY export' })
  expect(used).toMatchObject({ lastUsedAt: new Date(clock).toISOString(), lastUsedAddress: '203.0.113.9' })
  clock += 60_000
  await open(secret)
  expect((await list(actor))[0]?.lastUsedAt).toBe(used?.lastUsedAt)
  clock += 300_000
  await open(secret)
  expect((await list(actor))[0]?.lastUsedAt).toBe(new Date(clock).toISOString())
})

test('every mistake of the form is said at its field', async () => {
  const { actor } = await signUp(subgraph)
  const input = {
    name: ' ',
    role: 'VIEWER',
    expiresAt: new Date(Date.now() - 1000).toISOString(),
    allowedAddresses: ['203.0.113.9', '203.0.113.0/33', 'office'],
  }
  const { code, errors } = await ask(CREATE, { input }, actor)
  expect(code).toBe('VALIDATION_FAILED')
  expect(errors[0]?.extensions['fields']).toEqual({
    'input.name': ['required'],
    'input.expiresAt': ['past'],
    'input.allowedAddresses.1': ['address'],
    'input.allowedAddresses.2': ['address'],
  })
  expect((await ask(ROTATE, { input: { id: 'x', graceSeconds: 604_801 } }, actor)).code).toBe('VALIDATION_FAILED')
})

describe('a key and whoever made it', () => {
  const change = (owner: TestActor, userId: string, role: string) =>
    ask(
      'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { role } }',
      { input: { userId, role } },
      owner,
    )

  test('may no more than they may now, and is asked about again when that changes', async () => {
    const { actor: owner } = await signUp(subgraph)
    const admin = await addMember(subgraph, owner.workspaceId, 'ADMIN')
    const { secret, apiKey } = await create(admin, { role: 'MANAGER' })
    expect(await open(secret)).toMatchObject({ role: 'MANAGER' })
    await change(owner, admin.userId, 'AGENT')
    expect(await open(secret)).toMatchObject({ role: 'AGENT' })
    const told = await subgraph.publishedEvents(apiKeyRevoked)
    expect(told.filter(({ key }) => key === apiKey.id)).toHaveLength(1)
    await change(owner, admin.userId, 'ADMIN')
    expect(await open(secret)).toMatchObject({ role: 'MANAGER' })
  })

  test('is taken over by whoever rotates it', async () => {
    const { actor: owner } = await signUp(subgraph)
    const admin = await addMember(subgraph, owner.workspaceId, 'ADMIN')
    const { apiKey } = await create(admin, { role: 'MANAGER' })
    const input = { id: apiKey.id, graceSeconds: 0 }
    const { data } = await ask<{ issued: Issued }>(ROTATE, { input }, owner)
    await change(owner, admin.userId, 'VIEWER')
    expect(await open(data!.issued.secret)).toMatchObject({ role: 'MANAGER' })
  })

  test('opens nothing from the moment they are no member, whatever is written about the key', async () => {
    const { actor: owner } = await signUp(subgraph)
    const admin = await addMember(subgraph, owner.workspaceId, 'ADMIN')
    const { secret } = await create(admin, { role: 'AGENT' })
    await subgraph.testDatabase.query('DELETE FROM identity.membership WHERE user_id = $1', [admin.userId])
    expect(await open(secret)).toBeNull()
    expect(await list(owner)).toMatchObject([{ status: 'ACTIVE' }])
  })

  test('ends when they are no member any more', async () => {
    const { actor: owner } = await signUp(subgraph)
    const admin = await addMember(subgraph, owner.workspaceId, 'ADMIN')
    const { secret, apiKey } = await create(admin, { role: 'AGENT' })
    const removal = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) }'
    await ask(removal, { input: { userId: admin.userId } }, owner)
    expect(await open(secret)).toBeNull()
    expect(await list(owner)).toMatchObject([{ id: apiKey.id, status: 'REVOKED' }])
    expect(await auditOf(subgraph, owner.workspaceId)).toContainEqual(
      expect.objectContaining({ action: 'apiKey.revoked', target: expect.objectContaining({ id: apiKey.id }) }),
    )
  })
})

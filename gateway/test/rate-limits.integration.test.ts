import { randomUUID } from 'node:crypto'
import { API_KEY_PREFIX, hashApiKey } from '@parley/toolkit/authorization/api-key'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { knownMembers } from './fixture/known-members'
import { inbox } from './fixture/messaging.fixture'
import { follow, startTestGateway, type Answer } from './fixture/test-gateway'

const CHATS = '{ conversations(first: 3) { id } }'
/** One for the operation, three for the chats. */
const PRICE = 4

const remaining = ({ headers }: Answer, budget: string): number =>
  Number(new RegExp(`"${budget}";r=(\\d+)`).exec(headers.get('ratelimit') ?? '')?.[1])
const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code']
const outcomes = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

describe('budgets', () => {
  it('are told with every answer', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { user: 100, address: 50 } })
    const headers = await gateway.bearer(actor('AGENT'))
    const first = await gateway.post({ query: CHATS }, headers)
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=50;w=60, "user";q=100;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=49;t=\d+, "user";r=96;t=\d+$/)
    const second = await gateway.post({ query: CHATS }, headers)
    expect(remaining(first, 'user') - remaining(second, 'user')).toBe(PRICE)
  })

  it('refuse who has spent theirs, and nobody else', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { user: 2 * PRICE } })
    const [one, other] = [await gateway.bearer(actor('AGENT')), await gateway.bearer(actor('AGENT'))]
    const answers = await Promise.all([1, 2, 3].map(() => gateway.post({ query: CHATS }, one)))
    expect(outcomes(answers)).toEqual({ 200: 2, 429: 1 })
    const refused = answers.find(({ status }) => status === 429) as Answer
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryable: true })
    const wait = Number(refused.headers.get('retry-after'))
    expect([wait > 0 && wait <= 60, refused.errors?.[0]?.extensions['retryAfterSeconds']]).toEqual([true, wait])
    expect(remaining(refused, 'user')).toBe(0)
    expect(outcomes([await gateway.post({ query: CHATS }, other)])).toEqual({ 200: 1 })
  })

  it('are one for a member, whether over HTTP or on sockets', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { user: 3 * PRICE } })
    const user = actor('AGENT')
    await gateway.post({ query: CHATS }, await gateway.bearer(user))
    const client = await gateway.connect(user)
    const runs = [follow(client, CHATS), follow(client, CHATS), follow(client, CHATS)]
    await waitFor(() => runs.every(({ ended }) => ended))
    expect(runs.flatMap(({ values }) => values)).toHaveLength(2)
    expect(runs.flatMap(({ errors }) => errors)).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number } },
    ])
  })

  it('are one for a key, whoever uses it', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { key: 2 * PRICE } })
    const bearer = (key: string): Record<string, string> => {
      const known = { keyId: randomUUID(), workspaceId: randomUUID(), role: 'AGENT' } as const
      knownMembers.apiKeys.set(hashApiKey(key), known)
      return { authorization: `Bearer ${key}` }
    }
    const [one, other] = [bearer(`${API_KEY_PREFIX}one`), bearer(`${API_KEY_PREFIX}other`)]
    const answers = await Promise.all([1, 2, 3].map(() => gateway.post({ query: CHATS }, one)))
    expect(outcomes(answers)).toEqual({ 200: 2, 429: 1 })
    expect(remaining(await gateway.post({ query: CHATS }, other), 'key')).toBe(PRICE)
  })

  it('count who is not signed in by address', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { anonymous: 2 } })
    const answers = await Promise.all([1, 2, 3].map(() => gateway.post({ query: '{ caller }' })))
    expect(outcomes(answers)).toEqual({ 200: 2, 429: 1 })
    expect((await gateway.post({ query: CHATS }, await gateway.bearer(actor('AGENT')))).status).toBe(200)
  })

  it('do not even read what comes after the last one, of 1,000 requests at once', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { address: 100 } })
    const user = actor('AGENT')
    const headers = await gateway.bearer(user)
    const flood = (count: number, body: unknown): Promise<Answer[]> =>
      Promise.all(Array.from({ length: count }, () => gateway.post(body, headers)))
    const served = await flood(100, { query: CHATS })
    const refused = await flood(900, '{"broken')
    expect([outcomes(served), outcomes(refused)]).toEqual([{ 200: 100 }, { 429: 900 }])
    expect(refused.filter((answer) => codeOf(answer) === 'RATE_LIMITED')).toHaveLength(900)
    expect(inbox.operations.get(user.workspaceId)).toBe(100)
  })

  it('are unlimited where they are 0', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { user: 0, key: 0, anonymous: 0, address: 0 } })
    const answer = await gateway.post({ query: '{ caller }' })
    expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, null])
  })
})

describe('the address of a caller', () => {
  const ask = (gateway: { post: (body: unknown, headers: Record<string, string>) => Promise<Answer> }, via: string) =>
    gateway.post({ query: '{ caller }' }, { 'x-forwarded-for': via })

  it('is that of the connection, whatever a header says', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { address: 2 } })
    const answers = [await ask(gateway, '192.0.2.1'), await ask(gateway, '192.0.2.2'), await ask(gateway, '192.0.2.3')]
    expect(outcomes(answers)).toEqual({ 200: 2, 429: 1 })
  })

  it('is what a trusted proxy saw, not what its caller wrote in front of that', async () => {
    const gateway = await startTestGateway('mounted', { budgets: { address: 2 }, trustedProxies: ['loopback'] })
    const one = [await ask(gateway, '192.0.2.1'), await ask(gateway, '192.0.2.9, 192.0.2.1')]
    expect(outcomes([...one, await ask(gateway, '192.0.2.8, 192.0.2.1')])).toEqual({ 200: 2, 429: 1 })
    expect(outcomes([await ask(gateway, '192.0.2.2')])).toEqual({ 200: 1 })
  })
})

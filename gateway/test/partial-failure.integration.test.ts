import { once } from 'node:events'
import { createServer } from 'node:http'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { createLogger } from '@parley/toolkit/logging/logger'
import { signContext } from '@parley/toolkit/subgraph/signed-context'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { actor } from '@parley/toolkit/testing/test-actor'
import { RemoteDataSource } from '../src/data-sources'
import { startTestGateway, type TestGateway } from './fixture/test-gateway'

describe('with one subgraph down', () => {
  const user = actor('AGENT')
  let gateway: TestGateway

  beforeAll(async () => {
    gateway = await startTestGateway('remote')
    await gateway.served.get('crm')?.stop()
  })

  it('answers the rest and names the missing part', async () => {
    const query = '{ conversations { title contact { name } } }'
    const { status, data, errors } = await gateway.post({ query }, await gateway.bearer(user))
    expect(status).toBe(200)
    expect(data).toEqual({ conversations: ['0', '1', '2'].map((id) => ({ title: `Chat ${id}`, contact: null })) })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('"crm"'),
      extensions: { code: 'DEPENDENCY_UNAVAILABLE', retryable: true, requestId: expect.stringMatching(/./) },
    })
  })

  it('gives up on a subgraph that does not answer in time', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    onDispose(() => silent.close())
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    const source = new RemoteDataSource(
      { name: 'crm', url: `http://127.0.0.1:${port}`, timeoutMs: 100 },
      gateway.signing,
      createLogger('test', 'silent'),
    )
    const context = { request: backgroundContext(user, 'request-1') }
    const { errors } = await source.process({ request: { query: '{ caller }' }, context } as never)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE', requestId: 'request-1' })
    silent.closeAllConnections()
  })
})

describe('a served subgraph', () => {
  const ask = (url: string, headers: Record<string, string>, body = '{"query":"{ caller }"}') =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

  it('believes the signed context of exactly this request, and nothing else', async () => {
    const gateway = await startTestGateway('remote')
    const url = gateway.served.get('crm')?.url ?? ''
    const request = backgroundContext(actor(), 'request-1')
    const body = '{"query":"{ caller }"}'
    const token = await signContext(gateway.signing, request, { subgraph: 'crm', body })
    expect((await ask(url, { 'x-parley-context': token }, body)).status).toBe(200)
    expect((await ask(url, { 'x-user-id': 'someone', authorization: `Bearer ${token}` })).status).toBe(401)
    expect((await ask(url, { 'x-parley-context': token }, '{"query":"{ __typename }"}')).status).toBe(401)
    const elsewhere = await signContext(gateway.signing, request, { subgraph: 'messaging', body })
    expect((await ask(url, { 'x-parley-context': elsewhere }, body)).status).toBe(401)
    const access = await gateway.token(actor())
    expect((await ask(url, { 'x-parley-context': access }, body)).status).toBe(401)
  })

  it('believes a signed context once', async () => {
    const gateway = await startTestGateway('remote')
    const url = gateway.served.get('crm')?.url ?? ''
    const body = '{"query":"{ caller }"}'
    const sign = () => signContext(gateway.signing, backgroundContext(actor(), 'request-1'), { subgraph: 'crm', body })
    const caught = await sign()
    const answers = await Promise.all([caught, caught, caught].map((token) => ask(url, { 'x-parley-context': token })))
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '401', '401'])
    // The same request asks the same thing twice at the same moment.
    const own = await Promise.all([sign(), sign()])
    const both = await Promise.all(own.map((token) => ask(url, { 'x-parley-context': token })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })
})

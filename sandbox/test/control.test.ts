import { request } from 'node:http'
import { ANNA, TestSandbox, VERA } from './gramjs'

describe('the control API', () => {
  let test: TestSandbox
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  afterAll(() => test.close())

  const url = (path: string) => `http://127.0.0.1:${test.sandbox.controlPort}${path}`
  const post = async (path: string, body: string) => {
    const response = await fetch(url(path), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return {
      status: response.status,
      body: (await response.json()) as { error?: { code: string; fields?: unknown[] } },
    }
  }
  const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { controlPort: port } = test.sandbox
      request({ port, host: '127.0.0.1', path: '/accounts', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })

  it('lists the accounts with what is needed to sign in', async () => {
    const accounts = await test.get<object[]>('/accounts')
    expect(accounts).toHaveLength(6)
    expect(accounts[0]).toMatchObject({ ...ANNA, name: 'Anna Reed', connected: 0 })
    expect(accounts).toContainEqual(expect.objectContaining(VERA))
    expect(accounts.filter((account) => 'banned' in account)).toHaveLength(1)
  })

  it('lets people speak, named by username, phone, display name, or not at all', async () => {
    const say = (extra: object) => test.post('/say', { to: ANNA.phone, text: 'hello', ...extra })
    expect(await say({ from: '@olivia_marsh' })).toMatchObject({ chat: 'Olivia Marsh', messages: [{ text: 'hello' }] })
    expect(await say({ from: 'Olivia Marsh' })).toMatchObject({ chat: 'Olivia Marsh' })
    expect(await say({ from: '+15550201000' })).toMatchObject({ chat: 'Olivia Marsh' })
    expect(await say({})).toMatchObject({ chat: 'Olivia Marsh' })
    expect(await say({ chat: 'merchant days crew' })).toMatchObject({ chat: 'Merchant Days crew' })
    expect(await say({ chat: 'Checkout Weekly' })).toMatchObject({ chat: 'Checkout Weekly' })
    expect(await say({ from: 'olivia_marsh', count: 2 })).toMatchObject({
      messages: [{ text: 'hello 1' }, { text: 'hello 2' }],
    })
  })

  it('names what it does not know', async () => {
    const say = (extra: object) => test.post('/say', { to: ANNA.phone, text: 'hello', ...extra })
    await expect(say({ from: 'Nobody Atall' })).rejects.toThrow('Nobody Atall')
    await expect(say({ chat: 'No such chat' })).rejects.toThrow('No such chat')
    await expect(say({ chat: 'Merchant Days crew', from: 'Алексей Морозов' })).rejects.toThrow('is not in')
    await expect(say({ to: '+15550000000' })).rejects.toThrow('+15550000000')
  })

  it('answers mistakes in a structured way', async () => {
    expect(await post('/say', '{"to":"+15550100001"}')).toMatchObject({
      status: 400,
      body: { error: { code: 'VALIDATION_FAILED', fields: [{ path: 'text' }] } },
    })
    expect(await post('/say', '{')).toMatchObject({ status: 400, body: { error: { code: 'BAD_REQUEST' } } })
    expect(await post('/nothing', '{}')).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
    expect((await post('/say', JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413)
  })

  it('turns away foreign hosts and origins', async () => {
    const { controlPort } = test.sandbox
    expect(await statusWith({})).toBe(200)
    expect(await statusWith({ host: `localhost:${controlPort}` })).toBe(200)
    expect(await statusWith({ host: 'evil.example' })).toBe(403)
    expect(await statusWith({ origin: 'https://evil.example' })).toBe(403)
    expect(await statusWith({ origin: `http://127.0.0.1:${controlPort}`, host: `127.0.0.1:${controlPort}` })).toBe(200)
  })
})

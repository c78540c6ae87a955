import type { TelegramClientPort } from '@parley/accounts/telegram/telegram-client.port'
import { startSandbox, type RunningSandbox, type SandboxAccount } from './start-sandbox'
import { createTestFactory, TestClients, until } from './telegram-test-client'

jest.setTimeout(30_000)

let sandbox: RunningSandbox
let clients: TestClients
let anna: SandboxAccount
let guarded: SandboxAccount
let accounts: SandboxAccount[]

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  accounts = await sandbox.get<SandboxAccount[]>('/accounts')
  anna = accounts[0]!
  guarded = accounts.find((account) => account.password)!
}, 90_000)

afterEach(async () => {
  await sandbox.clearFaults()
  await clients.destroyAll()
})

afterAll(() => sandbox.stop())

const refused = (code: string) => expect.objectContaining({ name: 'TelegramError', code })

async function codeFor(client: TelegramClientPort, account: SandboxAccount): Promise<string> {
  return (await client.sendCode(account.phone)).codeHash
}

test('signs in by phone code, and says who has signed in', async () => {
  const client = await clients.connect()
  const { codeHash, codeLength } = await client.sendCode(anna.phone)
  expect(codeLength).toBe(anna.code.length)
  const step = await client.signIn(anna.phone, codeHash, anna.code)
  const self = { name: anna.name, username: anna.username, phone: anna.phone.replace('+', '') }
  expect(step).toEqual({ step: 'done', self: expect.objectContaining(self) as unknown })
  await expect(client.getSelf()).resolves.toMatchObject(self)
})

test('an exported session is signed in again after a restart', async () => {
  const first = await clients.signIn(anna)
  const session = first.exportSession()
  await first.destroy()
  const second = await clients.connect(session)
  await expect(second.getSelf()).resolves.toMatchObject({ name: anna.name })
  expect(second.exportSession()).toBe(session)
})

test('a sign-in is finished by another client from the exported session', async () => {
  const first = await clients.connect()
  const codeHash = await codeFor(first, guarded)
  const asked = first.exportSession()
  await first.destroy()
  const second = await clients.connect(asked)
  await expect(second.signIn(guarded.phone, codeHash, guarded.code)).resolves.toEqual({ step: 'password' })
  const halfWay = second.exportSession()
  await second.destroy()
  const third = await clients.connect(halfWay)
  await expect(third.checkPassword(guarded.password!)).resolves.toMatchObject({ name: guarded.name })
  await third.destroy()
  await expect((await clients.connect(third.exportSession())).getSelf()).resolves.toMatchObject({ name: guarded.name })
})

test('tells a wrong code, an unknown number and a banned one apart', async () => {
  const client = await clients.connect()
  const codeHash = await codeFor(client, anna)
  await expect(client.signIn(anna.phone, codeHash, '00000')).rejects.toEqual(refused('TELEGRAM_CODE_INVALID'))
  await expect(client.signIn(anna.phone, 'stale', anna.code)).rejects.toEqual(refused('TELEGRAM_CODE_EXPIRED'))
  await expect(client.sendCode('+19995550000')).rejects.toEqual(refused('TELEGRAM_PHONE_INVALID'))
  const banned = accounts.find((account) => 'banned' in account)!
  await expect(client.sendCode(banned.phone)).rejects.toEqual(refused('TELEGRAM_PHONE_BANNED'))
})

test('asks for the password of two-step verification, and takes only the right one', async () => {
  const client = await clients.connect()
  const codeHash = await codeFor(client, guarded)
  await expect(client.signIn(guarded.phone, codeHash, guarded.code)).resolves.toEqual({ step: 'password' })
  await expect(client.checkPassword('wrong')).rejects.toEqual(refused('TELEGRAM_PASSWORD_INVALID'))
  await expect(client.checkPassword(guarded.password!)).resolves.toMatchObject({ name: guarded.name })
})

test('a flood wait while signing in is told with its length, not waited out', async () => {
  const client = await clients.connect()
  await sandbox.fault({ method: 'auth.sendCode', error: 'FLOOD_WAIT_30', times: 1 })
  await expect(client.sendCode(anna.phone)).rejects.toMatchObject({
    code: 'TELEGRAM_FLOOD_WAIT',
    retryAfterSeconds: 30,
    retryable: true,
  })
})

test('moves to the data centre of the phone number, and stays there', async () => {
  const client = await clients.connect()
  await sandbox.fault({ method: 'auth.sendCode', error: 'PHONE_MIGRATE_4', times: 1 })
  const codeHash = await codeFor(client, anna)
  await expect(client.signIn(anna.phone, codeHash, anna.code)).resolves.toMatchObject({ step: 'done' })
  const session = client.exportSession()
  expect(Buffer.from(session.slice(1), 'base64')[0]).toBe(4)
  await client.destroy()
  await expect((await clients.connect(session)).getSelf()).resolves.toMatchObject({ name: anna.name })
})

describe('QR code', () => {
  test('shows an address, hears that it was accepted, and is signed in', async () => {
    const client = await clients.connect()
    let accepted = false
    client.onLoginToken(() => (accepted = true))
    const shown = await client.requestQrLogin()
    if (shown.step !== 'qr') throw new Error('no QR code')
    expect(shown.url).toMatch(/^tg:\/\/login\?token=[\w-]+$/)
    expect(shown.expiresAt.getTime()).toBeGreaterThan(Date.now())
    await sandbox.post('/scan', { phone: anna.phone, url: shown.url })
    await until('the login token to be accepted', () => accepted)
    await expect(client.requestQrLogin()).resolves.toMatchObject({ step: 'done', self: { name: anna.name } })
  })

  test('redeems the token in the data centre of the account', async () => {
    const client = await clients.connect()
    const shown = await client.requestQrLogin()
    if (shown.step !== 'qr') throw new Error('no QR code')
    await sandbox.post('/scan', { phone: anna.phone, url: shown.url, dc: 4 })
    await expect(client.requestQrLogin()).resolves.toMatchObject({ step: 'done', self: { name: anna.name } })
    expect(Buffer.from(client.exportSession().slice(1), 'base64')[0]).toBe(4)
  })

  test('asks for the password where there is one', async () => {
    const client = await clients.connect()
    const shown = await client.requestQrLogin()
    if (shown.step !== 'qr') throw new Error('no QR code')
    await sandbox.post('/scan', { phone: guarded.phone, url: shown.url })
    await expect(client.requestQrLogin()).resolves.toEqual({ step: 'password' })
    await expect(client.checkPassword(guarded.password!)).resolves.toMatchObject({ name: guarded.name })
  })
})

test('after logging out the session is closed', async () => {
  const client = await clients.signIn(anna)
  const session = client.exportSession()
  await client.logOut()
  await expect(clients.connect(session)).rejects.toEqual(refused('TELEGRAM_SESSION_CLOSED'))
})

test('a session that is no session is closed; one without an endpoint to trust is refused', async () => {
  expect(() => createTestFactory(sandbox).create('nonsense')).toThrow(
    expect.objectContaining({ code: 'TELEGRAM_SESSION_CLOSED' }) as Error,
  )
  expect(() => createTestFactory({ ...sandbox, endpoint: { host: 'example.org', port: 443 } })).toThrow(/sandbox/)
})

test('an unreachable endpoint is told within the deadline', async () => {
  const nowhere = { ...sandbox, endpoint: { host: '127.0.0.1', port: 9 } }
  const client = createTestFactory(nowhere, { connectDeadlineMs: 500 }).create('')
  await expect(client.connect()).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE', retryable: true })
})

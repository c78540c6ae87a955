import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Api, type TelegramClient } from 'telegram'
import { ANNA, createClient, errorOf, trustSandbox, bigInt } from './gramjs'
import { SandboxProcess } from './sandbox-process'

const RECEIVED = `/received?phone=${encodeURIComponent(ANNA.phone)}`

describe('a sandbox that is started again', () => {
  let directory: string
  let sandbox: SandboxProcess
  const clients: TelegramClient[] = []
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'parley-sandbox-test-'))
  })
  afterAll(async () => {
    for (const client of clients) await client.destroy()
    await sandbox.end('SIGKILL')
    rmSync(directory, { recursive: true })
  })

  const start = async (environment = {}) => {
    sandbox = await SandboxProcess.start(directory, environment)
    trustSandbox(sandbox.ready.publicKey)
  }
  const connect = async (session: string) => {
    const client = createClient(sandbox.ready.port, session)
    clients.push(client)
    await client.connect()
    return client
  }

  it('keeps its key, sessions, messages and pts over a kill at any moment and over a clean stop', async () => {
    await start()
    const { publicKey } = sandbox.ready
    const anna = await connect('')
    await anna.start({
      phoneNumber: ANNA.phone,
      phoneCode: () => Promise.resolve(ANNA.code),
      onError: (error) => {
        throw error
      },
    })
    const session = String(anna.session.save())
    const peer = await anna.getInputEntity('olivia_marsh')
    const send = (client: TelegramClient, message: string, id: number) =>
      client.invoke(new Api.messages.SendMessage({ peer, message, randomId: bigInt(id) }))
    await send(anna, 'before the kill', 1)
    await sandbox.control('/say', { to: ANNA.phone, from: 'olivia_marsh', text: 'answered', count: 2 })
    const before = await anna.invoke(new Api.updates.GetState())
    await anna.destroy()
    expect(await sandbox.end('SIGKILL')).toBe('SIGKILL')
    const journal = readdirSync(directory).find((name) => name.startsWith('journal-')) ?? ''
    expect(statSync(join(directory, journal)).size).toBeGreaterThan(0)
    appendFileSync(join(directory, journal), '{"type":"delivered","copies":[{"box":"u71')

    await start()
    expect(sandbox.ready.publicKey).toBe(publicKey)
    await expect(SandboxProcess.start(directory)).rejects.toThrow('before it was ready')
    const again = await connect(session)
    expect((await again.invoke(new Api.updates.GetState())).pts).toBe(before.pts)
    const texts = await again.getMessages(peer, { limit: 3 })
    expect(Array.from(texts, (message) => message.message)).toEqual(['answered 2', 'answered 1', 'before the kill'])
    expect(await errorOf(send(again, 'before the kill', 1))).toBe('RANDOM_ID_DUPLICATE')
    const missed = await again.invoke(new Api.updates.GetDifference({ pts: before.pts - 2, date: 0, qts: 0 }))
    expect(missed).toMatchObject({ newMessages: [{ message: 'answered 1' }, { message: 'answered 2' }] })
    await send(again, 'before the stop', 2)
    await again.destroy()
    expect(await sandbox.end('SIGTERM')).toBe(0)

    await start({ SANDBOX_PARENT_PIPE: 'true' })
    const received = await sandbox.control<{ text: string }[]>(RECEIVED)
    expect(received.map(({ text }) => text)).toEqual(['before the kill', 'before the stop'])
    expect(await sandbox.end('stdin')).toBe(0)
  }, 60_000)

  it('says what is wrong with its environment, and does not start', async () => {
    await expect(SandboxProcess.start(directory, { SANDBOX_CONTROL_PORT: 'many' })).rejects.toThrow(
      'before it was ready',
    )
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileRequest, TelegramDialog } from '@parley/accounts/telegram/telegram-client.port'
import * as libraryUpdates from 'telegram/client/updates'
import { startSandbox, type RunningSandbox, type SandboxAccount } from './start-sandbox'
import { allDialogs, randomId, RecordingStore, startFollowing, TestClients, until } from './telegram-test-client'

jest.setTimeout(45_000)

/** What GramJS does by itself, each reproduced once, and what the client over it must do instead. */
let sandbox: RunningSandbox
let clients: TestClients
let account: SandboxAccount
let session: string
let person: TelegramDialog

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  account = await clients.account(0)
  const client = await clients.signIn(account)
  session = client.exportSession()
  person = (await allDialogs(client)).find(({ peer }) => peer.type === 'user' && peer.username)!
}, 90_000)

afterEach(async () => {
  await sandbox.clearFaults()
  await clients.destroyAll()
})

afterAll(() => sandbox.stop())

const say = (text: string) => sandbox.say({ to: account.phone, from: person.peer.username!, text })

/** What the process said it did; then it ended by itself. */
async function runAlone(task: object): Promise<string> {
  const root = join(__dirname, '../../../..')
  const script = join(__dirname, 'open-and-destroy-process.ts')
  const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), script, JSON.stringify(task)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {},
    timeout: 20_000,
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the process said "${output}" and did not end by itself`)
  return output
}

async function anyFile(): Promise<FileRequest> {
  const client = await clients.connect(session)
  for (const { peer } of await allDialogs(client)) {
    const { messages } = await client.getHistory(peer, 0, 100)
    const message = messages.find(({ attachments }) => attachments.length > 0)
    if (message) return { peer, messageId: message.id, index: 0, thumbnail: false }
  }
  throw new Error('no chat has a file')
}

describe('destroy() leaves neither timer nor socket', () => {
  test('after following, pinging and reading a file of another data centre', async () => {
    const file = await anyFile()
    await sandbox.fault({ method: 'upload.getFile', error: 'FILE_MIGRATE_4', times: 1 })
    expect(await runAlone({ ...sandbox, session, file })).toMatch(/^read [1-9]/)
  })

  test('when there was nobody to connect to', async () => {
    const nobody = { ...sandbox, endpoint: { host: '127.0.0.1', port: 9 }, session: '', file: null }
    expect(await runAlone(nobody)).toBe('TELEGRAM_UNREACHABLE')
  })
})

describe('the connection', () => {
  test('a slow answer to a ping costs nothing, for the library’s own ping loop does not run', async () => {
    const ownLoop = jest.spyOn(libraryUpdates, '_updateLoop')
    const keepalive = { everyMs: 300, answerWithinMs: 10_000 }
    const client = await clients.connect(session, { keepalive })
    const states: boolean[] = []
    client.onConnection((connected) => states.push(connected))
    await sandbox.fault({ method: 'ping', delayMs: 3_500, times: 2 })
    const began = Date.now()
    while (Date.now() - began < 4_500) await client.getSelf()
    expect(states).toEqual([])
    expect(ownLoop).not.toHaveBeenCalled()
  })

  test('silence is noticed and ended by a new connection', async () => {
    const client = await clients.connect(session, { keepalive: { everyMs: 200, answerWithinMs: 300 } })
    const states: boolean[] = []
    client.onConnection((connected) => states.push(connected))
    await sandbox.fault({ method: 'ping', drop: true, times: 1 })
    await until('the new connection', () => states.length >= 2)
    expect(states.slice(0, 2)).toEqual([false, true])
    await expect(client.getSelf()).resolves.toMatchObject({ name: account.name })
  })

  test('a server that stays away for longer than a few retries is found again, with what was missed', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'parley-test-sandbox-'))
    const before = await startSandbox({ port: 0, directory })
    const away = new TestClients(before)
    const client = await away.signIn(account)
    const store = new RecordingStore()
    await startFollowing(client, store)
    await before.stop()
    const after = await startSandbox({ port: before.endpoint.port, directory })
    await after.say({ to: account.phone, from: person.peer.username!, text: 'Are you there?' })
    await until('the message', () => store.texts().includes('Are you there?'), 30_000)
    await away.destroyAll()
    await after.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  test('a wiped key ends calls that are under way; GramJS would let them hang', async () => {
    const client = await clients.signIn(account)
    await sandbox.fault({ method: 'messages.getHistory', drop: true, times: 1 })
    const asked = client.getHistory(person.peer, 0, 1).catch((error: unknown) => error)
    await sandbox.post('/reset-session', { phone: account.phone, how: 'wiped' })
    await expect(asked).resolves.toMatchObject({ code: 'TELEGRAM_SESSION_CLOSED' })
    session = (await clients.signIn(account)).exportSession()
  })

  test('a request without an answer ends at the deadline, and does not come back after a reconnect', async () => {
    const client = await clients.connect(session, { callDeadlineMs: 1_500 })
    const text = 'Given up'
    await sandbox.fault({ method: 'messages.sendMessage', drop: true, times: 1 })
    const message = { peer: person.peer, text, replyToId: null, randomId: randomId() }
    await expect(client.sendMessage(message)).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE' })
    let reconnected = false
    client.onConnection((connected) => (reconnected = connected))
    await sandbox.post('/drop-connections', { phone: account.phone })
    await until('the new connection', () => reconnected)
    await client.getSelf()
    const received = await sandbox.get<{ text: string }[]>(`/received?phone=${encodeURIComponent(account.phone)}`)
    expect(received.filter((each) => each.text === text)).toEqual([])
  })
})

describe('memory of peers', () => {
  test('a stored reference is enough after a restart', async () => {
    const client = await clients.connect(session)
    const { type, id, accessHash } = person.peer
    const message = { peer: { type, id, accessHash }, text: 'After a restart', replyToId: null, randomId: randomId() }
    await expect(client.sendMessage(message)).resolves.toMatchObject({ id: expect.any(Number) as unknown })
  })

  test('a short update from someone not met since the start is told in full', async () => {
    const store = new RecordingStore()
    await startFollowing(await clients.connect(session), store)
    await say('Do you remember me?')
    await until('the message', () => store.texts().includes('Do you remember me?'))
    expect(store.batches.at(-1)!.peers).toContainEqual(
      expect.objectContaining({ id: person.peer.id, name: person.peer.name }),
    )
  })
})

test('handlers that finish at different speeds do not change the order', async () => {
  const store = new RecordingStore()
  await startFollowing(await clients.connect(session), store)
  let turn = 0
  store.guard = () => new Promise((resolve) => setTimeout(resolve, (turn++ * 7) % 20))
  for (let number = 1; number <= 40; number++) await say(`turn ${number}`)
  await until('all of them', () => store.texts().includes('turn 40'))
  const turns = store.texts().filter((text) => text.startsWith('turn'))
  expect(turns).toEqual(Array.from({ length: 40 }, (_unused, at) => `turn ${at + 1}`))
})

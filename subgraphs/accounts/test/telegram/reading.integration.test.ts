import type {
  TelegramClientPort,
  TelegramDialog,
  TelegramMessage,
} from '@parley/accounts/telegram/telegram-client.port'
import { startSandbox, type RunningSandbox } from './start-sandbox'
import { allDialogs, TestClients } from './telegram-test-client'

jest.setTimeout(30_000)

let sandbox: RunningSandbox
let clients: TestClients
let client: TelegramClientPort
let dialogs: TelegramDialog[]

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  client = await clients.signIn(await clients.account(0))
  dialogs = await allDialogs(client)
}, 90_000)

afterEach(() => sandbox.clearFaults())

afterAll(async () => {
  await clients.destroyAll()
  await sandbox.stop()
})

async function wholeHistory(dialog: TelegramDialog, limit: number): Promise<TelegramMessage[]> {
  const messages: TelegramMessage[] = []
  for (let before: number | null = 0; before !== null;) {
    const page = await client.getHistory(dialog.peer, before, limit)
    messages.push(...page.messages)
    before = page.nextBeforeId
  }
  return messages
}

describe('dialogs', () => {
  test('come page by page, none twice and none left out', async () => {
    const pages = await allDialogs(client, 7)
    const keys = pages.map(({ peer }) => `${peer.type}:${peer.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(dialogs.map(({ peer }) => `${peer.type}:${peer.id}`))
    const first = await client.getDialogs({ limit: 7, after: null })
    expect(first.total).toBe(dialogs.length)
    expect(first.dialogs).toHaveLength(7)
  })

  test('say what they are: people, groups and channels', () => {
    const kinds = new Set(dialogs.map(({ peer }) => `${peer.type} ${peer.kind}`))
    expect([...kinds].sort()).toEqual(['channel CHANNEL', 'channel GROUP', 'chat GROUP', 'user USER'])
    for (const { peer, pts } of dialogs) {
      expect(peer.name).not.toBe('')
      expect(pts !== null).toBe(peer.type === 'channel')
      expect(peer.accessHash !== null).toBe(peer.type !== 'chat')
    }
  })

  test('are the newest first, with the date of their last message', () => {
    const dates = dialogs.map(({ lastMessageAt }) => lastMessageAt!.getTime())
    expect(dates).toEqual([...dates].sort((left, right) => right - left))
  })
})

describe('history', () => {
  test.each([
    ['a person', 'user'],
    ['a basic group', 'chat'],
    ['a supergroup', 'channel'],
  ])('of %s comes page by page, newest first, to the first message', async (_what, type) => {
    const dialog = dialogs.find(({ peer }) => peer.type === type)!
    const small = await wholeHistory(dialog, 3)
    const ids = small.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual([...ids].sort((left, right) => right - left))
    expect(ids).toEqual((await wholeHistory(dialog, 100)).map(({ id }) => id))
    const { total } = await client.getHistory(dialog.peer, 0, 1)
    expect(ids.length).toBeGreaterThan(3)
    expect(total).toBeGreaterThanOrEqual(ids.length)
  })

  test('names the sender of what others wrote, and of nothing else', async () => {
    const group = dialogs.find(({ peer }) => peer.type === 'chat')!
    for (const message of await wholeHistory(group, 100)) {
      expect(message.sender === null).toBe(message.outgoing)
      expect(message.sender?.kind ?? 'USER').toBe('USER')
    }
    const broadcast = dialogs.find(({ peer }) => peer.kind === 'CHANNEL')!
    const posts = (await client.getHistory(broadcast.peer, 0, 20)).messages
    expect(posts.length).toBeGreaterThan(0)
    expect(posts.every(({ sender }) => sender === null)).toBe(true)
  })
})

describe('files', () => {
  interface Attached {
    readonly dialog: TelegramDialog
    readonly message: TelegramMessage
  }
  const attached: Partial<Record<string, Attached>> = {}

  beforeAll(async () => {
    for (const dialog of dialogs) {
      for (const message of await wholeHistory(dialog, 100)) {
        const type = message.attachments[0]?.mimeType
        if (type) attached[type] ??= { dialog, message }
      }
    }
  })

  const read = async (type: string, thumbnail = false): Promise<Buffer> => {
    const { dialog, message } = attached[type]!
    const pieces: Uint8Array[] = []
    const request = { peer: dialog.peer, messageId: message.id, index: 0, thumbnail }
    for await (const piece of client.download(request)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  test('a document has the bytes that Telegram counts, and its name and type', async () => {
    const [document] = attached['application/pdf']!.message.attachments
    expect(document).toMatchObject({
      kind: 'DOCUMENT',
      name: expect.stringContaining('.') as unknown,
      mimeType: expect.any(String) as unknown,
    })
    const bytes = await read('application/pdf')
    expect(bytes.length).toBe(document!.sizeBytes)
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  })

  test('a photo comes in its largest size, and smaller as a thumbnail', async () => {
    const [photo] = attached['image/jpeg']!.message.attachments
    expect(photo).toMatchObject({ kind: 'PHOTO', hasThumbnail: true })
    const full = await read('image/jpeg')
    expect(full.length).toBe(photo!.sizeBytes)
    expect(full.subarray(0, 2).toString('hex')).toBe('ffd8')
    const small = await read('image/jpeg', true)
    expect(small.subarray(0, 2).toString('hex')).toBe('ffd8')
    expect(small.length).toBeLessThan(full.length)
  })

  test('an expired reference is replaced by reading the message again', async () => {
    const whole = await read('application/pdf')
    await sandbox.fault({ method: 'upload.getFile', error: 'FILE_REFERENCE_EXPIRED', times: 1 })
    expect((await read('application/pdf')).equals(whole)).toBe(true)
    await sandbox.fault({ method: 'upload.getFile', error: 'FILE_REFERENCE_EXPIRED', times: 100 })
    await expect(read('application/pdf')).rejects.toMatchObject({ code: 'TELEGRAM_REFUSED' })
  })

  test('a file of another data centre is fetched there', async () => {
    const whole = await read('image/jpeg')
    await sandbox.fault({ method: 'upload.getFile', error: 'FILE_MIGRATE_4', times: 1 })
    expect((await read('image/jpeg')).equals(whole)).toBe(true)
  })

  test('a data centre that forgot the key is given it again; the account stays signed in', async () => {
    const whole = await read('image/jpeg')
    await sandbox.fault({ method: 'upload.getFile', error: 'FILE_MIGRATE_5', times: 1 })
    await sandbox.fault({ method: 'upload.getFile', error: 'AUTH_KEY_UNREGISTERED', code: 401, times: 1 })
    expect((await read('image/jpeg')).equals(whole)).toBe(true)
    await expect(client.getSelf()).resolves.toMatchObject({ name: expect.any(String) as unknown })
  })

  test('what is gone says so', async () => {
    const { dialog } = attached['image/jpeg']!
    const request = { peer: dialog.peer, messageId: 2_000_000, index: 0, thumbnail: false }
    await expect(client.download(request)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'TELEGRAM_FILE_GONE',
    })
  })
})

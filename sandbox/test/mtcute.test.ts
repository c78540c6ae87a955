import type { TelegramClient } from '@mtcute/core/client.js'
import { ANNA, TestSandbox, VERA, eventually } from './gramjs'
import { createMtcute } from './mtcute'

/** The core flow with a client of another make and a newer layer than GramJS. */
describe('mtcute, an independent client', () => {
  let test: TestSandbox
  const clients: TelegramClient[] = []
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  afterAll(async () => {
    for (const client of clients) await client.destroy()
    await test.close()
  })

  const signIn = async (account: { phone: string; code: string; password?: string }) => {
    const client = await createMtcute(test.sandbox.telegramPort, test.sandbox.publicKeyPem)
    clients.push(client)
    const me = await client.start({ ...account, codeSentCallback: () => undefined })
    return { client, me }
  }

  it('signs in with a code, and with a password', async () => {
    expect((await signIn(ANNA)).me.displayName).toBe('Anna Reed')
    expect((await signIn(VERA)).me.displayName).toBe('Вера Соколова')
  })

  it('reads dialogs of every kind, history and full profiles', async () => {
    const { client } = await signIn(ANNA)
    const dialogs = []
    for await (const dialog of client.iterDialogs({ chunkSize: 7 })) dialogs.push(dialog)
    expect(new Set(dialogs.map(({ peer }) => (peer.type === 'chat' ? peer.chatType : 'user')))).toEqual(
      new Set(['user', 'group', 'supergroup', 'channel']),
    )
    expect(new Set(dialogs.map((dialog) => dialog.peer.id)).size).toBe(dialogs.length)
    const history = await client.getHistory('payments_founders_demo', { limit: 100 })
    expect(history).toHaveLength(100)
    expect(history.total).toBe(140)
    const user = dialogs.find(({ peer }) => peer.type === 'user')
    if (!user) throw new Error('no private chat')
    expect((await client.getFullUser(user.peer.id)).displayName).toBe(user.peer.displayName)
    expect((await client.getFullChat('payments_founders_demo')).bio).toContain('payments')
  })

  it('sends and receives', async () => {
    const { client } = await signIn(ANNA)
    const got: string[] = []
    client.onNewMessage.add((message) => {
      if (!message.isOutgoing) got.push(message.text)
    })
    await client.startUpdatesLoop()
    const sent = await client.sendText('olivia_marsh', 'hello from the other make')
    expect(sent.text).toBe('hello from the other make')
    const received = await test.get<{ text: string }[]>(`/received?phone=${encodeURIComponent(ANNA.phone)}`)
    expect(received.map(({ text }) => text)).toEqual(['hello from the other make'])
    await test.post('/say', { to: ANNA.phone, from: 'olivia_marsh', text: 'hello yourself' })
    await test.post('/say', { to: ANNA.phone, chat: 'Payments Founders', text: 'hello all' })
    await test.post('/say', { to: ANNA.phone, chat: 'Merchant Days crew', text: 'hello crew' })
    await eventually(() => got.length >= 3, 'three messages')
    expect(got).toEqual(['hello yourself', 'hello all', 'hello crew'])
  })

  it('recovers by itself what was not pushed', async () => {
    const { client } = await signIn(ANNA)
    const got: string[] = []
    client.onNewMessage.add((message) => void got.push(message.text))
    await client.startUpdatesLoop()
    await test.post('/fault', { method: 'updates', drop: true, times: 2 })
    for (const text of ['one', 'two', 'three']) await test.post('/say', { to: ANNA.phone, from: 'olivia_marsh', text })
    await eventually(() => got.length >= 3, 'the gap to be filled')
    expect(got).toEqual(['one', 'two', 'three'])
  })
})

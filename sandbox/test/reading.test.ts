import { Api, type TelegramClient } from 'telegram'
import { ANNA, LEO, MARK, TestSandbox, errorOf, bigInt } from './gramjs'

describe('reading', () => {
  let test: TestSandbox
  let anna: TelegramClient
  beforeAll(async () => {
    test = await TestSandbox.open()
    anna = await test.enter(ANNA)
  })
  afterAll(() => test.close())

  const dialogs = async (client = anna) => client.getDialogs({})
  const chatCalled = async (title: string, client = anna) => {
    const dialog = (await dialogs(client)).find((each) => each.title === title)
    if (!dialog?.inputEntity) throw new Error(`no chat ${title}`)
    return dialog
  }

  it('lists an inbox that looks alive', async () => {
    const all = await dialogs()
    const kinds = {
      users: all.filter((each) => each.isUser).length,
      channels: all.filter((each) => each.isChannel).length,
    }
    expect(kinds).toEqual({ users: 37, channels: 4 })
    expect(all.filter((each) => each.unreadCount > 0).length).toBeGreaterThan(7)
    const texts = all.map((each) => each.message?.message ?? '')
    expect(new Set(texts).size).toBeGreaterThan(30)
    expect(texts.filter((text) => /[а-я]/.test(text)).length).toBeGreaterThan(10)
    expect(Date.now() / 1000 - (all[0]?.date ?? 0)).toBeLessThan(4 * 3600)
  })

  it('pages dialogs without loss or repetition, also by a limit of one', async () => {
    const whole = Array.from(await dialogs(), (each) => String(each.id))
    const seen: string[] = []
    let offset = { offsetDate: 0, offsetId: 0, offsetPeer: new Api.InputPeerEmpty() as Api.TypeInputPeer }
    for (;;) {
      const page = await anna.invoke(new Api.messages.GetDialogs({ ...offset, limit: 1, hash: bigInt(0) }))
      if (!('dialogs' in page) || !page.dialogs.length) break
      expect(page).toBeInstanceOf(Api.messages.DialogsSlice)
      const [message] = page.messages
      const [dialog] = page.dialogs
      if (!(message instanceof Api.Message) || !dialog) throw new Error('a dialog without a message')
      const peer = await anna.getInputEntity(dialog.peer)
      seen.push(await anna.getPeerId(dialog.peer))
      offset = { offsetDate: message.date, offsetId: message.id, offsetPeer: peer }
    }
    expect(seen).toEqual(whole)
  })

  it('keeps the archive empty', async () => {
    const request = { offsetDate: 0, offsetId: 0, offsetPeer: new Api.InputPeerEmpty(), limit: 10, hash: bigInt(0) }
    expect(await anna.invoke(new Api.messages.GetDialogs({ ...request, folderId: 1 }))).toMatchObject({ dialogs: [] })
  })

  it('pages history by offset, addOffset, limit and bounds', async () => {
    const { inputEntity: peer } = await chatCalled('Payments Founders')
    const page = async (request: Partial<ConstructorParameters<typeof Api.messages.GetHistory>[0]>) => {
      const base = { peer, offsetId: 0, offsetDate: 0, addOffset: 0, limit: 5, maxId: 0, minId: 0, hash: bigInt(0) }
      const answer = await anna.invoke(new Api.messages.GetHistory({ ...base, ...request }))
      if (!(answer instanceof Api.messages.ChannelMessages)) throw new Error('not of a channel')
      expect(answer.count).toBe(140)
      return answer.messages.map((message) => message.id)
    }
    expect(await page({})).toEqual([140, 139, 138, 137, 136])
    expect(await page({ offsetId: 50 })).toEqual([49, 48, 47, 46, 45])
    expect(await page({ offsetId: 50, addOffset: 2, limit: 2 })).toEqual([47, 46])
    expect(await page({ offsetId: 50, addOffset: -3, limit: 5 })).toEqual([52, 51, 50, 49, 48])
    expect(await page({ offsetId: 139, addOffset: -5, limit: 5 })).toEqual([140, 139])
    expect(await page({ maxId: 50, limit: 3 })).toEqual([49, 48, 47])
    expect(await page({ minId: 138 })).toEqual([140, 139])
    expect(await page({ offsetId: 50, minId: 46 })).toEqual([49, 48, 47])
    expect(await page({ offsetId: 3 })).toEqual([2, 1])
    expect(await page({ offsetDate: 1 })).toEqual([])
    expect(await page({ limit: 0 })).toHaveLength(100)
  })

  it('serves a long history quickly', async () => {
    const leo = await test.enter(LEO)
    const { inputEntity: peer } = await chatCalled('Commerce Community', leo)
    const messages = await leo.getMessages(peer, { limit: 6000, waitTime: 0 })
    expect(messages).toHaveLength(6000)
    expect(new Set(messages.map((message) => message.id)).size).toBe(6000)
  })

  it('finds messages by id, and names the missing ones', async () => {
    const { inputEntity: channel } = await chatCalled('Payments Founders')
    const found = await anna.getMessages(channel, { ids: [3, 999_999] })
    expect(Array.from(found, (message) => message?.id)).toEqual([3, undefined])
    const { inputEntity: user, message } = await chatCalled('Olivia Marsh')
    const own = await anna.getMessages(user, { ids: [message?.id ?? 0, 888_888] })
    expect(Array.from(own, (each) => each?.message)).toEqual([message?.message, undefined])
  })

  it('searches a chat by text, sender and kind', async () => {
    const { inputEntity: peer } = await chatCalled('Payments Founders')
    const texts = await anna.getMessages(peer, { search: 'REFUNDS', limit: 20 })
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.every((message) => message.message.toLowerCase().includes('refunds'))).toBe(true)
    const by = await anna.getMessages(peer, { fromUser: 'me', limit: 100 })
    expect(by.length).toBeGreaterThan(0)
    expect(by.every((message) => message.out)).toBe(true)
  })

  it('tells about users, groups and channels', async () => {
    const user = await anna.invoke(new Api.users.GetFullUser({ id: 'olivia_marsh' }))
    expect(user.fullUser).toMatchObject({ about: 'Brightcart' })
    const group = await chatCalled('Merchant Days crew')
    const full = await anna.invoke(new Api.messages.GetFullChat({ chatId: bigInt(Math.abs(Number(group.id))) }))
    expect(full.fullChat).toMatchObject({
      about: 'Booth, travel, meetings',
      participants: { participants: { length: 5 } },
    })
    const channel = await anna.invoke(new Api.channels.GetFullChannel({ channel: 'payments_founders_demo' }))
    expect(channel.fullChat).toMatchObject({ participantsCount: 1840, pts: expect.any(Number) })
    expect(await errorOf(anna.getEntity('nobody_at_all'))).toContain('nobody_at_all')
  })

  it('answers getPeerDialogs for the chats asked', async () => {
    const { inputEntity: peer, unreadCount } = await chatCalled('Payments Founders')
    const answer = await anna.invoke(new Api.messages.GetPeerDialogs({ peers: [new Api.InputDialogPeer({ peer })] }))
    expect(answer.dialogs).toHaveLength(1)
    expect(answer.dialogs[0]).toMatchObject({ unreadCount, topMessage: 140 })
    expect(answer.state.pts).toBeGreaterThan(0)
  })

  it('gives every account its own access hashes', async () => {
    const mark = await test.enter(MARK)
    const mine = await anna.getInputEntity('olivia_marsh')
    expect(await errorOf(mark.invoke(new Api.users.GetUsers({ id: [mine] })))).toBe('PEER_ID_INVALID')
    const channel = await anna.getInputEntity('payments_founders_demo')
    expect(await errorOf(mark.getMessages(channel, { limit: 1 }))).toBe('CHANNEL_INVALID')
  })

  it('serves photos, documents and profile photos as real files', async () => {
    const files: { type: string; bytes: Buffer; size: number }[] = []
    for (const dialog of (await dialogs()).filter((each) => each.isUser)) {
      if (files.length === 5) break
      for (const message of await anna.getMessages(dialog.inputEntity, { limit: 100 })) {
        if (!message.media) continue
        const type = message.photo ? 'photo' : (message.document?.mimeType ?? '')
        if (files.some((file) => file.type === type)) continue
        const bytes = await message.downloadMedia({})
        if (!Buffer.isBuffer(bytes)) throw new Error('no bytes')
        files.push({ type, bytes, size: Number(message.document?.size ?? bytes.length) })
      }
    }
    expect(files.map((file) => file.type).sort()).toEqual(
      ['application/pdf', 'image/png', 'photo', 'text/csv', 'text/plain'].sort(),
    )
    const start = (type: string) =>
      files
        .find((file) => file.type === type)
        ?.bytes.subarray(0, 4)
        .toString('latin1')
    expect([start('application/pdf'), start('image/png'), start('photo')]).toEqual([
      '%PDF',
      '\x89PNG',
      '\xff\xd8\xff\xe0',
    ])
    for (const file of files) expect(file.bytes.length).toBe(file.size)
    const portrait = await anna.downloadProfilePhoto('me')
    expect((portrait as Buffer).subarray(0, 2).toString('hex')).toBe('ffd8')
  })

  it('refuses what it does not speak, by name', async () => {
    expect(await errorOf(anna.invoke(new Api.messages.GetAllDrafts()))).toBe(
      'METHOD_NOT_IMPLEMENTED_messages.getAllDrafts',
    )
  })
})

import { Api, type TelegramClient } from 'telegram'
import { ANNA, MARK, TestSandbox, bigInt, errorOf, eventually, watch } from './gramjs'

describe('a basic group that becomes a supergroup', () => {
  let test: TestSandbox
  let anna: TelegramClient
  beforeEach(async () => {
    test = await TestSandbox.open()
    anna = await test.signIn(ANNA)
  })
  afterEach(() => test.close())

  const groups = async (client = anna) =>
    (await client.getDialogs({})).flatMap(({ entity }) => (entity instanceof Api.Chat ? [entity] : []))
  const supergroup = async (title: string, client = anna) =>
    (await client.getDialogs({})).find(({ entity }) => entity instanceof Api.Channel && entity.title === title)
  const history = async (peer: Api.TypeInputPeer) => {
    const page = await anna.invoke(
      new Api.messages.GetHistory({
        peer,
        offsetId: 0,
        offsetDate: 0,
        addOffset: 0,
        limit: 100,
        maxId: 0,
        minId: 0,
        hash: bigInt(0),
      }),
    )
    return (page as Api.messages.Messages).messages
  }

  it('says so at the end of the one and the beginning of the other, to everyone and in a difference', async () => {
    const group = (await groups()).find(({ deactivated }) => !deactivated)!
    const before = await history(new Api.InputPeerChat({ chatId: group.id }))
    const state = await anna.invoke(new Api.updates.GetState())
    const log = watch(anna)
    await test.post('/migrate', { to: ANNA.phone, chat: group.title })
    const told = await log.next(Api.UpdateNewMessage)
    expect(told.message).toMatchObject({ action: { className: 'MessageActionChatMigrateTo' } })

    const dialog = (await supergroup(group.title))!
    const old = (await groups()).find(({ id }) => id.equals(group.id))!
    expect(old).toMatchObject({ deactivated: true, migratedTo: { className: 'InputChannel' } })
    const after = await history(new Api.InputPeerChat({ chatId: group.id }))
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    const [first, ...more] = await history(dialog.inputEntity)
    expect(first).toMatchObject({ id: 1, action: { className: 'MessageActionChannelMigrateFrom' } })
    expect(more).toEqual([])

    const { pts, date, qts } = state
    const difference = await anna.invoke(new Api.updates.GetDifference({ pts, date, qts }))
    expect((difference as Api.updates.Difference).newMessages).toMatchObject([
      { action: { className: 'MessageActionChatMigrateTo' } },
    ])
  })

  it('goes on in the supergroup; nobody writes in the group any more', async () => {
    const [group] = await groups()
    await test.post('/migrate', { to: ANNA.phone, chat: group!.title })
    await test.post('/say', { to: ANNA.phone, chat: group!.title, text: 'Still here' })
    const dialog = (await supergroup(group!.title))!
    expect((await history(dialog.inputEntity)).map(({ id }) => id)).toEqual([2, 1])
    const peer = new Api.InputPeerChat({ chatId: group!.id })
    const message = new Api.messages.SendMessage({ peer, message: 'Anyone?', randomId: bigInt(7) })
    expect(await errorOf(anna.invoke(message))).toBe('PEER_ID_INVALID')
  })

  it('is done by the creator alone, once', async () => {
    const group = (await groups()).find(({ creator }) => creator) ?? (await groups())[0]!
    const owner = group.creator ? anna : await test.signIn(MARK)
    const other = group.creator ? await test.signIn(MARK) : anna
    const migrate = (client: TelegramClient) => client.invoke(new Api.messages.MigrateChat({ chatId: group.id }))
    expect(await errorOf(migrate(other))).toMatch(/CHAT_(ADMIN_REQUIRED|ID_INVALID)/)
    expect(await migrate(owner)).toMatchObject({ chats: expect.arrayContaining([]) as unknown })
    await eventually(() => supergroup(group.title, owner), 'the supergroup')
    expect(await errorOf(migrate(owner))).toBe('CHAT_ID_INVALID')
  })
})

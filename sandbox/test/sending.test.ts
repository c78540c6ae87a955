import { Api, type TelegramClient } from 'telegram'
import { ANNA, LEO, TestSandbox, errorOf, eventually, watch, bigInt } from './gramjs'

interface Received {
  id: number
  to: string
  text: string
  randomId: string
  replyTo?: number
}

describe('sending', () => {
  let test: TestSandbox
  let anna: TelegramClient
  let receivedBefore = 0
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  beforeEach(async () => {
    anna = await test.enter(ANNA)
    receivedBefore += (await received()).length
  })
  afterEach(() => test.reset())
  afterAll(() => test.close())

  /** What was received in this test. */
  const received = async () => {
    const all = await test.get<Received[]>(`/received?phone=${encodeURIComponent(ANNA.phone)}`)
    return all.slice(receivedBefore)
  }
  const send = (message: string, randomId: number, peer: string | Api.TypeInputPeer = 'olivia_marsh') =>
    anna
      .getInputEntity(peer)
      .then((entity) =>
        anna.invoke(new Api.messages.SendMessage({ peer: entity, message, randomId: bigInt(randomId) })),
      )
  const findChat = async (title: string) => {
    const dialog = (await anna.getDialogs({})).find((each) => each.title === title)
    if (!dialog?.inputEntity) throw new Error(`no chat ${title}`)
    return dialog.inputEntity
  }

  it('delivers in order, with the random id, and answers with the new id and pts', async () => {
    const before = await anna.invoke(new Api.updates.GetState())
    const first = await send('one', 11)
    expect(first).toBeInstanceOf(Api.UpdateShortSentMessage)
    expect(first).toMatchObject({ pts: before.pts + 1, ptsCount: 1 })
    await send('two', 12)
    expect(await received()).toMatchObject([
      { to: 'Olivia Marsh', text: 'one', randomId: '11', id: (first as Api.UpdateShortSentMessage).id },
      { to: 'Olivia Marsh', text: 'two', randomId: '12' },
    ])
  })

  it('takes a random id once', async () => {
    await send('once', 21)
    expect(await errorOf(send('once', 21))).toBe('RANDOM_ID_DUPLICATE')
    expect(await received()).toHaveLength(1)
  })

  it('refuses texts that are empty or too long', async () => {
    expect(await errorOf(send('   ', 31))).toBe('MESSAGE_EMPTY')
    expect(await errorOf(send('x'.repeat(4097), 32))).toBe('MESSAGE_TOO_LONG')
    await send('x'.repeat(4096), 33)
    expect(await received()).toHaveLength(1)
  })

  it('keeps replies and formatting', async () => {
    const [last] = await anna.getMessages('olivia_marsh', { limit: 1 })
    const sent = await anna.sendMessage('olivia_marsh', {
      message: '<b>bold</b> move',
      parseMode: 'html',
      replyTo: last,
    })
    const [stored] = await anna.getMessages('olivia_marsh', { limit: 1 })
    expect(stored).toMatchObject({ id: sent.id, message: 'bold move', out: true, replyTo: { replyToMsgId: last?.id } })
    expect(stored?.entities?.[0]).toMatchObject({ offset: 0, length: 4 })
    expect(await received()).toMatchObject([{ replyTo: last?.id }])
    const missing = anna.sendMessage('olivia_marsh', { message: 'no', replyTo: 900_000 })
    expect(await errorOf(missing)).toBe('REPLY_MESSAGE_ID_INVALID')
  })

  it('tells groups and supergroups by updates, with the id of the message', async () => {
    const group = await send('to the group', 41, await findChat('Merchant Days crew'))
    expect(group).toMatchObject({
      updates: [
        { className: 'UpdateMessageID', randomId: bigInt(41) },
        { className: 'UpdateNewMessage', ptsCount: 1 },
      ],
    })
    const channel = await send('to the club', 42, 'payments_founders_demo')
    expect(channel).toMatchObject({
      updates: [
        { className: 'UpdateMessageID', randomId: bigInt(42) },
        { className: 'UpdateNewChannelMessage', message: { out: true } },
      ],
    })
    expect((await received()).map(({ to, text }) => [to, text])).toEqual([
      ['Merchant Days crew', 'to the group'],
      ['Payments Founders', 'to the club'],
    ])
    expect(await errorOf(send('to readers', 43, 'checkout_weekly_demo'))).toBe('CHAT_WRITE_FORBIDDEN')
  })

  it('reaches the other account and its own other sessions', async () => {
    const leo = await test.enter(LEO)
    const annaElsewhere = await test.enter(ANNA)
    const [atLeo, elsewhere] = [watch(leo), watch(annaElsewhere)]
    await send('hello, colleague', 51, 'leo_lumen')
    const incoming = await atLeo.next(Api.UpdateShortMessage)
    expect(incoming).toMatchObject({ message: 'hello, colleague', out: false })
    expect(await elsewhere.next(Api.UpdateShortMessage)).toMatchObject({ message: 'hello, colleague', out: true })
    await leo.invoke(new Api.messages.ReadHistory({ peer: 'anna_lumen', maxId: 0 }))
    expect(await elsewhere.next(Api.UpdateReadHistoryOutbox)).toMatchObject({ maxId: expect.any(Number) })
  })

  it('edits and deletes own messages, in the other box too', async () => {
    const leo = await test.enter(LEO)
    const atLeo = watch(leo)
    const sent = await anna.sendMessage('leo_lumen', { message: 'draft' })
    await anna.editMessage('leo_lumen', { message: sent.id, text: 'final' })
    const edited = await atLeo.next(Api.UpdateEditMessage)
    expect(edited.message).toMatchObject({ message: 'final', editDate: expect.any(Number) })
    expect(await errorOf(anna.editMessage('leo_lumen', { message: sent.id, text: 'final' }))).toBe(
      'MESSAGE_NOT_MODIFIED',
    )
    await anna.deleteMessages('leo_lumen', [sent.id], { revoke: true })
    const deleted = await atLeo.next(Api.UpdateDeleteMessages)
    expect(deleted.messages).toEqual([(edited.message as Api.Message).id])
    expect((await leo.getMessages('anna_lumen', { limit: 1 }))[0]?.message).not.toBe('final')
  })

  it('edits and deletes in a supergroup, and only what is one’s own', async () => {
    const leo = await test.enter(LEO)
    const atLeo = watch(leo)
    const sent = await anna.sendMessage('payments_founders_demo', { message: 'typo' })
    await anna.editMessage('payments_founders_demo', { message: sent.id, text: 'no typo' })
    expect((await atLeo.next(Api.UpdateEditChannelMessage)).message).toMatchObject({ message: 'no typo', out: false })
    expect(await errorOf(leo.editMessage('payments_founders_demo', { message: sent.id, text: 'mine' }))).toBe(
      'MESSAGE_AUTHOR_REQUIRED',
    )
    await anna.deleteMessages('payments_founders_demo', [sent.id], {})
    expect((await atLeo.next(Api.UpdateDeleteChannelMessages)).messages).toEqual([sent.id])
  })

  it('moves the read mark, once, and says how far the box moved', async () => {
    const unread = (await anna.getDialogs({})).find((each) => each.isUser && each.unreadCount > 0)
    if (!unread?.inputEntity || !unread.message) throw new Error('nothing is unread')
    const read = () =>
      anna.invoke(new Api.messages.ReadHistory({ peer: unread.inputEntity, maxId: unread.message?.id ?? 0 }))
    expect(await read()).toMatchObject({ ptsCount: 1 })
    expect(await read()).toMatchObject({ ptsCount: 0 })
    const after = (await anna.getDialogs({})).find((each) => each.title === unread.title)
    expect(after?.unreadCount).toBe(0)
    const elsewhere = watch(await test.enter(ANNA))
    const channel = await findChat('Payments Founders')
    await test.post('/say', { to: ANNA.phone, chat: 'Payments Founders', text: 'unread' })
    await anna.invoke(new Api.channels.ReadHistory({ channel, maxId: 0 }))
    expect(await elsewhere.next(Api.UpdateReadChannelInbox)).toMatchObject({ stillUnreadCount: 0 })
  })

  it('shows typing and being online to the other account', async () => {
    const leo = watch(await test.enter(LEO))
    await anna.invoke(new Api.messages.SetTyping({ peer: 'leo_lumen', action: new Api.SendMessageTypingAction() }))
    expect(await leo.next(Api.UpdateUserTyping)).toMatchObject({ action: { className: 'SendMessageTypingAction' } })
    await anna.invoke(new Api.account.UpdateStatus({ offline: false }))
    expect((await leo.next(Api.UpdateUserStatus)).status).toBeInstanceOf(Api.UserStatusOnline)
  })

  it('answers by script, in the language of the chat, when scripts are on', async () => {
    const lively = await TestSandbox.open({ scriptedReplies: true })
    try {
      const client = await lively.signIn(ANNA)
      const log = watch(client)
      await client.sendMessage('olivia_marsh', { message: 'Could we talk about the price tomorrow?' })
      const entity = await client.getInputEntity('olivia_marsh')
      await log.next(Api.UpdateReadHistoryOutbox)
      await log.next(Api.UpdateUserTyping)
      await eventually(async () => {
        const [last] = await client.getMessages(entity, { limit: 1 })
        return last && !last.out && /[a-z]/.test(last.message)
      }, 'an answer')
    } finally {
      await lively.close()
    }
  })
})

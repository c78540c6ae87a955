import bigInt from 'big-integer'
import { Api } from 'telegram'
import { PeerIndex } from '../mapping/peer-index'
import { PeerBook } from './peer-book'
import { readContainer } from './read-container'

const user = (id: number, fields: Partial<ConstructorParameters<typeof Api.User>[0]> = {}) =>
  new Api.User({ id: bigInt(id), accessHash: bigInt(id * 7), firstName: `Person ${id}`, ...fields })

const short = (fields: Partial<ConstructorParameters<typeof Api.UpdateShortMessage>[0]> = {}) =>
  new Api.UpdateShortMessage({
    id: 5,
    userId: bigInt(42),
    message: 'Hello <b>there</b>',
    pts: 101,
    ptsCount: 1,
    date: 1_700_000_000,
    ...fields,
  })

function container(updates: Api.TypeUpdate[], fields: Partial<ConstructorParameters<typeof Api.Updates>[0]> = {}) {
  return new Api.Updates({ updates, users: [user(42)], chats: [], date: 1_700_000_000, seq: 0, ...fields })
}

const message = (fields: Partial<ConstructorParameters<typeof Api.Message>[0]> = {}) =>
  new Api.Message({
    id: 5,
    peerId: new Api.PeerUser({ userId: bigInt(42) }),
    date: 1_700_000_000,
    message: 'Hello',
    ...fields,
  })

function bookOf(...users: Api.User[]): PeerBook {
  const book = new PeerBook()
  book.learn(new PeerIndex(users, []))
  return book
}

describe('a short message', () => {
  test('from someone known is told in full, its text untouched', () => {
    const { steps } = readContainer(short(), bookOf(user(42)), null)
    expect(steps).toEqual([
      expect.objectContaining({
        complete: true,
        place: { box: 'account', position: 101, count: 1 },
        change: expect.objectContaining({
          kind: 'message',
          peer: { type: 'user', id: '42', accessHash: '294' },
          message: expect.objectContaining({ text: 'Hello <b>there</b>', outgoing: false }) as unknown,
        }) as unknown,
      }),
    ])
  })

  test('from a stranger cannot be told without a difference', () => {
    expect(readContainer(short(), new PeerBook(), null).steps[0]!.complete).toBe(false)
  })

  test('of the account itself names no sender', () => {
    const { change } = readContainer(short({ out: true }), bookOf(user(42)), null).steps[0]!
    expect(change).toMatchObject({ message: { outgoing: true, sender: null } })
  })

  test('in a basic group needs the group and the sender', () => {
    const inGroup = new Api.UpdateShortChatMessage({
      id: 5,
      fromId: bigInt(42),
      chatId: bigInt(9),
      message: 'Hello',
      pts: 101,
      ptsCount: 1,
      date: 1_700_000_000,
    })
    expect(readContainer(inGroup, bookOf(user(42)), null).steps[0]!.complete).toBe(false)
    const book = bookOf(user(42))
    const group = new Api.Chat({
      id: bigInt(9),
      title: 'Crew',
      participantsCount: 3,
      date: 0,
      version: 1,
      photo: new Api.ChatPhotoEmpty(),
    })
    book.learn(new PeerIndex([], [group]))
    const [step] = readContainer(inGroup, book, null).steps
    expect(step).toMatchObject({
      complete: true,
      change: { peer: { type: 'chat', id: '9' }, message: { sender: { id: '42' } } },
    })
  })
})

describe('a container', () => {
  test('with a reduced description of the other side takes what is remembered', () => {
    const reduced = container([new Api.UpdateNewMessage({ message: message(), pts: 2, ptsCount: 1 })], {
      users: [user(42, { min: true })],
    })
    expect(readContainer(reduced, new PeerBook(), null).steps[0]!.complete).toBe(false)
    expect(readContainer(reduced, bookOf(user(42)), null).steps[0]).toMatchObject({
      complete: true,
      change: { peer: { accessHash: '294' } },
    })
  })

  test('service messages move the counter and change nothing', () => {
    const joined = new Api.MessageService({
      id: 6,
      peerId: new Api.PeerUser({ userId: bigInt(42) }),
      date: 0,
      action: new Api.MessageActionContactSignUp(),
    })
    const { steps } = readContainer(
      container([new Api.UpdateNewMessage({ message: joined, pts: 3, ptsCount: 1 })]),
      new PeerBook(),
      null,
    )
    expect(steps).toEqual([
      { place: { box: 'account', position: 3, count: 1 }, change: null, peers: [], complete: true },
    ])
  })

  test('orders by its own number, and by nothing when that is zero', () => {
    const typing = new Api.UpdateUserTyping({ userId: bigInt(42), action: new Api.SendMessageTypingAction() })
    expect(readContainer(container([typing], { seq: 7 }), new PeerBook(), null).sequence).toEqual({
      position: 7,
      count: 1,
    })
    const combined = new Api.UpdatesCombined({ updates: [typing], users: [], chats: [], date: 0, seqStart: 4, seq: 7 })
    expect(readContainer(combined, new PeerBook(), null).sequence).toEqual({ position: 7, count: 4 })
    expect(readContainer(container([typing]), new PeerBook(), null).sequence).toBeNull()
  })

  test('says which channels, or that the account, went further than it tells', () => {
    const channel = new Api.UpdateChannelTooLong({ channelId: bigInt(8) })
    expect(
      readContainer(new Api.UpdateShort({ update: channel, date: 0 }), new PeerBook(), null).tooLongChannels,
    ).toEqual(['8'])
    expect(readContainer(new Api.UpdatesTooLong(), new PeerBook(), null).tooLong).toBe(true)
    const restarted = container([new Api.UpdatePtsChanged()])
    expect(readContainer(restarted, new PeerBook(), null).tooLong).toBe(true)
  })

  test('that answers a message of this client tells its id only', () => {
    const answer = container([
      new Api.UpdateMessageID({ id: 5, randomId: bigInt('-99') }),
      new Api.UpdateNewMessage({ message: message({ out: true }), pts: 2, ptsCount: 1 }),
    ])
    const changes = readContainer(answer, new PeerBook(), '-99').steps.map(({ change }) => change)
    expect(changes).toEqual([{ kind: 'messageId', randomId: '-99', id: 5 }, null])
    const brief = new Api.UpdateShortSentMessage({ id: 6, pts: 3, ptsCount: 1, date: 0 })
    expect(readContainer(brief, new PeerBook(), '-99').steps).toEqual([
      expect.objectContaining({ change: { kind: 'messageId', randomId: '-99', id: 6 } }),
    ])
  })
})

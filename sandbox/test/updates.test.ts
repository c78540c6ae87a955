import { Api, type TelegramClient } from 'telegram'
import { ANNA, TestSandbox, eventually, watch } from './gramjs'

const FROM = { to: ANNA.phone, from: 'olivia_marsh' }
const CLUB = { to: ANNA.phone, chat: 'Payments Founders' }
const CREW = { to: ANNA.phone, chat: 'Merchant Days crew' }

describe('updates', () => {
  let test: TestSandbox
  let anna: TelegramClient
  let log: ReturnType<typeof watch>
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  beforeEach(async () => {
    anna = await test.enter(ANNA)
    await anna.getDialogs({})
    log = watch(anna)
  })
  afterEach(() => test.reset())
  afterAll(() => test.close())

  const say = (where: object, text: string, count = 1) => test.post('/say', { ...where, text, count })
  const state = () => anna.invoke(new Api.updates.GetState())
  const difference = (pts: number, date = 0) => anna.invoke(new Api.updates.GetDifference({ pts, date, qts: 0 }))
  const channelDifference = (pts: number, limit = 100) =>
    anna.invoke(
      new Api.updates.GetChannelDifference({
        channel: 'payments_founders_demo',
        filter: new Api.ChannelMessagesFilterEmpty(),
        pts,
        limit,
      }),
    )
  const channelPts = async () => {
    const full = await anna.invoke(new Api.channels.GetFullChannel({ channel: 'payments_founders_demo' }))
    return (full.fullChat as Api.ChannelFull).pts
  }

  it('come short for text in known chats, long for the first message and in channels, each moving pts by one', async () => {
    const { pts } = await state()
    await say(FROM, 'private')
    await say(CREW, 'group')
    await say(CLUB, 'club')
    expect(await log.next(Api.UpdateShortMessage)).toMatchObject({ message: 'private', pts: pts + 1, ptsCount: 1 })
    expect(await log.next(Api.UpdateShortChatMessage)).toMatchObject({ message: 'group', pts: pts + 2, ptsCount: 1 })
    const inClub = await log.next(Api.UpdateNewChannelMessage)
    expect(inClub).toMatchObject({ message: { message: 'club', out: false }, pts: await channelPts(), ptsCount: 1 })
    expect((await state()).pts).toBe(pts + 2)
    const stranger = (await test.get<{ name: string }[]>('/strangers?phone=%2B15550100001'))[0]?.name
    await say({ to: ANNA.phone, from: stranger }, 'we have not met')
    expect(await log.next(Api.UpdateNewMessage)).toMatchObject({
      message: { message: 'we have not met' },
      pts: pts + 3,
    })
  })

  it('tell of edits, deletions, read marks and typing', async () => {
    await say(FROM, 'first version')
    await test.post('/edit', { ...FROM, text: 'second version' })
    expect((await log.next(Api.UpdateEditMessage)).message).toMatchObject({ message: 'second version' })
    await test.post('/delete', FROM)
    expect(await log.next(Api.UpdateDeleteMessages)).toMatchObject({ ptsCount: 1 })
    await anna.sendMessage('olivia_marsh', { message: 'read me' })
    await test.post('/read', FROM)
    expect(await log.next(Api.UpdateReadHistoryOutbox)).toMatchObject({ ptsCount: 1 })
    await test.post('/typing', FROM)
    await log.next(Api.UpdateUserTyping)
    await test.post('/typing', CREW)
    await log.next(Api.UpdateChatUserTyping)
    await test.post('/typing', CLUB)
    await log.next(Api.UpdateChannelUserTyping)
    await say(CLUB, 'club first')
    await test.post('/edit', { ...CLUB, text: 'club second' })
    expect((await log.next(Api.UpdateEditChannelMessage)).message).toMatchObject({ message: 'club second' })
    await test.post('/delete', CLUB)
    await log.next(Api.UpdateDeleteChannelMessages)
    await anna.sendMessage('payments_founders_demo', { message: 'read me' })
    await test.post('/read', CLUB)
    await log.next(Api.UpdateReadChannelOutbox)
  })

  it('that were paused are found by a difference, in order, with what else happened', async () => {
    const { pts } = await state()
    await test.post('/pause-updates', { seconds: 60 })
    await say(FROM, 'missed', 3)
    await test.post('/edit', { ...FROM, text: 'missed, edited' })
    await anna.sendMessage('olivia_marsh', { message: 'own' })
    await test.post('/read', FROM)
    const found = await difference(pts)
    if (!(found instanceof Api.updates.Difference)) throw new Error(found.className)
    expect(found.newMessages.map((each) => (each as Api.Message).message)).toEqual([
      'missed 1',
      'missed 2',
      'missed, edited',
      'own',
    ])
    // Read marks of channels, from tests before, may come first: they are repeated by date.
    expect(found.otherUpdates.map((each) => each.className).slice(-3)).toEqual([
      'UpdateEditMessage',
      'UpdateMessageID',
      'UpdateReadHistoryOutbox',
    ])
    expect(found.state.pts).toBe(pts + 6)
    expect(log.all.some((update) => update instanceof Api.UpdateShortMessage)).toBe(false)
    expect((await difference(pts + 6)).className).toBe('updates.DifferenceEmpty')
    await test.post('/pause-updates', { seconds: 0 })
    await say(FROM, 'pushed again')
    expect(await log.next(Api.UpdateShortMessage)).toMatchObject({ message: 'pushed again' })
  })

  it('come in slices when there are many, and say when the gap is too long', async () => {
    const { pts } = await state()
    await say(FROM, 'many', 250)
    const texts: string[] = []
    for (let from = pts; ;) {
      const part = await difference(from)
      if (part instanceof Api.updates.DifferenceSlice) from = part.intermediateState.pts
      if (!('newMessages' in part)) throw new Error(part.className)
      texts.push(...part.newMessages.map((each) => (each as Api.Message).message))
      if (part instanceof Api.updates.Difference) break
    }
    expect(texts).toEqual(Array.from({ length: 250 }, (_, at) => `many ${at + 1}`))
    expect(await difference(1)).toMatchObject({ className: 'updates.DifferenceTooLong', pts: pts + 250 })
    await test.post('/fault', { method: 'updates.getDifference', tooLong: true })
    expect((await difference(pts)).className).toBe('updates.DifferenceTooLong')
  })

  it('of a channel are found by its own difference', async () => {
    const pts = await channelPts()
    await say(CLUB, 'club', 5)
    await test.post('/edit', { ...CLUB, text: 'club, edited' })
    const first = await channelDifference(pts, 3)
    expect(first).toMatchObject({ className: 'updates.ChannelDifference', final: false, pts: pts + 3 })
    const rest = await channelDifference(pts + 3)
    if (!(rest instanceof Api.updates.ChannelDifference)) throw new Error(rest.className)
    expect(rest.newMessages.map((each) => (each as Api.Message).message)).toEqual(['club 4', 'club, edited'])
    expect(rest.otherUpdates.map((each) => each.className)).toEqual(['UpdateEditChannelMessage'])
    expect(await channelDifference(pts + 6)).toMatchObject({ className: 'updates.ChannelDifferenceEmpty', final: true })
    const tooLong = await channelDifference(1)
    expect(tooLong).toMatchObject({
      className: 'updates.ChannelDifferenceTooLong',
      dialog: { pts: pts + 6 },
      messages: { length: 20 },
    })
  })

  it('can be withheld, delayed so that later ones overtake, doubled, or replaced by "too long"', async () => {
    const fault = (order: object) => test.post('/fault', { method: 'updates', ...order })
    const texts = () => log.all.flatMap((each) => (each instanceof Api.UpdateShortMessage ? [each.message] : []))
    await fault({ drop: true })
    await say(FROM, 'withheld')
    await fault({ delayMs: 150 })
    await say(FROM, 'slow')
    await say(FROM, 'fast')
    await eventually(() => texts().includes('slow'), 'the delayed update')
    expect(texts()).toEqual(['fast', 'slow'])
    await fault({ duplicate: true })
    await say(FROM, 'twice')
    await eventually(() => texts().filter((text) => text === 'twice').length === 2, 'the doubled update')
    await fault({ tooLong: true })
    await say(CLUB, 'gap in the club')
    expect(await log.next(Api.UpdateChannelTooLong)).toMatchObject({ channelId: expect.anything() })
  })

  it('arrive by the thousand, numbered without a gap', async () => {
    const { pts } = await state()
    const before = log.all.length
    await say(FROM, 'burst', 3000)
    const burst = () =>
      log.all.slice(before).flatMap((update) => (update instanceof Api.UpdateShortMessage ? [update] : []))
    await eventually(() => burst().length >= 3000, '3,000 updates')
    // GramJS hands bursts to handlers a little out of order; pts is what orders them.
    const inOrder = burst().sort((a, b) => a.pts - b.pts)
    expect(inOrder.map((update) => [update.pts, update.message])).toEqual(
      Array.from({ length: 3000 }, (_, at) => [pts + at + 1, `burst ${at + 1}`]),
    )
  })
})

import { Api, type TelegramClient } from 'telegram'
import { ANNA, MARK, TestSandbox, errorOf, eventually, watch } from './gramjs'

describe('faults', () => {
  let test: TestSandbox
  let anna: TelegramClient
  let receivedBefore = 0
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  beforeEach(async () => {
    anna = await test.signIn(ANNA)
    receivedBefore += (await received()).length
  })
  afterEach(() => test.reset())
  afterAll(() => test.close())

  const fault = (order: object) => test.post('/fault', order)
  const history = (client = anna) => client.getMessages('olivia_marsh', { limit: 1 })
  const send = (text: string) => anna.sendMessage('olivia_marsh', { message: text })
  /** What was received in this test. */
  const received = async () => {
    const all = await test.get<{ text: string }[]>(`/received?phone=${encodeURIComponent(ANNA.phone)}`)
    return all.slice(receivedBefore)
  }

  it.each([
    ['messages.sendMessage', 'FLOOD_WAIT_30', 420],
    ['messages.sendMessage', 'PEER_FLOOD', 400],
    ['messages.sendMessage', 'USER_PRIVACY_RESTRICTED', 403],
  ])('%s can answer %s', async (method, error, code) => {
    await anna.getInputEntity('olivia_marsh')
    await fault({ method, error })
    const failure = await send('refused').then(
      () => undefined,
      (reason: { errorMessage: string; code: number; seconds?: number }) => reason,
    )
    expect(failure).toMatchObject({ code })
    expect(failure?.seconds ?? failure?.errorMessage).toBe(error.startsWith('FLOOD') ? 30 : error)
    expect(await received()).toEqual([])
    await send('accepted')
    expect(await received()).toHaveLength(1)
  })

  it('are for as many calls as ordered, and for one account where one is named', async () => {
    const mark = await test.signIn(MARK)
    await fault({ method: 'updates.getState', error: 'FLOOD_WAIT_5', times: 2, phone: ANNA.phone })
    const state = (client: TelegramClient) => errorOf(client.invoke(new Api.updates.GetState()))
    expect(await state(mark)).toBe('no error')
    expect(await state(anna)).toContain('FLOOD')
    expect(await test.get('/faults')).toMatchObject([{ method: 'updates.getState', times: 1 }])
    expect(await state(anna)).toContain('FLOOD')
    expect(await state(anna)).toBe('no error')
  })

  it('send an error and the next update in one container', async () => {
    await anna.getInputEntity('olivia_marsh')
    const log = watch(anna)
    await fault({ method: 'messages.getHistory', error: 'PEER_ID_INVALID', joinUpdate: true })
    const failed = errorOf(history())
    await eventually(async () => (await test.get<unknown[]>('/faults')).length === 0, 'the request')
    await test.post('/say', { to: ANNA.phone, from: 'olivia_marsh', text: 'behind the error' })
    expect(await failed).toBe('PEER_ID_INVALID')
    await test.post('/say', { to: ANNA.phone, from: 'olivia_marsh', text: 'alone' })
    const alone = await log.next(Api.UpdateShortMessage)
    // GramJS loses what follows an error in a container; that is why clients need differences.
    expect(alone.message).toBe('alone')
  })

  it('delay an answer', async () => {
    await history()
    await fault({ method: 'messages.getHistory', delayMs: 300 })
    const began = Date.now()
    await history()
    expect(Date.now() - began).toBeGreaterThanOrEqual(295)
  })

  it('drop a request: nothing happens and nothing is answered', async () => {
    await anna.getInputEntity('olivia_marsh')
    await fault({ method: 'messages.sendMessage', drop: true })
    const pending = send('into the void').then(() => 'sent')
    await eventually(async () => (await test.get<unknown[]>('/faults')).length === 0, 'the request')
    expect(await received()).toEqual([])
    await test.post('/drop-connections', { phone: ANNA.phone })
    expect(await pending).toBe('sent')
    expect(await received()).toHaveLength(1)
  })

  it.each([[{ dropAnswer: true }], [{ dropConnection: true }]])(
    'carry a request out without an answer (%p): the repetition is a duplicate',
    async (how) => {
      await anna.getInputEntity('olivia_marsh')
      await fault({ method: 'messages.sendMessage', ...how })
      const pending = errorOf(send('exactly once'))
      await eventually(async () => (await received()).length === 1, 'the message')
      await test.post('/drop-connections', { phone: ANNA.phone })
      expect(await pending).toContain('RANDOM_ID_DUPLICATE')
      expect(await received()).toHaveLength(1)
    },
  )

  it('drop connections; the session goes on over a new one', async () => {
    const { dropped } = await test.post<{ dropped: number }>('/drop-connections', { phone: ANNA.phone })
    expect(dropped).toBe(1)
    expect(await history()).toHaveLength(1)
  })

  it('sign a session out: AUTH_KEY_UNREGISTERED', async () => {
    const session = String(anna.session.save())
    expect(await test.post('/reset-session', { phone: ANNA.phone })).toEqual({ sessions: expect.any(Number) })
    expect(await errorOf(history())).toBe('AUTH_KEY_UNREGISTERED')
    const again = await test.connect(session)
    expect(await again.isUserAuthorized()).toBe(false)
  })

  it('wipe a key: every packet is refused with 404, and no answer ever comes', async () => {
    await test.post('/reset-session', { phone: ANNA.phone, how: 'wiped' })
    const outcome = await Promise.race([
      errorOf(anna.getMe()),
      new Promise((resolve) => setTimeout(() => resolve('silence'), 800)),
    ])
    expect(outcome).not.toBe('no error')
    expect(await test.get<{ phone: string; signedIn: number }[]>('/accounts')).toContainEqual(
      expect.objectContaining({ phone: ANNA.phone, signedIn: 0 }),
    )
  })

  it('can be taken back', async () => {
    await fault({ method: 'messages.getHistory', error: 'FLOOD_WAIT_9', times: 99 })
    const { controlPort } = test.sandbox
    await fetch(`http://127.0.0.1:${controlPort}/faults`, { method: 'DELETE' })
    expect(await history()).toHaveLength(1)
  })
})

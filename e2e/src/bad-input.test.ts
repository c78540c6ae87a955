import { connectAccount, syncDialogs, type ConnectedAccount } from './harness/connect-account'
import { eventually, GraphClient, type GraphResult } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl, type SandboxAccount } from './harness/sandbox-control'

const START = 'mutation ($input: StartTelegramLoginInput!) { startTelegramLogin(input: $input) { id step } }'
const CODE = 'mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { step account { id } } }'
const PASSWORD = 'mutation ($input: SubmitTelegramPasswordInput!) { submitTelegramPassword(input: $input) { step } }'
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id status } }'
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000'

/** What a support engineer needs of an error: its code, and the request it belongs to. */
const codeOf = ({ errors }: GraphResult<unknown>): string | undefined => {
  const [error] = errors ?? []
  if (error && !error.extensions?.requestId) throw new Error(`An error without a request id: ${JSON.stringify(error)}`)
  return error?.extensions?.code
}

describe('bad input and refusals', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let client: GraphClient
  let accounts: SandboxAccount[]
  let connected: ConnectedAccount
  let conversationId: string

  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false' } })
    control = new SandboxControl(parley.controlUrl)
    client = new GraphClient(parley.url)
    await client.signUp('Bela')
    accounts = await control.accounts()
    connected = await connectAccount(client, control, accounts.filter(({ password }) => !password).at(-1)!)
    conversationId = connected.dialogs.find(({ kind }) => kind === 'USER')!.id
    await syncDialogs(client, connected.id, [conversationId])
    await eventually('the conversation is there', async () => {
      const { conversation } = await client.request<{ conversation: object | null }>(
        'query ($id: ID!) { conversation(id: $id) { id } }',
        { id: conversationId },
      )
      return conversation
    })
  })
  afterAll(async () => {
    await client?.close()
    await parley?.stop()
  })
  afterEach(async () => {
    const health = await fetch(`${parley.url}/healthz`)
    expect(health.status).toBe(200)
  })

  const begin = async (phoneNumber: string): Promise<string> => {
    const { startTelegramLogin } = await client.request<{ startTelegramLogin: { id: string } }>(START, {
      input: { phoneNumber },
    })
    return startTelegramLogin.id
  }
  const send = (
    text: string,
    more: object = {},
  ): Promise<GraphResult<{ sendMessage: { id: string; status: string } }>> =>
    client.send(SEND, { input: { conversationId, text, clientId: crypto.randomUUID(), ...more } })

  describe('at the door of Telegram', () => {
    const withPassword = (): SandboxAccount => accounts.find(({ password }) => password)!

    it.each([
      ['not a number', 'VALIDATION_FAILED'],
      ['+15559999999', 'TELEGRAM_PHONE_INVALID'],
      ['+15550100005', 'TELEGRAM_PHONE_BANNED'],
    ])('refuses the number %s: %s', async (phoneNumber, code) => {
      expect(codeOf(await client.send(START, { input: { phoneNumber } }))).toBe(code)
    })

    it('tells a wrong code and a wrong password, and takes the right ones after them', async () => {
      const { phone, code, password } = withPassword()
      const loginId = await begin(phone)
      expect(codeOf(await client.send(CODE, { input: { loginId, code: '00000' } }))).toBe('TELEGRAM_CODE_INVALID')
      expect(codeOf(await client.send(CODE, { input: { loginId, code } }))).toBeUndefined()
      expect(codeOf(await client.send(PASSWORD, { input: { loginId, password: 'guess' } }))).toBe(
        'TELEGRAM_PASSWORD_INVALID',
      )
      expect(codeOf(await client.send(PASSWORD, { input: { loginId, password } }))).toBeUndefined()
    })

    it('tells an expired code, and how long to wait when Telegram asks to', async () => {
      const free = accounts.find(({ phone }) => phone === '+15550100002')!
      const loginId = await begin(free.phone)
      await control.fault({ method: 'auth.signIn', error: 'PHONE_CODE_EXPIRED', times: 1 })
      expect(codeOf(await client.send(CODE, { input: { loginId, code: free.code } }))).toBe('TELEGRAM_CODE_EXPIRED')
      await control.fault({ method: 'auth.sendCode', error: 'FLOOD_WAIT_37', times: 1 })
      const { errors } = await client.send(START, { input: { phoneNumber: free.phone } })
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'TELEGRAM_FLOOD_WAIT',
        retryable: true,
        retryAfterSeconds: expect.any(Number),
      })
    })

    it('refuses an account that another workspace has connected', async () => {
      const other = new GraphClient(parley.url)
      await other.signUp('Tom')
      const { phone, code } = accounts.find((account) => account.phone === connected.phone)!
      const { data } = await other.send<{ startTelegramLogin: { id: string } }>(START, {
        input: { phoneNumber: phone },
      })
      const refused = await other.send(CODE, { input: { loginId: data!.startTelegramLogin.id, code } })
      expect(codeOf(refused)).toBe('ACCOUNT_IN_USE')
    })
  })

  describe('in messages', () => {
    const read = (id: string): Promise<{ message: { status: string; failure: string | null } }> =>
      client.request('query ($id: ID!) { message(id: $id) { status failure } }', { id })

    it.each([
      ['an empty text', ''],
      ['blanks', '  \n '],
      ['10,000 characters', 'x'.repeat(10_000)],
    ])('refuses %s at its field', async (_, text) => {
      const refused = await send(text)
      expect(codeOf(refused)).toBe('VALIDATION_FAILED')
      expect(Object.keys(refused.errors![0]!.extensions!.fields!)).toEqual(['input.text'])
    })

    it('refuses unknown ids, and the same clientId with another text', async () => {
      expect(codeOf(await send('hello', { conversationId: UNKNOWN_ID }))).toBe('NOT_FOUND')
      expect(codeOf(await send('hello', { replyToId: UNKNOWN_ID }))).toBe('VALIDATION_FAILED')
      expect(codeOf(await send('hello', { conversationId: "'; DROP TABLE messaging.message; --" }))).toMatch(
        /^(NOT_FOUND|VALIDATION_FAILED)$/,
      )
      const clientId = crypto.randomUUID()
      const { data } = await send('the first text', { clientId })
      await eventually(
        'the first text is sent',
        async () => (await read(data!.sendMessage.id)).message.status === 'SENT',
      )
      expect(codeOf(await send('another text', { clientId }))).toBe('CONFLICT')
    })

    it('says why a message failed, and sends it on retry', async () => {
      await control.fault({ method: 'messages.sendMessage', error: 'USER_PRIVACY_RESTRICTED', times: 1 })
      const { data } = await send(`May I write to you? ${crypto.randomUUID()}`)
      const { id } = data!.sendMessage
      const failed = await eventually('the message fails', async () => {
        const { message } = await read(id)
        return message.status === 'FAILED' && message
      })
      expect(failed.failure).toBeTruthy()
      expect(codeOf(await client.send('mutation ($id: ID!) { retryMessage(id: $id) { id } }', { id }))).toBeUndefined()
      await eventually('the retry is sent', async () => (await read(id)).message.status === 'SENT')
    })
  })

  describe('at the gateway', () => {
    it('refuses 3,000 aliases before it plans them', async () => {
      const aliases = Array.from({ length: 3_000 }, (_, index) => `a${index}: viewer { role }`).join(' ')
      const refused = await client.send(`{ ${aliases} }`)
      expect(codeOf(refused)).toBe('OPERATION_TOO_EXPENSIVE')
    })

    it('refuses a body of 10 MB', async () => {
      const refused = await client.send('{ viewer { role } }', { padding: 'x'.repeat(10 * 1024 * 1024) })
      expect(refused.status).toBe(413)
      expect(codeOf(refused)).toBe('PAYLOAD_TOO_LARGE')
    })

    it('believes the token, and no header that names someone', async () => {
      const nobody = new GraphClient(parley.url)
      const forged = {
        'x-user-id': UNKNOWN_ID,
        'x-workspace-id': UNKNOWN_ID,
        'x-parley-context': 'eyJhbGciOiJub25lIn0.e30.',
      }
      expect((await nobody.send('{ viewer { role } }', {}, forged)).data).toEqual({ viewer: null })
      expect(codeOf(await nobody.send('{ conversations { totalCount } }', {}, forged))).toBe('UNAUTHENTICATED')
    })

    it('answers nonsense with an error that says what is wrong', async () => {
      expect(codeOf(await client.send('{ viewer {'))).toBeTruthy()
      expect(codeOf(await client.send('{ nothingOfThisName }'))).toBeTruthy()
      expect(
        codeOf(await client.send('query ($id: ID!) { conversation(id: $id) { id } }', { id: { not: 'an id' } })),
      ).toBeTruthy()
    })

    it('does not show the insides of the graph', async () => {
      for (const query of ['{ _service { sdl } }', 'query { _entities(representations: []) { __typename } }'])
        expect(codeOf(await client.send(query))).toBeTruthy()
    })
  })

  it('shows that Telegram ended the session, and connects the account again', async () => {
    await control.post('/reset-session', { phone: connected.phone, how: 'unregistered' })
    await control.dropConnections()
    await eventually(
      'the account is signed out',
      async () => {
        const { bdAccount } = await client.request<{ bdAccount: { status: string } }>(
          'query ($id: ID!) { bdAccount(id: $id) { status } }',
          { id: connected.id },
        )
        return bdAccount.status === 'SIGNED_OUT'
      },
      90_000,
    )
    const again = await connectAccount(
      client,
      control,
      accounts.find(({ phone }) => phone === connected.phone)!,
    )
    expect(again.id).toBe(connected.id)
  })
})

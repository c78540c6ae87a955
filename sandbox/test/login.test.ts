import { Api } from 'telegram'
import { ANNA, BANNED, LEO, MARK, TestSandbox, VERA, errorOf, eventually } from './gramjs'

const API = { apiId: 12345, apiHash: '0123456789abcdef0123456789abcdef' }

describe('signing in', () => {
  let test: TestSandbox
  beforeAll(async () => {
    test = await TestSandbox.open()
  })
  afterAll(() => test.close())

  const sendCode = async (phoneNumber: string) => {
    const client = await test.connect()
    const sent = await client.invoke(new Api.auth.SendCode({ phoneNumber, ...API, settings: new Api.CodeSettings({}) }))
    if (!(sent instanceof Api.auth.SentCode)) throw new Error('no code was sent')
    const signIn = (phoneCode: string, phoneCodeHash = sent.phoneCodeHash) =>
      client.invoke(new Api.auth.SignIn({ phoneNumber, phoneCodeHash, phoneCode }))
    return { client, sent, signIn }
  }

  it('lets an account in with its code', async () => {
    const client = await test.signIn(ANNA)
    const me = await client.getMe()
    expect([me.firstName, me.phone, me.self]).toEqual(['Anna', '15550100001', true])
    expect(await client.isUserAuthorized()).toBe(true)
  })

  it('says how long the code is, and refuses a wrong, an empty, a foreign and a used-up one', async () => {
    const { sent, signIn } = await sendCode(MARK.phone)
    expect(sent.type).toMatchObject({ length: 5 })
    expect(await errorOf(signIn('00000'))).toBe('PHONE_CODE_INVALID')
    expect(await errorOf(signIn(''))).toBe('PHONE_CODE_EMPTY')
    expect(await errorOf(signIn(MARK.code, 'no-such-hash'))).toBe('PHONE_CODE_EXPIRED')
    await signIn(MARK.code)
    expect(await errorOf(signIn(MARK.code))).toBe('PHONE_CODE_EXPIRED')
  })

  it('sends another code, after which the first one has expired, and cancels one', async () => {
    const { client, sent, signIn } = await sendCode(MARK.phone)
    const { phoneCodeHash } = sent
    const again = await client.invoke(new Api.auth.ResendCode({ phoneNumber: MARK.phone, phoneCodeHash }))
    expect(await errorOf(signIn(MARK.code))).toBe('PHONE_CODE_EXPIRED')
    const next = (again as Api.auth.SentCode).phoneCodeHash
    await client.invoke(new Api.auth.CancelCode({ phoneNumber: MARK.phone, phoneCodeHash: next }))
    expect(await errorOf(signIn(MARK.code, next))).toBe('PHONE_CODE_EXPIRED')
  })

  it('knows unknown and banned numbers', async () => {
    expect(await errorOf(sendCode('+15559999999'))).toBe('PHONE_NUMBER_INVALID')
    expect(await errorOf(sendCode(BANNED))).toBe('PHONE_NUMBER_BANNED')
  })

  it('asks for the password where there is one, and checks it', async () => {
    const { client, signIn } = await sendCode(VERA.phone)
    expect(await errorOf(signIn(VERA.code))).toBe('SESSION_PASSWORD_NEEDED')
    const enter = (password: string) =>
      client.signInWithPassword(API, {
        password: () => Promise.resolve(password),
        onError: (error) => {
          throw error
        },
      })
    expect(await errorOf(enter('wrong'))).toBe('PASSWORD_HASH_INVALID')
    expect(await client.isUserAuthorized()).toBe(false)
    expect(await enter(VERA.password)).toMatchObject({ firstName: 'Вера' })
  })

  it.each([
    ['straight', ANNA, {}],
    ['with a password behind it', VERA, {}],
    ['by way of another data centre', ANNA, { dc: 4 }],
  ])('accepts a QR code, %s', async (_how, account: { phone: string; password?: string }, extra) => {
    const client = await test.connect()
    const user = await client.signInUserWithQrCode(API, {
      qrCode: async ({ token }) => {
        const url = `tg://login?token=${token.toString('base64url')}`
        await test.post('/scan', { phone: account.phone, url, ...extra })
      },
      password: () => Promise.resolve(account.password ?? ''),
      onError: (error) => {
        throw error
      },
    })
    expect(user).toMatchObject({ phone: account.phone.slice(1) })
  })

  it('lets a phone that is signed in scan the code, each once', async () => {
    const phone = await test.signIn(LEO)
    const accept = (token: Buffer) => phone.invoke(new Api.auth.AcceptLoginToken({ token }))
    const client = await test.connect()
    const twice: string[] = []
    const user = await client.signInUserWithQrCode(API, {
      qrCode: async ({ token }) => {
        expect(await accept(token)).toMatchObject({ className: 'Authorization', passwordPending: false })
        twice.push(await errorOf(accept(token)))
      },
      onError: (error) => {
        throw error
      },
    })
    expect(user).toMatchObject({ phone: LEO.phone.slice(1) })
    expect(['AUTH_TOKEN_ALREADY_ACCEPTED', 'AUTH_TOKEN_INVALID']).toContain(twice[0])
  })

  it('refuses to scan what is no code, or one that nobody waits with', async () => {
    const scan = (url: string) => test.post('/scan', { phone: ANNA.phone, url })
    await expect(scan('https://example.com')).rejects.toThrow('the input has mistakes')
    await expect(scan('tg://login?token=AAAAAAAAAAAA')).rejects.toThrow('AUTH_TOKEN_INVALID')
  })

  it('follows PHONE_MIGRATE to another data centre', async () => {
    await test.post('/fault', { method: 'auth.sendCode', error: 'PHONE_MIGRATE_4' })
    const client = await test.signIn(ANNA)
    expect(client.session.dcId).toBe(4)
    expect(await client.getMe()).toMatchObject({ firstName: 'Anna' })
  })

  it('signs out, and everything but signing in is refused', async () => {
    const client = await test.signIn(MARK)
    await client.invoke(new Api.auth.LogOut())
    expect(await errorOf(client.invoke(new Api.updates.GetState()))).toBe('AUTH_KEY_UNREGISTERED')
    await eventually(async () => !(await client.isUserAuthorized()), 'the sign-out')
  })
})

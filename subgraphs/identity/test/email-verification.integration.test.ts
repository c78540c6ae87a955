import { openSecurity, type Security, type TestClock } from './security-seed'
import { auditOf, signUp, type Identity, type Person } from './seed'

const VERIFY = 'mutation ($token: String!) { verifyEmail(token: $token) }'
const RESEND = 'mutation { resendVerification }'
const CHANGE = 'mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) }'

describe('e-mail addresses', () => {
  let clock: TestClock
  let subgraph: Identity
  let security: Security
  beforeAll(async () => {
    ;({ clock, subgraph, security } = await openSecurity())
  })

  const verify = (token: string) => security.code(VERIFY, { token })
  const change = ({ actor }: Person, email: string) => security.code(CHANGE, { input: { email } }, { actor })
  const newAddress = () => `new-${crypto.randomUUID()}@example.test`
  const stateOf = async ({ actor }: Person) => {
    const query = '{ viewer { pendingEmail user { email emailVerified } } }'
    const { data } = await security.ask<{ viewer: { pendingEmail: string | null; user: object } }>(query, {}, { actor })
    return { pending: data!.viewer.pendingEmail, ...data!.viewer.user }
  }

  it('are confirmed by the link of the mail that signing up sends, once', async () => {
    const person = await signUp(subgraph)
    expect(await stateOf(person)).toEqual({ email: person.email, emailVerified: false, pending: null })
    const token = await security.tokenFor('verify-email', person.email)
    expect(token).toHaveLength(43)
    expect(await verify(token)).toBeUndefined()
    expect(await stateOf(person)).toMatchObject({ emailVerified: true })
    expect(await verify(token)).toBe('LINK_INVALID')
    const actions = (await auditOf(subgraph, person.actor.workspaceId)).map(({ action }) => action)
    expect(actions).toContain('user.emailVerified')
  })

  it('are confirmed once by many at the same moment', async () => {
    const person = await signUp(subgraph)
    const token = await security.tokenFor('verify-email', person.email)
    const codes = await Promise.all(Array.from({ length: 8 }, () => verify(token)))
    expect(codes.filter((code) => code === undefined)).toHaveLength(1)
    expect(codes.filter((code) => code === 'LINK_INVALID')).toHaveLength(7)
  })

  it('are not confirmed by an altered, a made-up or an expired link', async () => {
    const person = await signUp(subgraph)
    const token = await security.tokenFor('verify-email', person.email)
    const altered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
    expect(await verify(altered)).toBe('LINK_INVALID')
    expect(await verify('')).toBe('LINK_INVALID')
    expect(await security.code('mutation ($token: String!) { unlockSignIn(token: $token) }', { token })).toBe(
      'LINK_INVALID',
    )
    clock.forward({ minutes: 48 * 60 })
    expect(await verify(token)).toBe('LINK_EXPIRED')
    expect(await stateOf(person)).toMatchObject({ emailVerified: false })
  })

  it('are kept with a hash of the link, and the mail speaks the language of the user', async () => {
    const input = {
      email: newAddress(),
      password: 'a long enough password',
      name: 'Вера',
      workspaceName: 'ООО',
      language: 'RU',
    }
    await security.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }', { input })
    const [mail] = await subgraph.sentMails(input.email)
    expect(mail).toMatchObject({ subject: 'Подтвердите адрес электронной почты' })
    expect(mail!.text).toContain('Здравствуйте, Вера!')
    const token = await security.tokenFor('verify-email', input.email)
    const rows = await subgraph.testDatabase.query('SELECT l.*, encode(hash, $1) FROM identity.one_time_link l', [
      'base64',
    ])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('get another mail on demand, a few an hour, and the earlier link works no more', async () => {
    const person = await signUp(subgraph)
    const first = await security.tokenFor('verify-email', person.email)
    const codes = []
    for (let n = 0; n < 6; n++) codes.push(await security.code(RESEND, {}, person))
    expect(codes).toEqual([...Array.from({ length: 5 }, () => undefined), 'RATE_LIMITED'])
    expect(await subgraph.sentMails(person.email)).toHaveLength(6)
    expect(await verify(first)).toBe('LINK_INVALID')
    expect(await verify(await security.tokenFor('verify-email', person.email))).toBeUndefined()
  })

  it('send nothing again once they are confirmed', async () => {
    const person = await signUp(subgraph)
    await verify(await security.tokenFor('verify-email', person.email))
    await security.code(RESEND, {}, person)
    expect(await subgraph.sentMails(person.email)).toHaveLength(1)
  })

  describe('change', () => {
    it('once the new one is confirmed, and tell the old one', async () => {
      const person = await signUp(subgraph)
      const email = newAddress()
      expect(await change(person, ` ${email.toUpperCase()} `)).toBeUndefined()
      expect(await stateOf(person)).toMatchObject({ email: person.email, pending: email })
      expect(await verify(await security.tokenFor('verify-email', email))).toBeUndefined()
      expect(await stateOf(person)).toEqual({ email, emailVerified: true, pending: null })
      expect(await security.subjects(person.email)).toEqual([
        'Confirm your e-mail address',
        'A new address for your account',
        'Your e-mail address was changed',
      ])
      expect((await security.signIn(email)).code).toBeUndefined()
      expect((await security.signIn(person.email)).code).toBe('SIGN_IN_FAILED')
    })

    it('need a session whose user showed who they are a short while ago', async () => {
      const person = await signUp(subgraph)
      clock.forward({ minutes: 11 })
      expect(await change(person, newAddress())).toBe('REAUTHENTICATION_REQUIRED')
    })

    it('say nothing about who has an address, but to its owner', async () => {
      const [person, other] = [await signUp(subgraph), await signUp(subgraph)]
      expect(await change(person, other.email)).toBeUndefined()
      expect(await security.subjects(other.email)).toEqual(['Confirm your e-mail address', 'Someone gave your address'])
      expect(await stateOf(person)).toMatchObject({ email: person.email })
    })

    it('are refused to the one who is late for an address', async () => {
      const [person, other] = [await signUp(subgraph), await signUp(subgraph)]
      const email = newAddress()
      await change(person, email)
      await change(other, email)
      const [first, second] = (await subgraph.sentMails(email)).map(({ text }) => /token=([\w-]+)/.exec(text)![1]!)
      expect(await verify(first!)).toBeUndefined()
      expect(await verify(second!)).toBe('EMAIL_TAKEN')
      expect(await stateOf(other)).toMatchObject({ email: other.email })
    })
  })

  it('are forgotten with their links', async () => {
    await signUp(subgraph)
    await subgraph.testDatabase.query(`UPDATE identity.one_time_link SET expires_at = now() - interval '2 days'`)
    await subgraph.runJob('identity.delete-expired-links', {})
    expect(await subgraph.testDatabase.query('SELECT FROM identity.one_time_link')).toEqual([])
  })
})

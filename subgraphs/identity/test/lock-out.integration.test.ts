import { openSecurity, type Security } from './security-seed'
import { auditOf, PASSWORD, signUp, type Identity } from './seed'

const UNLOCK = 'mutation ($token: String!) { unlockSignIn(token: $token) }'

describe('guessing passwords', () => {
  let subgraph: Identity
  let security: Security
  beforeEach(async () => {
    // Counters of its own: these tests use up whole addresses.
    ;({ subgraph, security } = await openSecurity())
  })

  const guess = (email: string, times: number, address = (n: number) => `198.51.100.${n % 200}`) =>
    Promise.all(Array.from({ length: times }, (_, n) => security.signIn(email, `wrong ${n}`, address(n))))
  const countOf = (answers: readonly { code: string | undefined }[], code: string) =>
    answers.filter((answer) => answer.code === code).length

  it('locks the account, tells its owner, and opens by the mailed link', async () => {
    const person = await signUp(subgraph)
    expect(countOf(await guess(person.email, 12), 'SIGN_IN_FAILED')).toBe(10)
    const locked = await security.signIn(person.email)
    expect(locked.errors[0]!.extensions).toMatchObject({ code: 'SIGN_IN_LOCKED', retryable: true })
    expect(locked.errors[0]!.extensions['retryAfterSeconds']).toBeLessThanOrEqual(60)
    expect(await security.subjects(person.email)).toEqual([
      'Confirm your e-mail address',
      'Signing in to your account is paused',
    ])
    const token = await security.tokenFor('unlock', person.email)
    expect(await security.code(UNLOCK, { token })).toBeUndefined()
    expect((await security.signIn(person.email)).code).toBeUndefined()
    expect(await security.code(UNLOCK, { token })).toBe('LINK_INVALID')
    const actions = (await auditOf(subgraph, person.actor.workspaceId)).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['user.signInLocked', 'user.signInUnlocked']))
  })

  it('locks an address of nobody in the same way, and mails nobody', async () => {
    const person = await signUp(subgraph)
    const [known, unknown] = [await guess(person.email, 14), await guess('nobody@example.test', 14)]
    const seen = (answers: typeof known) => answers.map(({ code, errors }) => [code, errors[0]!.message])
    expect(seen(unknown)).toEqual(seen(known))
    expect(await subgraph.sentMails('nobody@example.test')).toEqual([])
  })

  it('locks a network address that tries many accounts, and leaves the accounts to others', async () => {
    const person = await signUp(subgraph)
    const spread = await Promise.all(
      Array.from({ length: 100 }, (_, n) => security.signIn(`${n}@example.test`, 'wrong', '203.0.113.5')),
    )
    expect(countOf(spread, 'SIGN_IN_FAILED')).toBe(100)
    for (let n = 0; n < 12; n++)
      expect((await security.signIn(person.email, 'wrong', '203.0.113.5')).code).toBe('RATE_LIMITED')
    expect((await security.signIn(person.email, PASSWORD, '203.0.113.6')).code).toBeUndefined()
  })

  it('is no use a thousand at a time: ten are looked at, one mail goes out, and nothing breaks', async () => {
    const person = await signUp(subgraph)
    const answers = await guess(person.email, 1_000)
    expect(countOf(answers, 'SIGN_IN_FAILED')).toBe(10)
    expect(countOf(answers, 'SIGN_IN_LOCKED')).toBe(990)
    expect(await security.subjects(person.email)).toHaveLength(2)
    expect((await security.ask('{ viewer { role } }', {}, person)).data).toEqual({ viewer: { role: 'OWNER' } })
  })

  it('of a thousand accounts at once is turned away beyond what the machine can check', async () => {
    const person = await signUp(subgraph)
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => security.signIn(`${n}@example.test`, 'wrong', `10.0.${n % 250}.1`)),
    )
    const checked = countOf(answers, 'SIGN_IN_FAILED')
    expect(checked).toBeGreaterThanOrEqual(100)
    expect(checked + countOf(answers, 'RATE_LIMITED')).toBe(1_000)
    expect(countOf(answers, 'RATE_LIMITED')).toBeGreaterThan(0)
    expect((await security.signIn(person.email)).code).toBeUndefined()
  })
})

import { sessionRevoked } from '@parley/schema/events/identity'
import { openSecurity, type Security, type TestClock } from './security-seed'
import { auditOf, PASSWORD, signUp, type Identity, type Person } from './seed'

const REQUEST = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }'
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) }'
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
const NEW_PASSWORD = 'another long enough password'

describe('passwords', () => {
  let clock: TestClock
  let subgraph: Identity
  let security: Security
  beforeAll(async () => {
    ;({ clock, subgraph, security } = await openSecurity())
  })

  const request = (email: string, clientAddress: string = crypto.randomUUID()) =>
    security.ask(REQUEST, { input: { email } }, { request: { clientAddress } })
  const reset = (token: string, password = NEW_PASSWORD) => security.code(RESET, { input: { token, password } })
  const tokenFor = async ({ email }: Person): Promise<string> => {
    await request(email)
    return security.tokenFor('reset-password', email)
  }
  const endedOf = async ({ actor }: Person) =>
    (await subgraph.publishedEvents(sessionRevoked)).filter(({ payload }) => payload['userId'] === actor.userId)

  describe('that are forgotten', () => {
    it('are replaced through a mailed link, which ends all sessions and signs nobody in', async () => {
      const person = await signUp(subgraph)
      const second = security.actorOf((await security.signIn(person.email)).data?.signIn)
      expect(await reset(await tokenFor(person))).toBeUndefined()
      const ended = (await endedOf(person)).map(({ key }) => key)
      expect(ended.toSorted()).toEqual([person.actor.sessionId, second.sessionId].toSorted())
      expect((await security.signIn(person.email)).code).toBe('SIGN_IN_FAILED')
      expect((await security.signIn(person.email, NEW_PASSWORD)).code).toBeUndefined()
      expect((await security.subjects(person.email)).slice(1)).toEqual([
        'Choose a new password',
        'You have a new password',
      ])
      const log = await auditOf(subgraph, person.actor.workspaceId)
      expect(log.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['user.passwordResetAsked', 'user.passwordReset']),
      )
      expect(JSON.stringify(log)).not.toContain(NEW_PASSWORD)
    })

    it('are asked for with the same answer, and the same work, whoever has the address', async () => {
      const person = await signUp(subgraph)
      const known = await request(person.email)
      const knownJobs = await subgraph.testDatabase.query('SELECT FROM jobs._private_jobs')
      await subgraph.sentMails()
      const unknown = await request('nobody@example.test')
      const unknownJobs = await subgraph.testDatabase.query('SELECT FROM jobs._private_jobs')
      expect(unknown).toEqual(known)
      // The mail of the sign-up lay there too.
      expect(unknownJobs).toHaveLength(knownJobs.length - 1)
      expect(await subgraph.sentMails('nobody@example.test')).toEqual([])
    })

    it('let nobody in who showed the old one a moment before', async () => {
      const person = await signUp(subgraph)
      const token = await tokenFor(person)
      const { users } = subgraph.services
      const find = users.findByEmail.bind(users)
      const found = jest.spyOn(users, 'findByEmail').mockImplementationOnce(async (email) => {
        const user = await find(email)
        expect(await reset(token)).toBeUndefined()
        return user
      })
      expect((await security.signIn(person.email)).code).toBe('SIGN_IN_FAILED')
      expect(found).toHaveBeenCalled()
    })

    it('let nobody in who has the second step still to do', async () => {
      const person = await signUp(subgraph)
      const { secret } = await security.enableMfa(person)
      const challenge = await security.challenge(person.email)
      await reset(await tokenFor(person))
      const code = security.codeOf(secret)
      expect((await security.complete(challenge, { code })).code).toBe('MFA_CHALLENGE_EXPIRED')
    })

    it('take a link once, also from many at the same moment', async () => {
      const person = await signUp(subgraph)
      const token = await tokenFor(person)
      const codes = await Promise.all(Array.from({ length: 5 }, (_, n) => reset(token, `${NEW_PASSWORD} ${n}`)))
      expect(codes.filter((code) => code === undefined)).toHaveLength(1)
      expect(new Set(codes)).toEqual(new Set([undefined, 'LINK_INVALID']))
      const won = codes.indexOf(undefined)
      expect((await security.signIn(person.email, `${NEW_PASSWORD} ${won}`)).code).toBeUndefined()
    })

    it('take the newest link only, within an hour, and none of another kind', async () => {
      const person = await signUp(subgraph)
      const verification = await security.tokenFor('verify-email', person.email)
      const [first, second] = [await tokenFor(person), await tokenFor(person)]
      expect(await reset(verification)).toBe('LINK_INVALID')
      expect(await reset(first)).toBe('LINK_INVALID')
      clock.forward({ minutes: 60 })
      expect(await reset(second)).toBe('LINK_EXPIRED')
      expect(await reset('made-up')).toBe('LINK_INVALID')
      expect((await security.signIn(person.email)).code).toBeUndefined()
    })

    it('leave nothing half-done when the new one breaks a rule', async () => {
      const person = await signUp(subgraph)
      const token = await tokenFor(person)
      expect(await reset(token, 'short')).toBe('VALIDATION_FAILED')
      expect(await reset(token)).toBeUndefined()
    })

    it("show that the address is the user's", async () => {
      const person = await signUp(subgraph)
      await reset(await tokenFor(person))
      const query = '{ viewer { user { emailVerified } } }'
      expect((await security.ask(query, {}, person)).data).toEqual({ viewer: { user: { emailVerified: true } } })
    })

    it('keep the second step', async () => {
      const person = await signUp(subgraph)
      const { secret } = await security.enableMfa(person)
      await reset(await tokenFor(person))
      const challenge = await security.challenge(person.email, NEW_PASSWORD)
      expect((await security.complete(challenge, { code: security.codeOf(secret) })).code).toBeUndefined()
    })

    it('are asked for a few times an hour, for an address and from one', async () => {
      const codes = []
      for (let n = 0; n < 6; n++) codes.push((await request('limited@example.test')).code)
      expect(codes).toEqual([...Array.from({ length: 5 }, () => undefined), 'RATE_LIMITED'])
      for (let n = 0; n < 30; n++) await request(`${n}@example.test`, '203.0.113.77')
      expect((await request('31@example.test', '203.0.113.77')).code).toBe('RATE_LIMITED')
    })

    it('are mailed one link by a job that runs twice', async () => {
      const person = await signUp(subgraph)
      await subgraph.sentMails()
      const order = { id: crypto.randomUUID(), email: person.email, purpose: 'RESET_PASSWORD' }
      await subgraph.runJob('identity.mail-link', order)
      const token = await security.tokenFor('reset-password', person.email)
      await subgraph.runJob('identity.mail-link', order)
      expect(await security.subjects(person.email)).toHaveLength(2)
      expect(await reset(token)).toBeUndefined()
    })
  })

  describe('that are known', () => {
    const change = ({ actor }: Person, currentPassword: string, newPassword = NEW_PASSWORD) =>
      security.ask(CHANGE, { input: { currentPassword, newPassword } }, { actor })

    it('are changed, which ends the other sessions and leaves this one', async () => {
      const person = await signUp(subgraph)
      const other = security.actorOf((await security.signIn(person.email)).data?.signIn)
      expect((await change(person, PASSWORD)).code).toBeUndefined()
      expect((await endedOf(person)).map(({ key }) => key)).toEqual([other.sessionId])
      expect((await security.signIn(person.email, NEW_PASSWORD)).code).toBeUndefined()
      expect((await security.subjects(person.email)).at(-1)).toBe('Your password was changed')
    })

    it('stay as they are when the present one is wrong, and guessing it is locked', async () => {
      const person = await signUp(subgraph)
      const { errors } = await change(person, 'wrong')
      expect(errors[0]!.extensions).toMatchObject({ fields: { 'input.currentPassword': ['passwordWrong'] } })
      const codes = await Promise.all(
        Array.from({ length: 10 }, () => change(person, 'wrong').then(({ code }) => code)),
      )
      expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(6)
      expect((await change(person, PASSWORD)).code).toBe('RATE_LIMITED')
      expect((await security.signIn(person.email)).code).toBeUndefined()
    })
  })
})

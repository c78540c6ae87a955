import { mfaChanged } from '@parley/schema/events/identity'
import { randomBytes } from 'node:crypto'
import { Encryption } from '@parley/toolkit/encryption/encryption'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { openSecurity, type Security, type TestClock } from './security-seed'
import { addMember, auditOf, PASSWORD, signUp, type Identity, type Person } from './seed'

const REAUTHENTICATE = 'mutation ($input: ReauthenticateInput!) { reauthenticate(input: $input) }'
const DISABLE = 'mutation { disableMfa }'
const REGENERATE = 'mutation { regenerateRecoveryCodes }'
const DEMAND = 'mutation ($required: Boolean!) { setMfaRequired(required: $required) { mfaRequired } }'
const ACCESS = 'query ($sessionId: ID!) { sessionAccess(sessionId: $sessionId) { mfaMissing } }'

describe('the second step', () => {
  let clock: TestClock
  let subgraph: Identity
  let security: Security
  beforeAll(async () => {
    ;({ clock, subgraph, security } = await openSecurity())
  })

  const protectedPerson = async (): Promise<Person & { secret: string; recoveryCodes: string[] }> => {
    const person = await signUp(subgraph)
    return { ...person, ...(await security.enableMfa(person)) }
  }
  const next = (): void => clock.forward({ seconds: 30 })

  describe('is set up', () => {
    it('with a seed for an app and a code of it, and gives ten recovery codes once', async () => {
      const person = await signUp(subgraph)
      const { data } = await security.ask<{ startMfaEnrolment: { secret: string; uri: string } }>(
        'mutation { startMfaEnrolment { secret uri } }',
        {},
        person,
      )
      const { secret, uri } = data!.startMfaEnrolment
      expect(uri).toBe(
        `otpauth://totp/Parley:${encodeURIComponent(person.email)}?issuer=Parley&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
      )
      expect(await security.mfaOf(person.actor)).toEqual({ enabled: false, required: false, recoveryCodesLeft: 0 })
      expect((await security.confirmMfa(person.actor, '000000')).code).toBe('MFA_CODE_INVALID')
      const confirmed = await security.confirmMfa(person.actor, security.codeOf(secret).replace(/(?=...$)/, ' '))
      const codes = confirmed.data!.confirmMfaEnrolment
      expect(new Set(codes).size).toBe(10)
      for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(await security.mfaOf(person.actor)).toEqual({ enabled: true, required: false, recoveryCodesLeft: 10 })
      expect((await security.subjects(person.email)).at(-1)).toBe('Two-step sign-in is on')
      const rows = await subgraph.testDatabase.query(`SELECT s.*, encode(seed, 'escape') FROM identity.mfa_seed s`)
      expect(JSON.stringify(rows)).not.toContain(secret)
      const hashes = await subgraph.testDatabase.query(`SELECT encode(hash, 'escape') FROM identity.recovery_code`)
      expect(JSON.stringify(hashes)).not.toContain(codes[0]!.replaceAll('-', ''))
      const log = JSON.stringify(await auditOf(subgraph, person.actor.workspaceId))
      expect(log).toContain('mfa.enabled')
      expect(log).not.toContain(secret)
    })

    it('once: a second seed and a second confirmation are refused', async () => {
      const person = await signUp(subgraph)
      expect((await security.confirmMfa(person.actor, '123456')).code).toBe('MFA_NOT_ENABLED')
      const first = await security.startMfa(person.actor)
      const secret = await security.startMfa(person.actor)
      expect((await security.confirmMfa(person.actor, security.codeOf(first))).code).toBe('MFA_CODE_INVALID')
      const code = security.codeOf(secret)
      const both = await Promise.all([1, 2].map(() => security.confirmMfa(person.actor, code)))
      expect(both.filter(({ data }) => data)).toHaveLength(1)
      expect(both.map((answer) => answer.code)).toContain('MFA_ALREADY_ENABLED')
      expect(await security.code('mutation { startMfaEnrolment { uri } }', {}, person)).toBe('MFA_ALREADY_ENABLED')
    })

    it('in a session whose user showed who they are a short while ago', async () => {
      const person = await protectedPerson()
      clock.forward({ minutes: 11 })
      for (const mutation of [DISABLE, REGENERATE, 'mutation { startMfaEnrolment { uri } }'])
        expect(await security.code(mutation, {}, person)).toBe('REAUTHENTICATION_REQUIRED')
      const again = (input: object) => security.ask(REAUTHENTICATE, { input }, person)
      expect((await again({ password: 'wrong' })).errors[0]!.extensions).toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: { 'input.password': ['passwordWrong'] },
      })
      expect((await again({ code: '000000' })).code).toBe('MFA_CODE_INVALID')
      expect((await again({})).code).toBe('VALIDATION_FAILED')
      expect((await again({ password: PASSWORD, code: '000000' })).code).toBe('VALIDATION_FAILED')
      const code = security.codeOf(person.secret)
      expect((await again({ code })).code).toBeUndefined()
      expect((await again({ code })).code).toBe('MFA_CODE_INVALID')
      expect(await security.code(REGENERATE, {}, person)).toBeUndefined()
      clock.forward({ minutes: 11 })
      expect((await again({ password: PASSWORD })).code).toBeUndefined()
      expect(await security.code(DISABLE, {}, person)).toBeUndefined()
      expect((await security.signIn(person.email)).code).toBeUndefined()
      expect(await security.mfaOf(person.actor)).toMatchObject({ enabled: false, recoveryCodesLeft: 0 })
    })
  })

  describe('of a sign-in', () => {
    it('is asked for after the right password only, and opens a session of its own', async () => {
      const person = await protectedPerson()
      expect((await security.signIn(person.email, 'wrong')).code).toBe('SIGN_IN_FAILED')
      const first = await security.signIn(person.email)
      expect(first).toMatchObject({ data: null, code: 'MFA_REQUIRED' })
      expect(first.errors[0]!.extensions).toMatchObject({
        challengeId: expect.any(String),
        expiresAt: expect.any(String),
      })
      const done = await security.complete(first.errors[0]!.extensions['challengeId'], {
        code: security.codeOf(person.secret),
      })
      expect(security.actorOf(done.data?.completeSignIn)).toMatchObject({ userId: person.actor.userId })
    })

    it('takes a code once, also from two devices at the same moment, and no earlier one', async () => {
      const person = await protectedPerson()
      const earlier = security.codeOf(person.secret)
      next()
      const code = security.codeOf(person.secret)
      const challenges = [await security.challenge(person.email), await security.challenge(person.email)]
      const both = await Promise.all(challenges.map((challenge) => security.complete(challenge, { code })))
      expect(both.filter(({ data }) => data)).toHaveLength(1)
      expect(both.map((answer) => answer.code)).toContain('MFA_CODE_INVALID')
      const challenge = await security.challenge(person.email)
      for (const replayed of [code, earlier])
        expect((await security.complete(challenge, { code: replayed })).code).toBe('MFA_CODE_INVALID')
    })

    it('takes a code of a clock that is half a minute off, and no older one', async () => {
      const person = await protectedPerson()
      next()
      const code = security.codeOf(person.secret)
      clock.forward({ seconds: 30 })
      expect((await security.complete(await security.challenge(person.email), { code })).data).not.toBeNull()
      const old = security.codeOf(person.secret)
      clock.forward({ seconds: 60 })
      expect((await security.complete(await security.challenge(person.email), { code: old })).code).toBe(
        'MFA_CODE_INVALID',
      )
    })

    it('takes a challenge once, and leaves the code unused when it is', async () => {
      const person = await protectedPerson()
      const challenge = await security.challenge(person.email)
      expect((await security.complete(challenge, { code: security.codeOf(person.secret) })).data).not.toBeNull()
      next()
      const code = security.codeOf(person.secret)
      expect((await security.complete(challenge, { code })).code).toBe('MFA_CHALLENGE_EXPIRED')
      expect((await security.complete(await security.challenge(person.email), { code })).data).not.toBeNull()
    })

    it('knows no made-up, altered or old challenge, and none of another user', async () => {
      const [person, other] = [await protectedPerson(), await protectedPerson()]
      const challenge = await security.challenge(person.email)
      const withCode = (id: string) => security.complete(id, { code: security.codeOf(person.secret) })
      expect((await withCode('made-up')).code).toBe('MFA_CHALLENGE_EXPIRED')
      expect((await withCode(`${challenge}A`)).code).toBe('MFA_CHALLENGE_EXPIRED')
      expect((await withCode(await security.challenge(other.email))).code).toBe('MFA_CODE_INVALID')
      clock.forward({ minutes: 5 })
      expect((await withCode(challenge)).code).toBe('MFA_CHALLENGE_EXPIRED')
      const rows = await subgraph.testDatabase.query(`SELECT encode(hash, 'escape') FROM identity.sign_in_challenge`)
      expect(JSON.stringify(rows)).not.toContain(challenge)
    })

    it('says what is wrong with its input', async () => {
      const input = { challengeId: 'x', tokenDelivery: 'BODY' }
      const mutation = 'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { expiresAt } }'
      for (const factor of [
        {},
        { code: '12345' },
        { code: '123456', recoveryCode: 'A'.repeat(16) },
        { recoveryCode: 'x' },
      ])
        expect(await security.code(mutation, { input: { ...input, ...factor } })).toBe('VALIDATION_FAILED')
    })

    it('takes a recovery code once, however it is typed, also from many at the same moment', async () => {
      const person = await protectedPerson()
      const [code = '', second = ''] = person.recoveryCodes
      const challenges = await Promise.all(Array.from({ length: 4 }, () => security.challenge(person.email)))
      const spelling = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code} `]
      const all = await Promise.all(
        challenges.map((challenge, n) => security.complete(challenge, { recoveryCode: spelling[n]! })),
      )
      expect(all.filter(({ data }) => data)).toHaveLength(1)
      expect(all.filter((answer) => answer.code === 'MFA_CODE_INVALID')).toHaveLength(3)
      expect(await security.mfaOf(person.actor)).toMatchObject({ recoveryCodesLeft: 9 })
      expect((await security.subjects(person.email)).at(-1)).toBe('A recovery code was used')
      const { data } = await security.ask<{ regenerateRecoveryCodes: string[] }>(REGENERATE, {}, person)
      const challenge = await security.challenge(person.email)
      expect((await security.complete(challenge, { recoveryCode: second })).code).toBe('MFA_CODE_INVALID')
      const renewed = data!.regenerateRecoveryCodes[9]!
      expect((await security.complete(challenge, { recoveryCode: renewed })).data).not.toBeNull()
    })

    it('locks whoever guesses codes, over any number of challenges', async () => {
      const person = await protectedPerson()
      const challenges: string[] = []
      while (challenges.length < 20) challenges.push(await security.challenge(person.email))
      const guesses = await Promise.all(
        challenges.map((challenge, n) => security.complete(challenge, { code: String(n).padStart(6, '0') })),
      )
      const codes = guesses.map(({ code }) => code)
      expect(codes.filter((code) => code === 'MFA_CODE_INVALID')).toHaveLength(5)
      expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(15)
      const right = { code: security.codeOf(person.secret) }
      expect((await security.complete(await security.challenge(person.email), right)).code).toBe('RATE_LIMITED')
    })
  })

  describe('that a workspace demands', () => {
    const demand = (actor: TestActor, required: boolean) => security.ask(DEMAND, { required }, { actor })
    const missing = async (actor: TestActor) => {
      const service = { kind: 'service', service: 'gateway', workspaceId: actor.workspaceId } as const
      const { data } = await subgraph.execute<{ sessionAccess: { mfaMissing: boolean } }>({
        query: ACCESS,
        variables: { sessionId: actor.sessionId },
        actor: service,
      })
      return data!.sessionAccess.mfaMissing
    }

    it('is missing for members without it, until they have it', async () => {
      const owner = await protectedPerson()
      const member = await addMember(subgraph, owner.actor.workspaceId, 'AGENT')
      expect(await missing(member)).toBe(false)
      expect((await demand(owner.actor, true)).data).toEqual({ setMfaRequired: { mfaRequired: true } })
      expect([await missing(owner.actor), await missing(member)]).toEqual([false, true])
      expect(await security.mfaOf(member)).toMatchObject({ required: true, enabled: false })
      const secret = await security.startMfa(member)
      expect(await missing(member)).toBe(true)
      await security.confirmMfa(member, security.codeOf(secret))
      expect(await missing(member)).toBe(false)
      const told = await subgraph.publishedEvents(mfaChanged)
      expect(told.map(({ payload }) => payload['userId'])).toEqual(expect.arrayContaining([null, member.userId]))
      expect(await security.code(DISABLE, {}, { actor: member })).toBe('MFA_ENFORCED')
      await demand(owner.actor, false)
      expect(await security.code(DISABLE, {}, { actor: member })).toBeUndefined()
    })

    it('is for owners and admins to demand, who have it themselves and showed who they are', async () => {
      const owner = await signUp(subgraph)
      expect((await demand(owner.actor, true)).code).toBe('MFA_NOT_ENABLED')
      await security.enableMfa(owner)
      expect((await demand(await addMember(subgraph, owner.actor.workspaceId, 'MANAGER'), true)).code).toBe('FORBIDDEN')
      clock.forward({ minutes: 11 })
      expect((await demand(owner.actor, true)).code).toBe('REAUTHENTICATION_REQUIRED')
    })
  })
})

it('moves a seed to the new key of ENCRYPTION_KEYS when it is used', async () => {
  const [present, former] = [1, 2].map(() => randomBytes(32).toString('base64url'))
  const { subgraph, security } = await openSecurity({ encryptionKeys: [present!, former!] })
  const person = await signUp(subgraph)
  const { secret } = await security.enableMfa(person)
  const place = `identity.mfa_seed.seed ${person.actor.userId}`
  const old = new Encryption([former!]).encrypt(secret, place)
  await subgraph.testDatabase.query('UPDATE identity.mfa_seed SET seed = $1', [old])
  const done = await security.complete(await security.challenge(person.email), { code: security.codeOf(secret) })
  expect(done.code).toBeUndefined()
  const [row] = await subgraph.testDatabase.query<{ seed: Buffer }>('SELECT seed FROM identity.mfa_seed')
  expect(new Encryption([present!]).decrypt(row!.seed, place)).toBe(secret)
})

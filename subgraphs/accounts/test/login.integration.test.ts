import { randomUUID } from 'node:crypto'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { AccountsHarness } from './accounts-harness'
import type { SandboxAccount } from './telegram/start-sandbox'

interface Login {
  readonly id: string
  readonly step: string
  readonly codeLength: number | null
  readonly qrUrl: string | null
  readonly account: { readonly id: string; readonly phoneNumber: string } | null
}

const FIELDS = 'id step codeLength qrUrl account { id phoneNumber }'
const START = `mutation ($input: StartTelegramLoginInput!) { login: startTelegramLogin(input: $input) { ${FIELDS} } }`
const CODE = `mutation ($input: SubmitTelegramCodeInput!) { login: submitTelegramCode(input: $input) { ${FIELDS} } }`
const PASSWORD = `mutation ($input: SubmitTelegramPasswordInput!) {
  login: submitTelegramPassword(input: $input) { ${FIELDS} } }`
const QR = `mutation { login: startTelegramQrLogin { ${FIELDS} } }`
const CANCEL = 'mutation ($id: ID!) { cancelTelegramLogin(loginId: $id) }'
const ENTITY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on TelegramLogin { ${FIELDS} } } }`

let harness: AccountsHarness

beforeAll(async () => {
  harness = await AccountsHarness.open()
  await harness.startWorker()
}, 90_000)

/** As the gateway asks for a login after an event. */
async function follow(id: string, as = harness.member): Promise<Login | null> {
  const variables = { r: [{ __typename: 'TelegramLogin', id }] }
  return (await harness.ask<{ _entities: (Login | null)[] }>(ENTITY, variables, as))._entities[0] ?? null
}

async function start(person: SandboxAccount, as = harness.member): Promise<Login> {
  const input = { phoneNumber: person.phone }
  return (await harness.ask<{ login: Login }>(START, { input }, as)).login
}

const scan = (login: Login, person: SandboxAccount): Promise<unknown> =>
  harness.sandbox.post('/scan', { phone: person.phone, url: login.qrUrl })

it('connects by code, tolerating how people write numbers and a wrong code', async () => {
  const person = await harness.person(0)
  const written = person.phone.replace(/(\d{4})$/, ' ($1)')
  const { login } = await harness.ask<{ login: Login }>(START, { input: { phoneNumber: written } })
  expect(login).toMatchObject({ step: 'CODE', codeLength: person.code.length, qrUrl: null, account: null })

  expect(await harness.refusal(CODE, { input: { loginId: login.id, code: '00000' } })).toBe('TELEGRAM_CODE_INVALID')
  const done = await harness.ask<{ login: Login }>(CODE, { input: { loginId: login.id, code: person.code } })
  expect(done.login).toMatchObject({ step: 'DONE', account: { phoneNumber: expect.stringContaining('1555') } })
  await harness.untilStatus(done.login.account!.id, 'CONNECTED')
  expect(await harness.published('accounts.account.status.v1')).toEqual([
    { accountId: done.login.account!.id, status: 'CONNECTING' },
    { accountId: done.login.account!.id, status: 'CONNECTED' },
  ])
})

it('asks for the password of two-step verification', async () => {
  const person = await harness.personWithPassword()
  const { id } = await start(person)
  const { login } = await harness.ask<{ login: Login }>(CODE, { input: { loginId: id, code: person.code } })
  expect(login.step).toBe('PASSWORD')
  expect(await harness.refusal(CODE, { input: { loginId: id, code: person.code } })).toBe('CONFLICT')
  expect(await harness.refusal(PASSWORD, { input: { loginId: id, password: 'wrong' } })).toBe(
    'TELEGRAM_PASSWORD_INVALID',
  )
  const done = await harness.ask<{ login: Login }>(PASSWORD, { input: { loginId: id, password: person.password } })
  expect(done.login.step).toBe('DONE')
})

it('connects by QR code, and says so by event', async () => {
  const person = await harness.person(1)
  const { login } = await harness.ask<{ login: Login }>(QR)
  expect(login).toMatchObject({ step: 'QR', qrUrl: expect.stringMatching(/^tg:\/\/login\?token=/) })
  await scan(login, person)
  const done = await waitFor(async () => {
    const now = await follow(login.id)
    return now?.step === 'DONE' ? now : null
  })
  expect(done.qrUrl).toBeNull()
  expect(await harness.published('accounts.login.advanced.v1')).toContainEqual({
    loginId: login.id,
    userId: harness.member.userId,
  })
})

it('goes on with a QR login, and with a code, after its worker is gone', async () => {
  const person = await harness.person(3)
  const first = await harness.startWorker()
  const byCode = await start(person)
  const byQr = (await harness.ask<{ login: Login }>(QR)).login
  await first.stop()
  await harness.startWorker()
  const renewed = await waitFor(async () => {
    const now = await follow(byQr.id)
    return now?.qrUrl && now.qrUrl !== byQr.qrUrl ? now : null
  })
  const submit = { input: { loginId: byCode.id, code: person.code } }
  const { login } = await waitFor(() => harness.ask<{ login: Login }>(CODE, submit))
  expect(login.step).toBe('DONE')
  await scan(renewed, person)
  const again = await waitFor(async () => {
    const now = await follow(byQr.id)
    return now?.step === 'DONE' ? now : null
  })
  expect(again.account?.id).toBe(login.account?.id)
})

it('refuses what cannot be a login', async () => {
  expect(await harness.refusal(START, { input: { phoneNumber: 'call me' } })).toBe('VALIDATION_FAILED')
  expect(await harness.refusal(START, { input: { phoneNumber: '+15559999999' } })).toBe('TELEGRAM_PHONE_INVALID')
  expect(await harness.refusal(START, { input: { phoneNumber: '+15550100005' } })).toBe('TELEGRAM_PHONE_BANNED')
  expect(await harness.refusal(CODE, { input: { loginId: randomUUID(), code: '12345' } })).toBe('NOT_FOUND')
  expect(await harness.refusal(START, { input: { phoneNumber: '+15550100006' } }, harness.member.as('AGENT'))).toBe(
    'FORBIDDEN',
  )
})

it('says how long Telegram wants to wait', async () => {
  await harness.sandbox.fault({ method: 'auth.sendCode', error: 'FLOOD_WAIT_37' })
  const { errors } = await harness.graph.execute({
    query: START,
    variables: { input: { phoneNumber: '+15550100006' } },
    actor: harness.member,
  })
  expect(errors[0]?.extensions).toMatchObject({ code: 'TELEGRAM_FLOOD_WAIT', retryable: true, retryAfterSeconds: 37 })
})

it('shows a login to the member who started it, and to nobody else', async () => {
  const { id } = await start(await harness.person(5))
  for (const other of [harness.member.colleague(), harness.member.in(randomUUID())]) {
    expect(await follow(id, other)).toBeNull()
    expect(await harness.refusal(CODE, { input: { loginId: id, code: '12345' } }, other)).toBe('NOT_FOUND')
    expect(await harness.refusal(CANCEL, { id }, other)).toBe('NOT_FOUND')
  }
  await harness.ask(CANCEL, { id })
  expect(await follow(id)).toBeNull()
  expect(await harness.refusal(CANCEL, { id: 'no id' })).toBe('NOT_FOUND')
})

it('refuses an account that another workspace has, by code and by QR, and leaves no session behind', async () => {
  const person = await harness.person(0)
  const stranger = actor()
  const before = (await harness.person(0)) as SandboxAccount & { signedIn: number }
  const { id } = await start(person, stranger)
  expect(await harness.refusal(CODE, { input: { loginId: id, code: person.code } }, stranger)).toBe('ACCOUNT_IN_USE')
  const { login } = await harness.ask<{ login: Login }>(QR, {}, stranger)
  await scan(login, person)
  await waitFor(async () => {
    const variables = { r: [{ __typename: 'TelegramLogin', id: login.id }] }
    return (await harness.refusal(ENTITY, variables, stranger)) === 'ACCOUNT_IN_USE'
  })
  await waitFor(async () => ((await harness.person(0)) as typeof before).signedIn === before.signedIn)
})

it('keeps no secret in the clear', async () => {
  const rows = await harness.graph.testDatabase.query<{ text: string }>(
    `SELECT encode(session, 'escape') AS text FROM accounts.bd_account
     UNION ALL SELECT encode(secrets, 'escape') FROM accounts.telegram_login WHERE secrets IS NOT NULL`,
  )
  expect(rows.length).toBeGreaterThan(2)
  for (const { text } of rows) expect(text).not.toMatch(/127\.0\.0\.1|tg:\/\/|session|[A-Za-z0-9+/]{40}/)
})

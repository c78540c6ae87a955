import { Secret, TOTP } from 'otpauth'
import { eventually, GraphClient, type GraphResult } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

interface Mail {
  readonly messageId: string
  readonly subject: string
  readonly links: readonly string[]
}

const PASSWORD = 'a long enough password'
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }'
const CONTACTS = '{ contacts(first: 1) { edges { node { id } } } }'

const codeOf = ({ errors }: GraphResult<unknown>): string | undefined => errors?.[0]?.extensions?.code

describe('an account and its owner, by mail and by authenticator', () => {
  let parley: ParleyProcess
  const email = `olga-${crypto.randomUUID()}@example.test`
  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false', DEMO_WORKSPACE: 'none' } })
  })
  afterAll(() => parley?.stop())

  const mails = async (to: string): Promise<Mail[]> =>
    (await (await fetch(`${parley.controlUrl}/mails?to=${encodeURIComponent(to)}`)).json()) as Mail[]
  /** The token of the link to a page, once a mail with it has come. */
  const tokenFor = (page: string, to = email): Promise<string> =>
    eventually(`a mail with a link to ${page}`, async () => {
      const link = (await mails(to))
        .flatMap(({ links }) => links)
        .find((each) => each.startsWith(`${parley.url}/${page}?`))
      return link && new URL(link).searchParams.get('token')
    })
  const signUp = async (address: string): Promise<GraphClient> => {
    const client = new GraphClient(parley.url)
    const input = { email: address, password: PASSWORD, name: 'Ольга', workspaceName: 'Made-up Ltd', language: 'RU' }
    const { signUp: session } = await client.request<{ signUp: { accessToken: string } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }',
      { input: { ...input, tokenDelivery: 'BODY' } },
    )
    client.accessToken = session.accessToken
    return client
  }
  const signIn = (password: string) =>
    new GraphClient(parley.url).send<{ signIn: { accessToken: string } }>(SIGN_IN, {
      input: { email, password, tokenDelivery: 'BODY' },
    })
  const codeFrom = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

  it('confirms the address by the link of a mail, in the language of the user', async () => {
    const client = await signUp(email)
    const token = await tokenFor('verify-email')
    expect((await mails(email)).map(({ subject }) => subject)).toEqual(['Подтвердите адрес электронной почты'])
    // Whoever opens the link may be signed in with a token that has expired.
    const reader = new GraphClient(parley.url)
    reader.accessToken = 'expired'
    await reader.request('mutation ($token: String!) { verifyEmail(token: $token) }', { token })
    const { viewer } = await client.request<{ viewer: object }>('{ viewer { user { emailVerified } language } }')
    expect(viewer).toEqual({ user: { emailVerified: true }, language: 'RU' })
  })

  it('hands a mail over although the mail server fails at first', async () => {
    const fault = { method: 'smtp', error: 'Try again later', code: 451, times: 1 }
    const headers = { 'content-type': 'application/json' }
    await fetch(`${parley.controlUrl}/fault`, { method: 'POST', headers, body: JSON.stringify(fault) })
    const late = `late-${crypto.randomUUID()}@example.test`
    await signUp(late)
    await tokenFor('verify-email', late)
    expect(await mails(late)).toHaveLength(1)
  })

  it('sets a new password through a mail, and the devices are signed out at once', async () => {
    const { data } = await signIn(PASSWORD)
    const device = new GraphClient(parley.url)
    device.accessToken = data!.signIn.accessToken
    await device.request(CONTACTS)
    const anyone = new GraphClient(parley.url)
    await anyone.request('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }', {
      input: { email },
    })
    const input = { token: await tokenFor('reset-password'), password: 'another long password' }
    await anyone.request('mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) }', { input })
    await eventually(
      'the device is signed out',
      async () => codeOf(await device.send(CONTACTS)) === 'SESSION_REVOKED',
      2_000,
    )
    expect(codeOf(await signIn(PASSWORD))).toBe('SIGN_IN_FAILED')
  })

  it('asks for the second step, and lets a member without it set it up and nothing else', async () => {
    const owner = new GraphClient(parley.url)
    owner.accessToken = (await signIn('another long password')).data!.signIn.accessToken
    const enrol = async (client: GraphClient): Promise<string> => {
      const { startMfaEnrolment } = await client.request<{ startMfaEnrolment: { secret: string } }>(
        'mutation { startMfaEnrolment { secret } }',
      )
      const { secret } = startMfaEnrolment
      await client.request('mutation ($code: String!) { confirmMfaEnrolment(code: $code) }', { code: codeFrom(secret) })
      return secret
    }
    await enrol(owner)
    const first = await signIn('another long password')
    expect(first.errors![0]!.extensions).toMatchObject({ code: 'MFA_REQUIRED', challengeId: expect.any(String) })
    await owner.request('mutation { setMfaRequired(required: true) { mfaRequired } }')
    await owner.request(CONTACTS)

    const member = await signUp(`member-${crypto.randomUUID()}@example.test`)
    const { createInvitationLink } = await owner.request<{ createInvitationLink: { token: string } }>(
      'mutation { createInvitationLink(input: { role: AGENT }) { token } }',
    )
    const { acceptInvitation } = await member.request<{ acceptInvitation: { id: string } }>(
      'mutation ($token: String!) { acceptInvitation(token: $token) { id } }',
      createInvitationLink,
    )
    const { switchWorkspace } = await member.request<{ switchWorkspace: { accessToken: string } }>(
      'mutation ($id: ID!) { switchWorkspace(workspaceId: $id) { accessToken } }',
      acceptInvitation,
    )
    member.accessToken = switchWorkspace.accessToken
    expect(codeOf(await member.send(CONTACTS))).toBe('MFA_ENROLMENT_REQUIRED')
    const { viewer } = await member.request<{ viewer: object }>(
      '{ viewer { mfa { enabled required } permissions { name } } }',
    )
    expect(viewer).toEqual({ mfa: { enabled: false, required: true }, permissions: [] })
    await enrol(member)
    await eventually('the member may work', async () => codeOf(await member.send(CONTACTS)) === undefined, 2_000)
  })
})

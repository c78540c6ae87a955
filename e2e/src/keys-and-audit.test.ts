import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

interface Entry {
  readonly action: string
  readonly actorName: string | null
  readonly clientAddress: string
}

const LOG =
  'query ($filter: AuditFilter) { auditLog(filter: $filter) { edges { node { action actorName clientAddress } } } }'
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id prefix } } }`
const CONTACTS = '{ contacts(first: 1) { totalCount } }'

describe('keys, sessions and the audit log, from outside', () => {
  let parley: ParleyProcess
  let owner: GraphClient
  beforeAll(async () => {
    parley = await startParley({
      environment: {
        SANDBOX_SCRIPTED_REPLIES: 'false',
        OAUTH_OIDC_ISSUER: 'http://127.0.0.1:9999',
        OAUTH_OIDC_CLIENT_ID: 'parley',
        OAUTH_OIDC_CLIENT_SECRET: 'a made-up secret',
      },
    })
    owner = new GraphClient(parley.url)
    await owner.signUp('Bela')
  })
  afterAll(async () => {
    await parley?.stop()
  })

  async function entries(filter: object = {}): Promise<Entry[]> {
    const { auditLog } = await owner.request<{ auditLog: { edges: { node: Entry }[] } }>(LOG, { filter })
    return auditLog.edges.map(({ node }) => node)
  }

  /** Waits until the log has it: entries travel as events do. */
  const entryOf = (action: string): Promise<Entry> =>
    eventually(action, async () => (await entries({ actions: [action] }))[0])

  async function newKey(input: object = {}): Promise<{ program: GraphClient; id: string }> {
    const { createApiKey } = await owner.request<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      CREATE_KEY,
      { input: { name: 'Nightly export', role: 'VIEWER', ...input } },
    )
    const program = new GraphClient(parley.url)
    program.accessToken = createApiKey.secret
    return { program, id: createApiKey.apiKey.id }
  }

  const codeOf = async (client: GraphClient, query: string, variables: object = {}): Promise<string | undefined> =>
    (await client.send(query, variables)).errors?.[0]?.extensions?.code

  it('keeps what was done, with who did it and from where', async () => {
    expect(await entryOf('session.started')).toMatchObject({ actorName: 'Bela', clientAddress: '127.0.0.1' })
    expect(await entryOf('workspace.created')).toMatchObject({ actorName: 'Bela' })
  })

  it('lets a program in with a key, as far as its role goes, until it is revoked', async () => {
    const { program, id } = await newKey()
    expect(await codeOf(program, CONTACTS)).toBeUndefined()
    expect(await codeOf(program, LOG)).toBe('FORBIDDEN')
    expect(await codeOf(program, '{ sessions { totalCount } }')).toBe('FORBIDDEN')
    await owner.request('mutation ($id: ID!) { revokeApiKey(id: $id) { status } }', { id })
    await eventually('the key is refused', async () => (await codeOf(program, CONTACTS)) === 'UNAUTHENTICATED')
    expect(await entryOf('apiKey.revoked')).toMatchObject({ actorName: 'Bela' })
  })

  it('lets nobody in with a key for other addresses', async () => {
    const { program } = await newKey({ allowedAddresses: ['203.0.113.0/24'] })
    expect(await codeOf(program, CONTACTS)).toBe('UNAUTHENTICATED')
  })

  it('hands the log out as a file, once the link was asked for', async () => {
    const { createAuditExport } = await owner.request<{ createAuditExport: { url: string } }>(
      'mutation { createAuditExport { url } }',
    )
    const text = await (await fetch(`${parley.url}${createAuditExport.url}`)).text()
    expect(text).toContain('session.started')
    expect((await fetch(`${parley.url}${createAuditExport.url}x`)).status).toBe(401)
    await entryOf('audit.exported')
  })

  it('ends the other devices of a user', async () => {
    const email = `dora-${crypto.randomUUID().slice(0, 8)}@example.test`
    const input = {
      email,
      password: 'a long enough password',
      name: 'Dora',
      workspaceName: 'Dora',
      tokenDelivery: 'BODY',
    }
    const { signUp } = await owner.request<{ signUp: { accessToken: string } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }',
      { input },
    )
    const [phone, laptop] = [new GraphClient(parley.url), new GraphClient(parley.url)]
    phone.accessToken = signUp.accessToken
    await laptop.signIn(email, input.password)
    expect(await codeOf(phone, CONTACTS)).toBeUndefined()
    expect(await laptop.request('mutation { revokeOtherSessions }')).toEqual({ revokeOtherSessions: 1 })
    await eventually('the phone is signed out', async () => (await codeOf(phone, CONTACTS)) === 'SESSION_REVOKED')
    expect(await codeOf(laptop, CONTACTS)).toBeUndefined()
  })

  it('offers the providers that are set up, and comes back from one that does not answer', async () => {
    const { signInProviders } = await owner.request<{ signInProviders: object[] }>(
      '{ signInProviders { id startPath } }',
    )
    expect(signInProviders).toEqual([{ id: 'oidc', startPath: '/auth/oidc/start' }])
    const start = await fetch(`${parley.url}/auth/oidc/start?returnTo=/inbox`, { redirect: 'manual' })
    expect(start.headers.get('location')).toBe('/sign-in?returnTo=%2Finbox&error=DEPENDENCY_UNAVAILABLE')
    expect((await fetch(`${parley.url}/auth/oidc/start?returnTo=//evil.test`)).status).toBe(400)
  })
})

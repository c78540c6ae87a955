import { connectAccount, syncDialogs } from './harness/connect-account'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { idArguments, operationWith, readApiSchema } from './harness/root-fields'
import { SandboxControl } from './harness/sandbox-control'

const schema = readApiSchema()
const ARGUMENTS = idArguments(schema)
const FOLLOWED = ARGUMENTS.filter(({ operation }) => operation === 'subscription')
const ASKED = ARGUMENTS.filter(({ operation }) => operation !== 'subscription')

/** What a stranger's id may be answered with. */
const REFUSALS = new Set(['NOT_FOUND', 'FORBIDDEN', 'VALIDATION_FAILED'])

describe('one workspace never reaches another', () => {
  let parley: ParleyProcess
  let owner: GraphClient
  let stranger: GraphClient
  /** Ids of everything that the owner has, by kind. */
  const ids = new Map<string, string>()
  let before: unknown
  let control: SandboxControl
  let phone: string
  let counterpart: string

  const snapshot = (): Promise<unknown> =>
    owner.request(`{
      viewer { user { id name } workspace { id name } }
      bdAccounts { edges { node { id status sync { state dialogsTotal dialogsDone } } } }
      conversations(first: 50) { edges { node { id title unreadCount lastMessage { id text status } contact { id name version } } } }
    }`)

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    owner = new GraphClient(parley.url)
    stranger = new GraphClient(parley.url)
    control = new SandboxControl(parley.controlUrl)
    await owner.signUp('Olga')
    await stranger.signUp('Stefan')
    const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
    const account = await connectAccount(owner, control, free)
    const person = account.dialogs.find(({ kind }) => kind === 'USER')!
    ;({ phone } = account)
    counterpart = person.title
    await syncDialogs(owner, account.id, [person.id])
    const { conversation, viewer, startTelegramQrLogin } = await eventually('the contact is linked', async () => {
      const found = await owner.request<{
        conversation: { lastMessage: { id: string } | null; contact: { id: string } | null } | null
        viewer: { user: { id: string }; workspace: { id: string } }
      }>(
        'query ($id: ID!) { conversation(id: $id) { lastMessage { id } contact { id } } viewer { user { id } workspace { id } } }',
        {
          id: person.id,
        },
      )
      if (!found.conversation?.contact || !found.conversation.lastMessage) return null
      const login = await owner.request<{ startTelegramQrLogin: { id: string } }>(
        'mutation { startTelegramQrLogin { id } }',
      )
      return { ...found, ...login }
    })
    ids.set('account', account.id).set('conversation', person.id).set('message', conversation!.lastMessage!.id)
    ids.set('contact', conversation!.contact!.id).set('login', startTelegramQrLogin.id)
    ids.set('user', viewer.user.id).set('workspace', viewer.workspace.id)
    before = await snapshot()
  })
  afterAll(async () => {
    await owner?.close()
    await stranger?.close()
    await parley?.stop()
  })

  it('has something to protect', () => {
    expect(ARGUMENTS.length).toBeGreaterThan(25)
    expect(ids.size).toBe(7)
  })

  it.each(ASKED)('$operation $field($path)', async (argument) => {
    for (const [kind, id] of ids) {
      const { query, variables } = operationWith(schema, argument, id)
      const { data, errors } = await stranger.send<Record<string, unknown>>(query, variables)
      const codes = (errors ?? []).map(({ extensions }) => extensions?.code)
      expect({ kind, query, variables, unexpected: codes.filter((code) => !REFUSALS.has(code ?? '')) }).toMatchObject({
        unexpected: [],
      })
      const answer = JSON.stringify(data?.[argument.field] ?? null)
      for (const [ownedKind, owned] of ids)
        expect({ kind, ownedKind, leaks: answer.includes(owned) }).toMatchObject({ leaks: false })
    }
  })

  it('left what the owner has as it was', async () => {
    expect(await snapshot()).toEqual(before)
  })

  it.each(FOLLOWED)('subscription $field($path)', async (argument) => {
    const followed = [...ids.values()].map((id) => {
      const { query, variables } = operationWith(schema, argument, id)
      return stranger.subscribe(query, variables as Record<string, unknown>)
    })
    // Something happens at the owner's: what the owner's own socket has shown, the stranger's would have shown too.
    const own = owner.subscribe<{ inbox: { message: { text: string } | null } }>(
      'subscription { inbox { message { text } } }',
    )
    const text = `for the owner alone ${crypto.randomUUID()}`
    await eventually('the owner sees a new message', async () => {
      if (own.events.length === 0) await control.say({ to: phone, from: counterpart, text })
      return own.events.some(({ inbox }) => inbox.message?.text === text)
    })
    own.stop()
    expect(followed.flatMap(({ events }) => events)).toEqual([])
    for (const { stop } of followed) stop()
  })
})

import { connectAccount, syncDialogs } from './harness/connect-account'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { idArguments, operationWith, readApiSchema } from './harness/root-fields'
import { SandboxControl } from './harness/sandbox-control'

const schema = readApiSchema()
const ARGUMENTS = idArguments(schema)

/** What a stranger's id may be answered with. */
const REFUSALS = new Set(['NOT_FOUND', 'FORBIDDEN', 'VALIDATION_FAILED'])

describe('one workspace never reaches another', () => {
  let parley: ParleyProcess
  let owner: GraphClient
  let stranger: GraphClient
  /** Ids of everything that the owner has, by kind. */
  const ids = new Map<string, string>()
  let before: unknown

  const snapshot = (): Promise<unknown> =>
    owner.request(`{
      viewer { user { id name } workspace { id name } }
      bdAccounts { edges { node { id status sync { state dialogsTotal dialogsDone } } } }
      conversations(first: 50) { edges { node { id title unreadCount lastMessage { id text status } contact { id name version } } } }
    }`)

  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false' } })
    owner = new GraphClient(parley.url)
    stranger = new GraphClient(parley.url)
    const control = new SandboxControl(parley.controlUrl)
    await owner.signUp('Olga')
    await stranger.signUp('Stefan')
    const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
    const account = await connectAccount(owner, control, free)
    const person = account.dialogs.find(({ kind }) => kind === 'USER')!
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

  it.each(ARGUMENTS)('$operation $field($path)', async (argument) => {
    for (const [kind, id] of ids) {
      const { query, variables } = operationWith(schema, argument, id)
      if (argument.operation === 'subscription') {
        const subscribed = stranger.subscribe(query, variables as Record<string, unknown>)
        // A filter on a stranger's account may be accepted, and then yields nothing.
        await eventually('an answer or a quiet second', () => subscribed.errors.length > 0 || quietSecond(), 5_000)
        expect({ kind, events: subscribed.events }).toEqual({ kind, events: [] })
        subscribed.stop()
        continue
      }
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
})

async function quietSecond(): Promise<true> {
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  return true
}

import { connectAccount, syncDialogs, type ConnectedAccount } from './harness/connect-account'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

interface InboxEvent {
  readonly inbox: {
    readonly cursor: string
    readonly kind: string
    readonly conversation: {
      readonly id: string
      readonly unreadCount: number
      readonly contact: { readonly name: string } | null
    }
    readonly message: { readonly id: string; readonly text: string; readonly status: string } | null
  }
}
const INBOX = `subscription ($after: String) { inbox(after: $after) {
  cursor kind conversation { id unreadCount contact { name } } message { id text status } } }`

describe('from a Telegram message to the inbox and back', () => {
  let parley: ParleyProcess
  let client: GraphClient
  let control: SandboxControl
  let account: ConnectedAccount

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    client = new GraphClient(parley.url)
    control = new SandboxControl(parley.controlUrl)
    await client.signUp('Marta')
  })
  afterAll(async () => {
    await client?.close()
    await parley?.stop()
  })

  it('connects a sandbox account by phone code', async () => {
    const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
    account = await connectAccount(client, control, free)
    expect(account.dialogs.length).toBeGreaterThan(5)
  })

  it('syncs the chosen dialogs, and shows these alone', async () => {
    const chosen = account.dialogs.slice(0, 5).map(({ id }) => id)
    await syncDialogs(client, account.id, chosen)
    const listed = await eventually('all conversations are in the inbox', async () => {
      const { conversations } = await client.request<{ conversations: { edges: { node: { id: string } }[] } }>(
        '{ conversations(first: 50) { edges { node { id lastMessage { text } } } } }',
      )
      return conversations.edges.length === chosen.length && conversations.edges.map(({ node }) => node.id)
    })
    expect([...listed].sort()).toEqual([...chosen].sort())
  })

  it('shows a new message by itself, and sends the answer once', async () => {
    const person = account.dialogs.slice(0, 5).find(({ kind }) => kind === 'USER')!
    const inbox = client.subscribe<InboxEvent>(INBOX)
    const greeting = `Is the offer still open? ${crypto.randomUUID()}`
    await eventually('the message comes by itself', async () => {
      if (inbox.events.length === 0 && inbox.errors.length === 0)
        await control.say({ to: account.phone, from: person.title, text: greeting })
      return inbox.events.find(({ inbox: { message } }) => message?.text === greeting)
    })
    expect(inbox.errors).toEqual([])

    const answer = `It is, until Friday. ${crypto.randomUUID()}`
    const clientId = crypto.randomUUID()
    const send = (): Promise<{ sendMessage: { id: string; status: string } }> =>
      client.request('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id status } }', {
        input: { conversationId: person.id, text: answer, clientId },
      })
    const { sendMessage } = await send()
    expect((await send()).sendMessage.id).toBe(sendMessage.id)
    await eventually('the tick of the answer', () =>
      inbox.events.find(({ inbox: { message } }) => message?.id === sendMessage.id && message.status === 'SENT'),
    )
    const received = await control.received(account.phone)
    expect(received.filter(({ text }) => text === answer)).toHaveLength(1)
  })

  it('gives a client that was away what it missed, in order, once', async () => {
    const person = account.dialogs.slice(0, 5).find(({ kind }) => kind === 'USER')!
    const before = client.subscribe<InboxEvent>(INBOX)
    const marker = crypto.randomUUID()
    await eventually('a first event', async () => {
      if (before.events.length === 0)
        await control.say({ to: account.phone, from: person.title, text: `here ${marker}` })
      return before.events.length > 0
    })
    const cursor = before.events.at(-1)!.inbox.cursor
    before.stop()
    for (const number of [1, 2, 3])
      await control.say({ to: account.phone, from: person.title, text: `away ${marker} ${number}` })
    await eventually('the messages are stored', async () => {
      const { messages } = await client.request<{ messages: { edges: unknown[] } }>(
        'query ($filter: MessageFilter!) { messages(filter: $filter) { edges { node { id } } } }',
        { filter: { conversationId: person.id, search: `away ${marker}` } },
      )
      return messages.edges.length === 3
    })
    const after = client.subscribe<InboxEvent>(INBOX, { after: cursor })
    const texts = (): (string | undefined)[] =>
      after.events.map(({ inbox: { message } }) => message?.text).filter((text) => text?.startsWith(`away ${marker}`))
    await eventually('what was missed', () => texts().length >= 3)
    expect(texts()).toEqual([1, 2, 3].map((number) => `away ${marker} ${number}`))
    after.stop()
  })
})

import { writeFileSync } from 'node:fs'
import { connectAccount, type ConnectedAccount } from '../harness/connect-account'
import { CrashableParley, type Crashable } from '../harness/crashable-parley'
import { CrashableParts } from '../harness/crashable-parts'
import { eventually, GraphClient } from '../harness/graph-client'
import { InboxFollower } from '../harness/inbox-follower'
import { SandboxControl } from '../harness/sandbox-control'
import { createRandom } from './random'

const SEED = Number(process.env.PARLEY_FAULT_SEED ?? Date.now() % 1_000_000)
const FAULTS = Number(process.env.PARLEY_FAULT_COUNT ?? 24)
/** As processes of their own over Kafka and Redis, or all in one. */
const DISTRIBUTED = process.env.PARLEY_E2E_START !== undefined
/** Everything that was written must be where it belongs within this time after the last fault. */
const SETTLE_MS = 120_000
/** A fault, what is restarted after it and the traffic around it take seconds; the run has a budget, not a schedule. */
const RUN_MS = 60_000 + FAULTS * 30_000 + SETTLE_MS
const MARK = `fault-${SEED}`

interface StoredMessage {
  readonly text: string
  readonly direction: string
  readonly status: string
}

describe(`under random faults (PARLEY_FAULT_SEED=${SEED}, PARLEY_FAULT_COUNT=${FAULTS})`, () => {
  const random = createRandom(SEED)
  let parley: Crashable
  let client: GraphClient
  let control: SandboxControl
  let follower: InboxFollower
  let account: ConnectedAccount
  let people: ConnectedAccount['dialogs']
  /** What each person wrote and what was sent to them, in order. */
  const said = new Map<string, string[]>()
  const sent = new Map<string, string[]>()

  beforeAll(async () => {
    parley = await (DISTRIBUTED ? CrashableParts : CrashableParley).start()
    control = new SandboxControl(parley.controlUrl)
    client = new GraphClient(parley.url)
    await client.signUp('Nadia')
    const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
    follower = new InboxFollower(parley.url, () => client.accessToken)
    account = await connectAccount(client, control, free)
    people = account.dialogs.filter(({ kind }) => kind === 'USER').slice(0, 4)
    await client.request('mutation ($input: SelectDialogsInput!) { selectDialogs(input: $input) { id } }', {
      input: { accountId: account.id, dialogIds: account.dialogs.map(({ id }) => id) },
    })
  })
  afterAll(async () => {
    if (process.env.PARLEY_FAULT_LOG) writeFileSync(process.env.PARLEY_FAULT_LOG, parley?.output.join('\n') ?? '')
    follower?.stop()
    await parley?.stop()
  })

  async function say(): Promise<void> {
    const person = random.pick(people)
    const texts = said.get(person.id) ?? []
    said.set(person.id, texts)
    const text = `${MARK} in ${texts.length + 1}`
    await control.say({ to: account.phone, from: person.title, text })
    texts.push(text)
  }

  /** Sends as a client does: the same clientId until the server has it. */
  async function send(): Promise<void> {
    const person = random.pick(people)
    const texts = sent.get(person.id) ?? []
    sent.set(person.id, texts)
    const text = `${MARK} out ${texts.length + 1}`
    const input = { conversationId: person.id, text, clientId: crypto.randomUUID() }
    await eventually(
      'the server takes the message',
      () => client.request('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', { input }),
      60_000,
    )
    texts.push(text)
  }

  const OUTSIDE_FAULTS: Record<string, () => Promise<unknown>> = {
    'cut the connections': () => control.dropConnections(),
    'withhold updates': () => control.pauseUpdates(1),
    'lose the answer to a send': () => control.fault({ method: 'messages.sendMessage', dropAnswer: true, times: 1 }),
    'lose a request for history': () => control.fault({ method: 'messages.getHistory', drop: true, times: 1 }),
    'delay a difference': () => control.fault({ method: 'updates.getDifference', delayMs: 500, times: 2 }),
  }

  it(
    'loses nothing, stores nothing twice, sends nothing twice, keeps the order',
    async () => {
      const faults = { ...parley.faults, ...OUTSIDE_FAULTS }
      const kinds = Object.keys(faults)
      for (let number = 0; number < FAULTS; number += 1) {
        const kind = number < kinds.length ? kinds[number]! : random.pick(kinds)
        const traffic = Array.from({ length: 3 + random.below(6) }, () => random.pick([say, send]))
        const faultAt = random.below(traffic.length)
        for (const [index, step] of traffic.entries()) {
          if (index === faultAt) parley.output.push(`--- ${number}: ${kind}`)
          const fault = index === faultAt ? faults[kind]!() : null
          await step()
          await fault
        }
      }
      await eventually('every message is where it belongs', settled, SETTLE_MS).catch(() => undefined)
      const [found, expected] = [await Promise.all(people.map(asFound)), people.map(asWritten)]
      expect(found).toEqual(expected)
      const received = (await control.received(account.phone)).filter(({ text }) => text.startsWith(MARK))
      const arrived = people.map(({ title }) => received.filter(({ to }) => to === title).map(({ text }) => text))
      expect(arrived).toEqual(expected.map(({ outbound }) => outbound))
    },
    RUN_MS,
  )

  it(
    'shows whoever follows the inbox each new message once, in order',
    async () => {
      const shown = ({ id }: { id: string }): (string | undefined)[] =>
        follower.events
          .filter(({ kind, conversation }) => kind === 'MESSAGE_RECEIVED' && conversation.id === id)
          .filter(({ message }) => message?.direction === 'INBOUND' && message.text.startsWith(MARK))
          .map(({ message }) => message?.text)
      const written = people.map(({ id }) => said.get(id) ?? [])
      await eventually(
        'the follower has caught up',
        () => people.every((person, index) => shown(person).length >= written[index]!.length),
        SETTLE_MS,
      ).catch(() => undefined)
      expect(people.map(shown)).toEqual(written)
    },
    2 * SETTLE_MS,
  )

  it(
    'finishes the first sync all the same',
    async () => {
      await eventually(
        'the sync is done',
        async () => {
          const { bdAccount } = await client.request<{ bdAccount: { sync: { state: string } } }>(
            'query ($id: ID!) { bdAccount(id: $id) { sync { state } } }',
            { id: account.id },
          )
          return bdAccount.sync.state === 'DONE'
        },
        SETTLE_MS,
      )
    },
    2 * SETTLE_MS,
  )

  const asWritten = ({ id, title }: { id: string; title: string }) => ({
    title,
    inbound: said.get(id) ?? [],
    outbound: sent.get(id) ?? [],
    waiting: [] as StoredMessage[],
  })

  async function asFound({ id, title }: { id: string; title: string }): Promise<ReturnType<typeof asWritten>> {
    const stored = await storedMessages(id)
    const texts = (direction: string): string[] =>
      stored.filter((message) => message.direction === direction).map(({ text }) => text)
    const waiting = stored.filter(({ status }) => status === 'QUEUED' || status === 'FAILED')
    return { title, inbound: texts('INBOUND'), outbound: texts('OUTBOUND'), waiting }
  }

  async function settled(): Promise<boolean> {
    for (const person of people) {
      const stored = await storedMessages(person.id)
      const expected = (said.get(person.id)?.length ?? 0) + (sent.get(person.id)?.length ?? 0)
      if (stored.length < expected || stored.some(({ status }) => status === 'QUEUED')) return false
    }
    return true
  }

  /** The messages of this run in one conversation, oldest first. */
  async function storedMessages(conversationId: string): Promise<StoredMessage[]> {
    const found: StoredMessage[] = []
    let before: string | null = null
    for (;;) {
      const page = await messagePage(conversationId, before)
      const ours = page.edges.map(({ node }) => node).filter(({ text }) => text.startsWith(MARK))
      found.unshift(...ours)
      if (ours.length === 0 || !page.pageInfo.hasPreviousPage) return found
      before = page.pageInfo.startCursor
    }
  }

  async function messagePage(id: string, before: string | null): Promise<MessagePage> {
    const { conversation } = await client.request<{ conversation: { messages: MessagePage } }>(
      `query ($id: ID!, $before: String) { conversation(id: $id) { messages(last: 100, before: $before) {
        edges { node { text direction status } } pageInfo { hasPreviousPage startCursor } } } }`,
      { id, before },
    )
    return conversation.messages
  }
})

interface MessagePage {
  readonly edges: readonly { readonly node: StoredMessage }[]
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string }
}

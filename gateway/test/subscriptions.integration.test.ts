import { accountStatusChanged, syncProgressed } from '@parley/schema/events/accounts'
import { membershipChanged, sessionRevoked } from '@parley/schema/events/identity'
import { inboxChanged } from '@parley/schema/events/messaging'
import type { UserActor } from '@parley/toolkit/context/actor'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { randomUUID } from 'node:crypto'
import { inboxCursor } from '../src/subscriptions/log-cursor'
import { progress } from './fixture/accounts.fixture'
import { knownMembers } from './fixture/known-members'
import { inbox } from './fixture/messaging.fixture'
import { follow, startTestGateway, type Followed, type Placement, type TestGateway } from './fixture/test-gateway'

// Many small waits; the machine of a test run may be busy with others.
jest.setTimeout(30_000)

const ACCOUNT = randomUUID()
const INBOX = 'subscription ($after: String, $accountId: ID) { inbox(after: $after, accountId: $accountId) { cursor } }'

interface Stored {
  readonly inboxEventId: string
  readonly sequence: number
}

interface Named {
  readonly conversation: { readonly contact: { readonly name: string } }
}

describe.each<Placement>(['mounted', 'remote'])('subscriptions, subgraphs %s', (placement) => {
  let gateway: TestGateway
  let user: UserActor

  beforeAll(async () => {
    gateway = await startTestGateway(placement, { socketLimits: { subscriptionsPerConnection: 3 } })
  })
  beforeEach(() => {
    user = actor('MANAGER')
    inbox.down = false
    inbox.oldest = 0
    inbox.broken = null
  })

  const store = (accountId = ACCOUNT): Stored => inbox.add(user.workspaceId, accountId)
  const announce = (stored: Stored, accountId = ACCOUNT): void =>
    gateway.tail.emit(
      inboxChanged,
      { ...stored, accountId, conversationId: randomUUID(), kind: 'CONVERSATION_CHANGED', messageId: null },
      user.workspaceId,
    )
  const happen = (count: number): void => {
    for (let n = 0; n < count; n++) announce(store())
  }
  const sequences = ({ values }: Followed): number[] =>
    values.map(({ inbox: event }) =>
      Number(/inbox:(\d+)/.exec(Buffer.from((event as { cursor: string }).cursor, 'base64url').toString())?.[1]),
    )
  const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n)

  it('answers an event with fields of several subgraphs, aliases, fragments and variables', async () => {
    const client = await gateway.connect(user)
    const followed = follow(
      client,
      `subscription ($withName: Boolean!) { change: inbox { __typename ...Shown } }
       fragment Shown on InboxEvent { conversation { t: title contact { name @include(if: $withName) } } }`,
      { withName: true },
    )
    await waitFor(() => {
      happen(1)
      return followed.values.length > 0
    })
    const stored = inbox.workspaces.get(user.workspaceId) ?? []
    const titles = stored.map((_, index) => ({ t: `Chat ${index + 1}`, contact: { name: `Contact ${index + 1}` } }))
    const { change } = followed.values[0] as { change: { __typename: string; conversation: unknown } }
    expect(change.__typename).toBe('InboxEvent')
    expect(titles).toContainEqual(change.conversation)
    expect(followed.errors).toEqual([])
  })

  it('replays what was missed and goes on live, without a gap or a duplicate', async () => {
    for (let n = 0; n < 250; n++) store()
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(10) })
    await waitFor(() => {
      if (followed.values.length < 300) happen(7)
      return followed.values.length >= 300
    })
    expect(sequences(followed)).toEqual(upTo(followed.values.length + 10, 11))
    expect(followed.errors).toEqual([])
  })

  it('puts events that are there at the same time together side by side, in order', async () => {
    for (let n = 0; n < 60; n++) store()
    const client = await gateway.connect(user)
    const query = `subscription ($after: String) { inbox(after: $after) { cursor conversation { contact { name } } } }`
    const followed = follow(client, query, { after: inboxCursor.write(0) })
    await waitFor(() => followed.values.length >= 60)
    expect(sequences(followed)).toEqual(upTo(60))
    const names = followed.values.map(({ inbox: event }) => (event as Named).conversation.contact.name)
    expect(names).toEqual(upTo(60).map((sequence) => `Contact ${sequence}`))
    // One reads the stored page, one the events.
    expect(inbox.operations.get(user.workspaceId)).toBe(2)
  })

  it('tells of an event that cannot be read, between those that can', async () => {
    const stored = Array.from({ length: 9 }, () => store())
    inbox.broken = stored[4]?.inboxEventId ?? null
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(0) })
    await waitFor(() => followed.values.length >= 8)
    expect(sequences(followed)).toEqual([1, 2, 3, 4, 6, 7, 8, 9])
    expect(followed.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL'])
  })

  it('puts changes in order that overtook each other, and fetches one that never came', async () => {
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(0) })
    const [first, second, third, lost, fifth] = Array.from({ length: 5 }, () => store())
    for (const change of [third, first, fifth, second]) if (change) announce(change)
    await waitFor(() => followed.values.length >= 5)
    expect(sequences(followed)).toEqual([1, 2, 3, 4, 5])
    expect(lost?.sequence).toBe(4)
  })

  it('reads again what a broken tail may have missed', async () => {
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(0) })
    await waitFor(() => {
      if (followed.values.length === 0) happen(1)
      return followed.values.length > 0
    })
    store()
    gateway.tail.gap()
    const all = (inbox.workspaces.get(user.workspaceId) ?? []).length
    await waitFor(() => followed.values.length >= all)
    expect(sequences(followed)).toEqual(upTo(all))
  })

  it('follows one account alone', async () => {
    const other = randomUUID()
    for (let n = 0; n < 4; n++) store(n % 2 ? other : ACCOUNT)
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(0), accountId: other })
    await waitFor(() => followed.values.length >= 2)
    announce(store(ACCOUNT), ACCOUNT)
    announce(store(other), other)
    await waitFor(() => followed.values.length >= 3)
    expect(sequences(followed)).toEqual([2, 4, 6])
  })

  it('refuses a cursor that is too old, and one that is none', async () => {
    store()
    inbox.oldest = 1
    const client = await gateway.connect(user)
    const old = follow(client, INBOX, { after: inboxCursor.write(0) })
    await waitFor(() => old.errors.length > 0)
    expect(old.errors[0]?.extensions?.['code']).toBe('CURSOR_EXPIRED')
    const none = follow(client, INBOX, { after: 'nonsense' })
    await waitFor(() => none.errors.length > 0)
    expect(none.errors[0]?.extensions?.['code']).toBe('VALIDATION_FAILED')
  })

  it('goes on by itself after its subgraph was away', async () => {
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(0) })
    await waitFor(() => {
      if (followed.values.length === 0) happen(1)
      return followed.values.length > 0
    })
    inbox.down = true
    const reads = inbox.reads
    store()
    gateway.tail.gap()
    await waitFor(() => inbox.reads > reads)
    inbox.down = false
    const all = (inbox.workspaces.get(user.workspaceId) ?? []).length
    await waitFor(() => followed.values.length >= all)
    expect(sequences(followed)).toEqual(upTo(all))
  })

  it('keeps an event while its subgraph cannot tell what it is about', async () => {
    const client = await gateway.connect(user)
    const followed = follow(client, INBOX, { after: inboxCursor.write(0) })
    await waitFor(() => {
      if (followed.values.length === 0) happen(1)
      return followed.values.length > 0
    })
    const before = (inbox.workspaces.get(user.workspaceId) ?? []).length
    await waitFor(() => followed.values.length === before)
    inbox.down = true
    const refused = inbox.refused
    happen(3)
    await waitFor(() => inbox.refused > refused)
    inbox.down = false
    await waitFor(() => followed.values.length === before + 3)
    expect(sequences(followed)).toEqual(upTo(before + 3))
    expect(followed.errors).toEqual([])
  })

  it('begins a sync with its present state, then tells each change', async () => {
    const accountId = randomUUID()
    progress.set(accountId, 5)
    const client = await gateway.connect(user)
    const query = 'subscription ($id: ID!) { syncProgress(accountId: $id) { messagesDone } }'
    const followed = follow(client, query, { id: accountId })
    await waitFor(() => followed.values.length === 1)
    progress.set(accountId, 9)
    gateway.tail.emit(syncProgressed, { accountId, state: 'RUNNING' }, user.workspaceId)
    await waitFor(() => followed.values.length === 2)
    progress.set(accountId, 10)
    gateway.tail.emit(accountStatusChanged, { accountId, status: 'CONNECTED' }, user.workspaceId)
    await waitFor(() => followed.values.length === 3)
    expect(followed.values).toEqual([5, 9, 10].map((messagesDone) => ({ syncProgress: { messagesDone } })))
    const unknown = follow(client, query, { id: randomUUID() })
    await waitFor(() => unknown.errors.length > 0)
    expect(unknown.errors[0]?.extensions?.['code']).toBe('NOT_FOUND')
  })

  it('answers queries and refuses what HTTP refuses', async () => {
    const client = await gateway.connect(user)
    const query = follow(client, '{ contact(id: "1") { name } }')
    await waitFor(() => query.ended)
    expect(query.values).toEqual([{ contact: { name: 'Contact 1' } }])
    const wrong = follow(client, 'subscription { inbox { nothing } }')
    const many = follow(client, `{ ${Array.from({ length: 3000 }, (_, n) => `a${n}: caller`).join(' ')} }`)
    const directive = follow(client, 'subscription ($x: Boolean!) { inbox @include(if: $x) { id } }', { x: true })
    await waitFor(() => wrong.ended && many.ended && directive.ended)
    expect(wrong.errors[0]?.extensions?.['code']).toBe('VALIDATION_FAILED')
    expect(many.errors[0]?.extensions?.['code']).toBe('OPERATION_TOO_EXPENSIVE')
    expect(directive.errors[0]?.extensions?.['code']).toBe('VALIDATION_FAILED')
  })

  it('holds a limited number of subscriptions, and gives the place of an ended one to another', async () => {
    const client = await gateway.connect(user)
    const held = [1, 2, 3].map(() => follow(client, INBOX))
    const fourth = follow(client, INBOX)
    await waitFor(() => fourth.ended)
    expect(fourth.errors[0]?.extensions?.['code']).toBe('RATE_LIMITED')
    held[0]?.stop()
    const again = follow(client, INBOX)
    await waitFor(() => {
      happen(1)
      return again.values.length > 0
    })
  })

  it('closes the sockets of a member who was removed', async () => {
    const closed: { code: number; reason: string }[] = []
    const client = await gateway.connect(user, { onClosed: (event) => closed.push(event) })
    await waitFor(() => {
      const query = follow(client, '{ caller }')
      return waitFor(() => query.ended)
    })
    knownMembers.change(user, null)
    gateway.tail.emit(membershipChanged, { userId: user.userId, role: null }, user.workspaceId)
    await waitFor(() => closed.length > 0, { deadline: 2_000 })
    expect(closed[0]).toMatchObject({ code: 4403, reason: 'SESSION_REVOKED' })
  })

  it('closes the sockets of an ended session within two seconds, and refuses it from then on', async () => {
    const closed: { code: number; reason: string }[] = []
    await Promise.all([1, 2].map(() => gateway.connect(user, { onClosed: (event) => closed.push(event) })))
    const colleague = await gateway.connect(actor('AGENT').in(user.workspaceId))
    const unaffected = follow(colleague, INBOX)
    await waitFor(async () => (await gateway.post({ query: '{ caller }' }, await gateway.bearer(user))).status === 200)
    const { sessionId, userId, workspaceId } = user
    knownMembers.change(user, null)
    gateway.tail.emit(sessionRevoked, { sessionId, userId, reason: 'SIGNED_OUT' as const }, workspaceId)
    await waitFor(() => closed.length === 2, { deadline: 2_000 })
    expect(closed.map(({ code, reason }) => [code, reason])).toEqual([
      [4403, 'SESSION_REVOKED'],
      [4403, 'SESSION_REVOKED'],
    ])
    const { status, errors } = await gateway.post({ query: '{ caller }' }, await gateway.bearer(user))
    expect([status, errors?.[0]?.extensions['code']]).toEqual([401, 'SESSION_REVOKED'])
    await gateway.connect(user, { onClosed: (event) => closed.push(event) })
    await waitFor(() => closed.length === 3)
    expect(closed[2]).toMatchObject({ code: 4403, reason: 'SESSION_REVOKED' })
    await waitFor(() => {
      happen(1)
      return unaffected.values.length > 0
    })
  })
})

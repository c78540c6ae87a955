import { randomUUID } from 'node:crypto'
import { contactLinked } from '@parley/schema/events/crm'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import type { TelegramPerson } from '../src/contact/recognise-peer'
import { createCrm, hearFrom, person, selectChatWith, type Crm } from './seed'

interface ContactRow {
  id: string
  name: string
  username: string | null
  phone: string | null
  version: number
}

let subgraph: Crm
let member: TestActor
beforeAll(async () => {
  subgraph = await createCrm()
})
beforeEach(() => {
  member = actor('AGENT')
})

async function contacts(who = member): Promise<ContactRow[]> {
  const { data, errors } = await subgraph.execute<{ contacts: { edges: { node: ContactRow }[] } }>({
    query: '{ contacts(first: 100) { edges { node { id name username phone version } } } }',
    actor: who,
  })
  expect(errors).toEqual([])
  return data?.contacts.edges.map(({ node }) => node) ?? []
}

const hear = (
  peer: TelegramPerson | null,
  heard: { dialogId?: string; eventId?: string; kind?: 'USER' | 'GROUP' } = {},
) => hearFrom(subgraph, peer, { workspaceId: member.workspaceId, ...heard })

async function links(): Promise<Record<string, unknown>[]> {
  const published = await subgraph.publishedEvents(contactLinked)
  return published.filter(({ workspaceId }) => workspaceId === member.workspaceId).map(({ payload }) => payload)
}

/** A contact that did not come from Telegram, as an import would leave it. */
async function importContact(fields: { name: string; phone?: string; username?: string }): Promise<string> {
  const id = randomUUID()
  await subgraph.testDatabase.query(
    'INSERT INTO crm.contact (workspace_id, id, name, phone, username) VALUES ($1, $2, $3, $4, $5)',
    [member.workspaceId, id, fields.name, fields.phone ?? null, fields.username ?? null],
  )
  return id
}

test('the first message of a person creates the contact and links the conversation', async () => {
  const vera = person({ username: 'vera_sample', phone: '+15550100' })
  const dialogId = await hear(vera)
  const [contact] = await contacts()
  expect(contact).toEqual({
    id: expect.any(String),
    name: vera.name,
    username: 'vera_sample',
    phone: '+15550100',
    version: 1,
  })
  expect(await links()).toEqual([{ contactId: contact?.id, conversationId: dialogId, contactName: vera.name }])
})

test('selecting a chat links its contact before any message', async () => {
  const vera = person()
  const dialogId = await selectChatWith(subgraph, vera, member.workspaceId)
  await hear(vera, { dialogId })
  expect(await contacts()).toHaveLength(1)
  expect(await links()).toHaveLength(1)
})

test('the same event twice, and more messages, change nothing', async () => {
  const vera = person()
  const eventId = randomUUID()
  const dialogId = await hear(vera, { eventId })
  await hear(vera, { dialogId, eventId })
  await hear(vera, { dialogId })
  expect(await contacts()).toMatchObject([{ version: 1 }])
  expect(await links()).toHaveLength(1)
})

test('two accounts that talk to one person share the contact', async () => {
  const vera = person()
  const dialogs = [await hear(vera), await hear(vera)]
  const [contact, ...others] = await contacts()
  expect(others).toEqual([])
  expect(await links()).toEqual(
    dialogs.map((conversationId) => ({ contactId: contact?.id, conversationId, contactName: vera.name })),
  )
})

test('twenty accounts that hear of a person at once create one contact', async () => {
  const vera = person()
  await Promise.all(Array.from({ length: 20 }, () => hear(vera)))
  expect(await contacts()).toHaveLength(1)
  expect(await links()).toHaveLength(20)
})

test('groups and channels have no contact', async () => {
  await hear(null, { kind: 'GROUP' })
  expect(await contacts()).toEqual([])
  expect(await links()).toEqual([])
})

test.each([
  ['phone, however it is written', { phone: '+1 (555) 010-0123' }, { phone: '+15550100123' }],
  ['username, whatever its case', { username: 'Vera_Sample' }, { username: 'vera_sample' }],
])('a known contact is matched by %s, and keeps its name', async (_what, known, told) => {
  const id = await importContact({ name: 'Vera from the fair', ...known })
  await hear(person(told))
  expect(await contacts()).toMatchObject([{ id, name: 'Vera from the fair' }])
})

test('the phone decides before the username', async () => {
  await importContact({ name: 'Other Sample', username: 'vera_sample' })
  const id = await importContact({ name: 'Vera Sample', phone: '+15550177' })
  await hear(person({ username: 'vera_sample', phone: '+15550177' }))
  const [link] = await links()
  expect(link).toMatchObject({ contactId: id })
})

test('a contact that is someone else on Telegram is not matched by username', async () => {
  await hear(person({ username: 'handed_on' }))
  await hear(person({ username: 'handed_on' }))
  expect(await contacts()).toHaveLength(2)
})

test('two people with one phone who write at once become two contacts', async () => {
  await importContact({ name: 'Vera Sample', phone: '+15550144' })
  await Promise.all([hear(person({ phone: '+15550144' })), hear(person({ phone: '+15550144' }))])
  expect(await contacts()).toHaveLength(2)
})

test('a new name on Telegram is taken over and told to every conversation', async () => {
  const vera = person()
  const dialogs = [await hear(vera), await hear(vera)]
  await hear({ ...vera, name: 'Vera Renamed' }, { dialogId: dialogs[0] })
  expect(await contacts()).toMatchObject([{ name: 'Vera Renamed', version: 2 }])
  const told = (await links()).slice(2)
  expect(told.map(({ conversationId, contactName }) => [conversationId, contactName])).toEqual(
    [...dialogs].sort().map((dialogId) => [dialogId, 'Vera Renamed']),
  )
})

test('what Telegram leaves out is kept', async () => {
  const vera = person({ username: 'vera_sample', phone: '+15550100' })
  const dialogId = await hear(vera)
  await hear({ ...vera, name: '', username: null, phone: null }, { dialogId })
  expect(await contacts()).toMatchObject([{ name: vera.name, username: 'vera_sample', phone: '+15550100', version: 1 }])
})

test.each([
  ['username', { username: 'only_username' }, 'only_username'],
  ['id', { telegramId: '4242' }, 'Telegram 4242'],
])('a person without a name is called by the %s', async (_what, given, name) => {
  await hear(person({ name: ' ', ...given }))
  expect(await contacts()).toMatchObject([{ name }])
})

test('a name that Postgres could not hold is stored without what it cannot hold', async () => {
  await hear(person({ name: 'Vera\0 \uD800Sample' }))
  expect(await contacts()).toMatchObject([{ name: 'Vera \uFFFDSample' }])
})

test('a name of any length is cut to what a name may be', async () => {
  await hear(person({ name: '🎈'.repeat(5_000) }))
  const [contact] = await contacts()
  expect(contact?.name).toBe('🎈'.repeat(100))
})

test('the same person in two workspaces is two contacts', async () => {
  const vera = person()
  await hear(vera)
  const stranger = actor('OWNER')
  await hearFrom(subgraph, vera, { workspaceId: stranger.workspaceId })
  const [mine] = await contacts()
  const [theirs] = await contacts(stranger)
  expect(mine?.id).not.toBe(theirs?.id)
})

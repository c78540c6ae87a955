import { randomUUID } from 'node:crypto'
import { dialogSelected } from '@parley/schema/events/accounts'
import { contactLinked } from '@parley/schema/events/crm'
import { createMessaging, kindsOf, receive, seedChat, type Messaging, type SeededChat } from './seed'

let subgraph: Messaging
let chat: SeededChat
beforeAll(async () => {
  subgraph = await createMessaging()
})
beforeEach(async () => {
  chat = await seedChat(subgraph)
})

/** The id of the photo that the conversation, and the person behind it, are shown with. */
async function shown(contactId = randomUUID()): Promise<(string | null)[]> {
  const query = `query ($id: ID!, $contacts: [_Any!]!) { conversation(id: $id) { photoUrl }
    _entities(representations: $contacts) { ... on Contact { photoUrl } } }`
  const { data } = await subgraph.execute<{
    conversation: { photoUrl: string | null }
    _entities: { photoUrl: string | null }[]
  }>({
    query,
    variables: { id: chat.dialogId, contacts: [{ __typename: 'Contact', id: contactId }] },
    actor: chat.member,
  })
  const urls = [data!.conversation.photoUrl, ...data!._entities.map(({ photoUrl }) => photoUrl)]
  return urls.map((url) => url && /^\/media\/([\w-]{36})\?token=./.exec(url)![1]!)
}

const link = (contactId: string) =>
  subgraph.deliver(
    contactLinked,
    { contactId, conversationId: chat.dialogId, contactName: 'Anna' },
    { workspaceId: chat.workspaceId },
  )

test('a conversation shows the photo that comes with it or with its messages, until it is taken away', async () => {
  expect(await shown()).toEqual([null, null])
  const [first, second] = [randomUUID(), randomUUID()]
  await receive(subgraph, chat, [{}], { photoId: first })
  expect((await shown())[0]).toBe(first)
  await receive(subgraph, chat, [{ telegramId: 2 }])
  expect((await shown())[0]).toBe(first)
  const { accountId, dialogId, title, workspaceId } = chat
  const dialog = { dialogId, title, kind: 'USER' as const, peer: null, unreadCount: 0, photoId: second }
  await subgraph.deliver(dialogSelected, { accountId, selected: true, dialog }, { workspaceId })
  expect((await shown())[0]).toBe(second)
  expect((await kindsOf(subgraph, chat)).at(-1)).toBe('CONVERSATION_CHANGED')
  await receive(subgraph, chat, [{ telegramId: 3 }], { photoId: null })
  expect((await shown())[0]).toBeNull()
})

test('a contact shows the photo of a conversation with them', async () => {
  const [contactId, photoId] = [randomUUID(), randomUUID()]
  await receive(subgraph, chat, [{}], { photoId })
  expect((await shown(contactId))[1]).toBeNull()
  await link(contactId)
  expect(await shown(contactId)).toEqual([photoId, photoId])
})

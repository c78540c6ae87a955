import { randomUUID } from 'node:crypto'
import { messageReceived } from '@parley/schema/events/messaging'
import { createMessaging, receive, seedChat, select, type Messaging } from './seed'

const INBOX = `query {
  conversations(first: 25) {
    edges { node { id title kind unreadCount readOnly lastMessage { text sentAt direction status sender } } }
    totalCount
  }
}`

let subgraph: Messaging
beforeAll(async () => {
  subgraph = await createMessaging()
})

async function inboxOf(member: Parameters<Messaging['execute']>[0]['actor']) {
  const { data, errors } = await subgraph.execute<{ conversations: { edges: { node: Record<string, unknown> }[] } }>({
    query: INBOX,
    actor: member,
  })
  expect(errors).toEqual([])
  return data?.conversations.edges.map(({ node }) => node)
}

test('a received message shows in the inbox', async () => {
  const chat = await seedChat(subgraph)
  await receive(subgraph, chat, [{ text: 'Hello there' }])
  expect(await inboxOf(chat.member)).toEqual([
    {
      id: chat.dialogId,
      title: 'Anna Example',
      kind: 'USER',
      unreadCount: 1,
      readOnly: false,
      lastMessage: {
        text: 'Hello there',
        sentAt: '2026-11-20T09:00:00.000Z',
        direction: 'INBOUND',
        status: 'DELIVERED',
        sender: 'Anna Example',
      },
    },
  ])
})

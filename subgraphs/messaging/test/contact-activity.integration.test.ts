import { randomUUID } from 'node:crypto'
import { contactLinked } from '@parley/schema/events/crm'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createMessaging, receive, refuse, seedChat, type Messaging, type SeededChat } from './seed'

let subgraph: Messaging
let member: TestActor
beforeAll(async () => {
  subgraph = await createMessaging()
})
beforeEach(() => {
  member = actor('OWNER')
})

async function chatWith(contactId: string): Promise<SeededChat> {
  const chat = await seedChat(subgraph, { member })
  await subgraph.deliver(
    contactLinked,
    { contactId, conversationId: chat.dialogId },
    { workspaceId: member.workspaceId },
  )
  return chat
}
const ask = (contactIds: string[], workspaceId = member.workspaceId) =>
  subgraph.execute<{ contactActivity: object[] }>({
    query: `query ($contactIds: [ID!]!) { contactActivity(contactIds: $contactIds) {
      contactId lastInboundAt lastOutboundAt inboundMessages outboundMessages } }`,
    variables: { contactIds },
    actor: { kind: 'service', service: 'pipeline', workspaceId },
  })
const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`

it('sums up what was written with a contact over all chats, also before anybody watched', async () => {
  const contactId = randomUUID()
  const [one, other] = [await chatWith(contactId), await chatWith(contactId)]
  const history = [
    { telegramId: 1, sentAt: at(1) },
    { telegramId: 2, sentAt: at(2), direction: 'OUTBOUND' as const },
  ]
  await receive(subgraph, one, history, { origin: 'HISTORY' })
  await receive(subgraph, other, [{ telegramId: 7, sentAt: at(3) }])
  expect((await ask([contactId.toUpperCase(), randomUUID(), 'x'])).data?.contactActivity).toEqual([
    { contactId, lastInboundAt: at(3), lastOutboundAt: at(2), inboundMessages: 2, outboundMessages: 1 },
  ])
  expect((await ask([contactId], randomUUID())).data?.contactActivity).toEqual([])
})

it('counts a message that is on its way, and none that could not be sent', async () => {
  const contactId = randomUUID()
  const chat = await chatWith(contactId)
  const { data } = await subgraph.execute<{ sendMessage: { id: string; sentAt: string } }>({
    query: 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id sentAt } }',
    variables: { input: { conversationId: chat.dialogId, text: 'Hello', clientId: randomUUID() } },
    actor: member,
  })
  const lastOutboundAt = data?.sendMessage.sentAt
  const facts = { contactId, lastInboundAt: null, inboundMessages: 0 }
  expect((await ask([contactId])).data?.contactActivity).toEqual([{ ...facts, lastOutboundAt, outboundMessages: 1 }])
  await refuse(subgraph, chat, data?.sendMessage.id ?? '')
  expect((await ask([contactId])).data?.contactActivity).toEqual([
    { ...facts, lastOutboundAt: null, outboundMessages: 0 },
  ])
})

it('costs a statement for the times of any number of contacts, and one for their counts', async () => {
  const contactIds = [randomUUID(), randomUUID(), randomUUID()]
  for (const contactId of contactIds) await receive(subgraph, await chatWith(contactId), [{ telegramId: 1 }])
  expect(await countStatements(subgraph.database, () => ask(contactIds))).toHaveLength(2)
})

it('is for other parts of Parley only', async () => {
  const query = '{ contactActivity(contactIds: []) { contactId } }'
  expect((await subgraph.execute({ query, actor: member })).code).toBe('FORBIDDEN')
})

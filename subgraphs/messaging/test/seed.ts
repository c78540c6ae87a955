import { randomUUID } from 'node:crypto'
import {
  accountStatusChanged,
  dialogSelected,
  messageRefused,
  messagesChanged,
  messageSent,
  messagesReceived,
} from '@parley/schema/events/accounts'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { messageQueued } from '@parley/schema/events/messaging'
import type { z } from 'zod'
import { messaging } from '../src/subgraph'

type Received = z.infer<typeof messagesReceived.payload>
export type Incoming = Partial<Received['messages'][number]>
export type Batch = Partial<Omit<Received, 'messages'>>

export const createMessaging = (overrides: Partial<SubgraphRuntime> = {}) => createTestSubgraph(messaging, overrides)
export type Messaging = Awaited<ReturnType<typeof createMessaging>>

/** A chat of a made-up account, in a workspace of its own unless said otherwise. */
export interface SeededChat {
  readonly workspaceId: string
  readonly member: TestActor
  readonly accountId: string
  readonly dialogId: string
  readonly title: string
}

export interface ChatOptions {
  readonly member?: TestActor
  readonly accountId?: string
  readonly title?: string
  readonly unreadCount?: number
  readonly kind?: Received['kind']
}

const ANNA = { telegramId: '70001', name: 'Anna Example', username: 'anna_example', phone: null }

/** Selects a dialog, as accounts tells it. */
export async function seedChat(subgraph: Messaging, options: ChatOptions = {}): Promise<SeededChat> {
  const { member = actor('AGENT'), accountId = randomUUID(), title = 'Anna Example', kind = 'USER' } = options
  const chat = { workspaceId: member.workspaceId, member, accountId, dialogId: randomUUID(), title }
  await select(subgraph, chat, true, { kind, unreadCount: options.unreadCount ?? 0 })
  return chat
}

export async function select(
  subgraph: Messaging,
  { workspaceId, accountId, dialogId, title }: SeededChat,
  selected: boolean,
  {
    kind = 'USER',
    unreadCount = 0,
    outboxReadUpTo,
  }: { kind?: Received['kind']; unreadCount?: number; outboxReadUpTo?: number } = {},
): Promise<void> {
  const peer = kind === 'USER' ? { ...ANNA, name: title } : null
  const dialog = { dialogId, title, kind, peer, unreadCount, outboxReadUpTo }
  await subgraph.deliver(dialogSelected, { accountId, selected, dialog }, { workspaceId })
}

export function toIncoming(message: Incoming, index: number): Received['messages'][number] {
  return {
    telegramId: index + 1,
    direction: 'INBOUND',
    text: `Message ${index + 1}`,
    sentAt: new Date(Date.UTC(2026, 10, 20, 9, 0, index)).toISOString(),
    editedAt: null,
    sender: message.direction === 'OUTBOUND' ? null : ANNA,
    replyToTelegramId: null,
    attachments: [],
    ...message,
  }
}

/** Brings messages into a chat, as accounts does; those that say nothing of themselves are numbered from 1. */
export async function receive(
  subgraph: Messaging,
  { workspaceId, accountId, dialogId, title }: SeededChat,
  messages: readonly Incoming[],
  { eventId, ...batch }: Batch & { eventId?: string } = {},
): Promise<void> {
  const payload: Received = {
    accountId,
    dialogId,
    title,
    kind: 'USER',
    peer: { ...ANNA, name: title },
    origin: 'LIVE',
    unreadCount: null,
    messages: messages.map(toIncoming),
    ...batch,
  }
  await subgraph.deliver(messagesReceived, payload, { workspaceId, eventId })
}

type Changed = z.infer<typeof messagesChanged.payload>
export type Change = Omit<Changed, 'accountId' | 'dialogId' | 'edited'> & { readonly edited?: readonly Incoming[] }

/** Tells what happened to messages elsewhere. */
export async function change(subgraph: Messaging, chat: SeededChat, { edited, ...change }: Change): Promise<void> {
  const { workspaceId, accountId, dialogId } = chat
  const payload = { accountId, dialogId, ...change, ...(edited ? { edited: edited.map(toIncoming) } : {}) }
  await subgraph.deliver(messagesChanged, payload, { workspaceId })
}

/** Telegram took a message that was written here. */
export async function settle(
  subgraph: Messaging,
  { workspaceId, accountId, dialogId }: SeededChat,
  messageId: string,
  telegramId: number | null,
): Promise<void> {
  const payload = { accountId, dialogId, messageId, telegramId, sentAt: new Date().toISOString() }
  await subgraph.deliver(messageSent, payload, { workspaceId })
}

export async function refuse(
  subgraph: Messaging,
  { workspaceId, accountId, dialogId }: SeededChat,
  messageId: string,
  code = 'TELEGRAM_PEER_REFUSED',
): Promise<void> {
  const payload = {
    accountId,
    dialogId,
    messageId,
    code,
    reason: 'They do not take messages.',
  }
  await subgraph.deliver(messageRefused, payload, { workspaceId })
}

export async function deleteAccount(subgraph: Messaging, { workspaceId, accountId }: SeededChat): Promise<void> {
  await subgraph.deliver(accountStatusChanged, { accountId, status: null }, { workspaceId })
}

export interface MessageRow {
  id: string
  text: string
  status: string
  direction: string
  clientId: string | null
  failure: string | null
  failureCode: string | null
  sender: string | null
  editedAt: string | null
  deletedAt: string | null
}

const MESSAGES = `query ($id: ID!, $last: Int, $before: String) {
  conversation(id: $id) {
    messages(last: $last, before: $before) {
      edges { cursor node { id text status direction clientId failure failureCode sender editedAt deletedAt } }
    }
  }
}`

/** The messages of a chat as a thread shows them, oldest first. */
export async function messagesOf(subgraph: Messaging, { member, dialogId }: SeededChat): Promise<MessageRow[]> {
  type Answer = { conversation: { messages: { edges: { node: MessageRow }[] } } }
  const { data, errors } = await subgraph.execute<Answer>({
    query: MESSAGES,
    variables: { id: dialogId, last: 100 },
    actor: member,
  })
  expect(errors).toEqual([])
  return data?.conversation.messages.edges.map(({ node }) => node) ?? []
}

export interface ConversationRow {
  id: string
  title: string
  unreadCount: number
  readOnly: boolean
  contact: { id: string } | null
  lastMessage: { id: string; text: string; status: string } | null
}

const CONVERSATIONS = `query ($filter: ConversationFilter) {
  conversations(first: 100, filter: $filter) {
    totalCount
    edges { node { id title unreadCount readOnly contact { id } lastMessage { id text status } } }
  }
}`

/** The inbox of a member, latest activity first. */
export async function inboxOf(
  subgraph: Messaging,
  member: TestActor,
  filter: Record<string, unknown> = {},
): Promise<ConversationRow[]> {
  type Answer = { conversations: { totalCount: number; edges: { node: ConversationRow }[] } }
  const { data, errors } = await subgraph.execute<Answer>({
    query: CONVERSATIONS,
    variables: { filter },
    actor: member,
  })
  expect(errors).toEqual([])
  const rows = data?.conversations.edges.map(({ node }) => node) ?? []
  expect(data?.conversations.totalCount).toBe(rows.length)
  return rows
}

export interface InboxRow {
  id: string
  cursor: string
  kind: string
  conversation: { id: string }
  message: { id: string; text: string } | null
}

const REPLAY = `query ($after: String, $accountId: ID, $first: Int!) {
  inboxEventsAfter(after: $after, accountId: $accountId, first: $first) {
    id cursor kind at conversation { id } message { id text }
  }
}`

/** What the workspace's inbox tells, from a cursor or from the beginning. */
export async function replay(
  subgraph: Messaging,
  member: TestActor,
  { after, accountId, first = 500 }: { after?: string; accountId?: string; first?: number } = {},
) {
  const variables = { after, accountId, first }
  const result = await subgraph.execute<{ inboxEventsAfter: InboxRow[] }>({ query: REPLAY, variables, actor: member })
  return { code: result.code, events: result.data?.inboxEventsAfter ?? [] }
}

export async function kindsOf(subgraph: Messaging, { member }: SeededChat): Promise<string[]> {
  return (await replay(subgraph, member)).events.map(({ kind }) => kind)
}

export interface SendOptions {
  readonly clientId?: string
  readonly replyToId?: string | null
  readonly member?: TestActor
}

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { id text status direction clientId failure failureCode sender editedAt deletedAt }
}`

export async function trySend(subgraph: Messaging, chat: SeededChat, text: string, options: SendOptions = {}) {
  const { clientId = randomUUID(), replyToId, member = chat.member } = options
  const input = { conversationId: chat.dialogId, text, clientId, replyToId }
  const result = await subgraph.execute<{ sendMessage: MessageRow }>({
    query: SEND,
    variables: { input },
    actor: member,
  })
  return { ...result, message: result.data?.sendMessage ?? null }
}

export async function send(subgraph: Messaging, chat: SeededChat, text: string, options?: SendOptions) {
  const { message, errors } = await trySend(subgraph, chat, text, options)
  expect(errors).toEqual([])
  if (!message) throw new Error('Nothing was sent')
  return message
}

/** What was handed to accounts for sending, of one workspace. */
export async function queuedFor(subgraph: Messaging, { workspaceId }: SeededChat) {
  const published = await subgraph.publishedEvents(messageQueued)
  return published
    .filter((event) => event.workspaceId === workspaceId)
    .map(({ payload }) => payload as z.infer<typeof messageQueued.payload>)
}

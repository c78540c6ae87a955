import { randomUUID } from 'node:crypto'
import { dialogSelected, messagesReceived } from '@parley/schema/events/accounts'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { z } from 'zod'
import { messaging } from '../src/subgraph'

type Received = z.infer<typeof messagesReceived.payload>
export type Incoming = Partial<Received['messages'][number]>
export type Batch = Partial<Omit<Received, 'messages'>>

export const createMessaging = () => createTestSubgraph(messaging)
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
  { kind = 'USER', unreadCount = 0 }: { kind?: Received['kind']; unreadCount?: number } = {},
): Promise<void> {
  const peer = kind === 'USER' ? { ...ANNA, name: title } : null
  const dialog = { dialogId, title, kind, peer, unreadCount }
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

import { randomInt, randomUUID } from 'node:crypto'
import { dialogSelected, messagesReceived } from '@parley/schema/events/accounts'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { z } from 'zod'
import type { TelegramPerson } from '../src/contact/recognise-peer'
import { crm } from '../src/subgraph'

export const createCrm = () => createTestSubgraph(crm)
export type Crm = Awaited<ReturnType<typeof createCrm>>

type Received = z.infer<typeof messagesReceived.payload>

/** A made-up person on Telegram, someone new each time. */
export function person(overrides: Partial<TelegramPerson> = {}): TelegramPerson {
  const telegramId = String(randomInt(1_000_000, 2 ** 40))
  return { telegramId, name: `Vera Sample ${telegramId}`, username: null, phone: null, ...overrides }
}

export interface Heard {
  readonly workspaceId: string
  readonly dialogId?: string
  readonly eventId?: string
  readonly kind?: Received['kind']
  readonly sentAt?: string
}

/** A message of a person arrives, in a new dialog unless said otherwise; answers the dialog. */
export async function hearFrom(subgraph: Crm, peer: TelegramPerson | null, heard: Heard): Promise<string> {
  const { workspaceId, eventId, kind = 'USER', dialogId = randomUUID(), sentAt = '2026-11-20T09:00:00.000Z' } = heard
  const payload: Received = {
    accountId: randomUUID(),
    dialogId,
    title: peer?.name ?? 'Example group',
    kind,
    peer,
    origin: 'LIVE',
    unreadCount: null,
    messages: [
      {
        telegramId: 1,
        direction: 'INBOUND',
        text: 'Hello',
        sentAt,
        editedAt: null,
        sender: null,
        replyToTelegramId: null,
        attachments: [],
      },
    ],
  }
  await subgraph.deliver(messagesReceived, payload, { workspaceId, eventId })
  return dialogId
}

export async function selectChatWith(subgraph: Crm, peer: TelegramPerson, workspaceId: string): Promise<string> {
  const dialogId = randomUUID()
  const dialog = { dialogId, title: peer.name, kind: 'USER' as const, peer, unreadCount: 0 }
  await subgraph.deliver(dialogSelected, { accountId: randomUUID(), selected: true, dialog }, { workspaceId })
  return dialogId
}

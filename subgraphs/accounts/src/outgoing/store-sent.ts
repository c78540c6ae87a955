import type { EntityManager } from 'typeorm'
import type { DialogRow } from '../dialog/dialog-row'
import type { DialogStore } from '../dialog/dialog.store'
import type { MessageStore } from '../message/message.store'

/** A message of Parley that Telegram has, under its id there. */
export interface SentMessage {
  readonly accountId: string
  readonly dialogId: string
  readonly messageId: string
  readonly telegramId: number
  readonly sentAt: Date
}

/** Remembers where a message that Parley sent is: Telegram does not report it back to the client that sent it. */
export async function storeSent(
  transaction: EntityManager,
  sent: SentMessage,
  stores: { readonly dialogs: DialogStore; readonly messages: MessageStore },
): Promise<void> {
  const dialogs = await stores.dialogs.lockByIds(transaction, sent.accountId, [sent.dialogId])
  await stores.dialogs.save(transaction, afterSending(dialogs, [sent]))
  await placeSent(transaction, dialogs, [sent], stores.messages)
}

/**
 * The dialogs with these messages as their newest, where they are. How far a dialog is published does not move: what
 * others sent before may still be on its way.
 */
export function afterSending(dialogs: readonly DialogRow[], sent: readonly SentMessage[]): DialogRow[] {
  return dialogs.map((dialog) => {
    const own = sent.filter(({ dialogId, telegramId }) => dialogId === dialog.id && telegramId > dialog.topMessageId)
    const newest = own.toSorted((one, other) => other.telegramId - one.telegramId)[0]
    return newest ? { ...dialog, topMessageId: newest.telegramId, lastMessageAt: newest.sentAt } : dialog
  })
}

export async function placeSent(
  transaction: EntityManager,
  dialogs: readonly DialogRow[],
  sent: readonly SentMessage[],
  messages: MessageStore,
): Promise<void> {
  for (const { id: dialogId, accountId, peerType } of dialogs) {
    if (peerType === 'channel') continue
    const telegramIds = sent.filter((message) => message.dialogId === dialogId).map(({ telegramId }) => telegramId)
    await messages.place(transaction, accountId, [{ dialogId, telegramIds }])
  }
}

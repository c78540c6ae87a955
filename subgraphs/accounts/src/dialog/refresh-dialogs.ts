import { messagesChanged } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { LeasedAccount } from '../account/leased-account'
import type {
  DialogPosition,
  PeerReference,
  TelegramClientPort,
  TelegramDialog,
} from '../telegram/telegram-client.port'
import type { DialogRow } from './dialog-row'
import type { DialogStore } from './dialog.store'
import { migrateDialog, type MigrationStores } from './migrate-dialog'
import { selectionEvent } from './selection-event'

/** The most that Telegram answers at once. */
const PAGE_SIZE = 100

interface RefreshParts {
  readonly stores: MigrationStores
  readonly outbox: Outbox
}

/**
 * Fetches the whole list of dialogs and stores it page by page; those that exist keep their ids and their selection, those that the account has left go. What
 * it says of names, photos, read marks and unread counts is published where it differs: an update about it may have been missed.
 */
export async function refreshDialogs(
  client: TelegramClientPort,
  account: LeasedAccount,
  { stores, outbox }: RefreshParts,
): Promise<void> {
  const startedAt = new Date()
  const seen: PeerReference[] = []
  let after: DialogPosition | null = null
  do {
    const { dialogs, next } = await client.getDialogs({ limit: PAGE_SIZE, after })
    seen.push(...dialogs.map(({ peer }) => peer))
    await account.commit(async (transaction) => {
      if (!next) {
        await stores.accounts.change(transaction, account.id, {
          dialogsRequestedAt: null,
          dialogsRefreshedAt: new Date(),
        })
      }
      const events = await followMigrations(transaction, account.id, dialogs, stores)
      const listed = dialogs.filter(({ peer }) => !peer.migratedTo)
      events.push(...(await storePage(transaction, account.id, listed, stores.dialogs)))
      if (!next) await stores.dialogs.deleteVanished(transaction, account.id, seen, startedAt)
      await outbox.append(transaction, events)
    })
    after = next
  } while (after)
}

/** Telegram goes on listing a basic group that has become a supergroup. */
async function followMigrations(
  transaction: EntityManager,
  accountId: string,
  page: readonly TelegramDialog[],
  stores: MigrationStores,
): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const { peer } of page) {
    if (!peer.migratedTo) continue
    // In the order in which everyone takes locks.
    await stores.accounts.lock(transaction, accountId)
    events.push(...(await migrateDialog(transaction, accountId, { peer, to: peer.migratedTo }, stores)))
  }
  return events
}

async function storePage(
  transaction: EntityManager,
  accountId: string,
  page: readonly TelegramDialog[],
  dialogs: DialogStore,
): Promise<NewEvent[]> {
  if (page.length === 0) return []
  const peers = page.map(({ peer }) => peer)
  const before = (await dialogs.lockByPeers(transaction, accountId, peers, [])).filter(({ selected }) => selected)
  await dialogs.upsertPage(transaction, accountId, page)
  const ids = before.map(({ id }) => id)
  const after = new Map((await dialogs.lockByIds(transaction, accountId, ids)).map((dialog) => [dialog.id, dialog]))
  return before.flatMap((dialog) => eventsOf(dialog, after.get(dialog.id) ?? dialog))
}

function eventsOf(before: DialogRow, after: DialogRow): NewEvent[] {
  if (before.title !== after.title || before.photoId !== after.photoId) return [selectionEvent(after)]
  const { accountId, id: dialogId, unreadCount, inboxReadUpTo, outboxReadUpTo } = after
  const isSame =
    unreadCount === before.unreadCount &&
    inboxReadUpTo === before.inboxReadUpTo &&
    outboxReadUpTo === before.outboxReadUpTo
  return isSame ? [] : [newEvent(messagesChanged, { accountId, dialogId, unreadCount, inboxReadUpTo, outboxReadUpTo })]
}

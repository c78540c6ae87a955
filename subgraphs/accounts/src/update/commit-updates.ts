import type { NewEvent, Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { LeasedAccount } from '../account/leased-account'
import type { DialogRow } from '../dialog/dialog-row'
import type { DialogStore } from '../dialog/dialog.store'
import { migrateDialog, type MigrationStores } from '../dialog/migrate-dialog'
import { peerKey } from '../dialog/peer-key'
import { recogniseSent, sentEvent, takeConfirmed } from '../outgoing/confirm-sent'
import { afterSending, placeSent } from '../outgoing/store-sent'
import { reopenSync } from '../sync/reopen-sync'
import type { PeerReference, UpdateBatch } from '../telegram/telegram-client.port'
import { planUpdates } from './plan-updates'
import type { UpdateStateStore } from './update-state.store'

export interface UpdateStores extends MigrationStores {
  readonly updateStates: UpdateStateStore
}

/**
 * Stores a batch of Telegram's updates. One transaction holds all of it: the new update state, the dialogs, and the
 * events for others; so a batch is either published and never asked for again, or asked for again.
 */
export async function commitUpdates(
  account: LeasedAccount,
  batch: UpdateBatch,
  stores: UpdateStores,
  outbox: Outbox,
): Promise<{ readonly missedHistory: boolean }> {
  return account.commit(async (transaction) => {
    // Before the dialogs, as whoever chooses dialogs takes them.
    if (missesHistory(batch)) await stores.accounts.lock(transaction, account.id)
    const places = await stores.messages.findPlaces(transaction, account.id, deletedIds(batch))
    const missed = isTooLong(batch) ? await stores.dialogs.findSelected(account.id, transaction) : []
    const sent = await takeConfirmed(transaction, account.id, batch, stores.outgoing)
    const alsoIds = [...places.values(), ...missed.map(({ id }) => id), ...sent.map(({ dialogId }) => dialogId)]
    const locked = await lockDialogs(transaction, account.id, batch, [...new Set(alsoIds)], stores.dialogs)
    const dialogs = afterSending(locked, sent)
    await placeSent(transaction, dialogs, sent, stores.messages)
    const recognised = await recogniseSent(transaction, account.id, batch, dialogs, stores.outgoing)
    const plan = planUpdates(batch, { dialogs, places })
    await stores.messages.remember(transaction, account.id, plan.published)
    await stores.messages.forgetPlaces(transaction, account.id, plan.deletedPlaces)
    await stores.dialogs.save(transaction, plan.dialogs)
    await stores.updateStates.save(transaction, account.id, batch.state)
    const reopened = plan.missedHistory ? await readAgain(transaction, account.id, stores) : []
    const migrated = await migrate(transaction, account.id, batch, stores)
    await outbox.append(transaction, [...sent.map(sentEvent), ...recognised, ...plan.events, ...reopened, ...migrated])
    return { missedHistory: plan.missedHistory || migrated.length > 0 }
  })
}

/** After everything else: what came before in the batch was still in the group. */
async function migrate(
  transaction: EntityManager,
  accountId: string,
  batch: UpdateBatch,
  stores: UpdateStores,
): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const change of batch.changes) {
    if (change.kind === 'migrated') events.push(...(await migrateDialog(transaction, accountId, change, stores)))
  }
  return events
}

async function lockDialogs(
  transaction: EntityManager,
  accountId: string,
  batch: UpdateBatch,
  alsoIds: readonly string[],
  dialogs: DialogStore,
): Promise<DialogRow[]> {
  const peers = peersOf(batch)
  const known = await dialogs.lockByPeers(transaction, accountId, peers, alsoIds)
  const knownKeys = new Set(known.map(({ peerType, peerId }) => peerKey({ type: peerType, id: peerId })))
  const writers = new Set(batch.changes.flatMap((change) => (change.kind === 'message' ? [peerKey(change.peer)] : [])))
  const unseen = batch.peers.filter((peer) => writers.has(peerKey(peer)) && !knownKeys.has(peerKey(peer)))
  if (unseen.length === 0) return known
  await dialogs.insertMissing(transaction, accountId, unseen)
  return dialogs.lockByPeers(transaction, accountId, peers, alsoIds)
}

function peersOf(batch: UpdateBatch): PeerReference[] {
  const named = batch.changes.flatMap((change) => ('peer' in change && change.peer ? [change.peer] : []))
  const channels = batch.channels.map(({ id }) => ({ type: 'channel' as const, id, accessHash: null }))
  return [...new Map([...named, ...channels].map((peer) => [peerKey(peer), peer])).values()]
}

/** What was missed says nothing of itself: the history tells the messages, the list of dialogs the counts. */
async function readAgain(transaction: EntityManager, accountId: string, stores: UpdateStores): Promise<NewEvent[]> {
  await stores.accounts.change(transaction, accountId, { dialogsRequestedAt: new Date() })
  return reopenSync(transaction, accountId, stores.accounts)
}

const isTooLong = (batch: UpdateBatch): boolean => batch.changes.some(({ kind }) => kind === 'accountTooLong')

const missesHistory = (batch: UpdateBatch): boolean =>
  isTooLong(batch) || batch.changes.some(({ kind }) => kind === 'channelTooLong' || kind === 'migrated')

function deletedIds(batch: UpdateBatch): number[] {
  return batch.changes.flatMap((change) => (change.kind === 'deleted' && !change.peer ? change.ids : []))
}

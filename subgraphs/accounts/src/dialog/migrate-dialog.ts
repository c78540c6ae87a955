import { dialogMigrated } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { AccountStore } from '../account/account.store'
import type { MessageStore } from '../message/message.store'
import type { OutgoingStore } from '../outgoing/outgoing.store'
import type { PendingReadStore } from '../outgoing/pending-read.store'
import { openGapAbove, WHOLE_HISTORY } from '../sync/history-gap'
import { reopenSync } from '../sync/reopen-sync'
import type { PeerReference } from '../telegram/telegram-client.port'
import type { DialogRow } from './dialog-row'
import type { DialogStore } from './dialog.store'

export interface MigrationStores {
  readonly accounts: AccountStore
  readonly dialogs: DialogStore
  readonly messages: MessageStore
  readonly outgoing: OutgoingStore
  readonly reads: PendingReadStore
}

/** A basic group, and the supergroup that it has become. */
export interface Migration {
  readonly peer: PeerReference
  readonly to: PeerReference
}

/**
 * Follows a basic group into the supergroup that it has become: the same dialog goes on there, with an empty history that
 * counts from 1, behind what is known of the group or still to be read in it. A second time changes nothing. Where a member
 * has chosen the supergroup before, both stay dialogs of their own.
 */
export async function migrateDialog(
  transaction: EntityManager,
  accountId: string,
  { peer, to }: Migration,
  stores: MigrationStores,
): Promise<NewEvent[]> {
  const rows = await stores.dialogs.lockByPeers(transaction, accountId, [peer, to], [])
  const group = rows.find(({ peerType }) => peerType === 'chat')
  const supergroup = rows.find(({ peerType }) => peerType === 'channel')
  if (!group || (supergroup && wasChosen(supergroup))) return []
  if (supergroup) await stores.dialogs.deleteUnchosen(transaction, supergroup.id)
  await stores.dialogs.becomeSupergroup(transaction, group, to, gapsOf(group))
  await stores.messages.leaveGroup(transaction, group.id, group.peerId)
  await stores.outgoing.dropReplies(transaction, group.id)
  await stores.reads.forget(transaction, group.id)
  // The list of dialogs tells the counter from which the supergroup can be followed, and what is unread in it.
  await stores.accounts.change(transaction, accountId, { dialogsRequestedAt: new Date() })
  if (!wasChosen(group)) return []
  const reopened = group.selected ? await reopenSync(transaction, accountId, stores.accounts) : []
  return [newEvent(dialogMigrated, { accountId, dialogId: group.id }), ...reopened]
}

const wasChosen = ({ selected, deselectedAt }: DialogRow): boolean => selected || deselectedAt !== null

/** First the supergroup, then what is missing of the group. */
function gapsOf(group: DialogRow): DialogRow['gaps'] {
  if (!wasChosen(group)) return []
  const missing = group.selected ? group.gaps : openGapAbove(group.gaps, group.publishedUpTo)
  const inGroup = missing.map((gap) => ({ ...gap, inGroup: true as const }))
  return group.selected ? [WHOLE_HISTORY, ...inGroup] : inGroup
}

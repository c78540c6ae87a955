import type { NewEvent } from '@parley/toolkit/events/outbox'
import type { DialogRow } from '../dialog/dialog-row'
import { peerKey } from '../dialog/peer-key'
import type { PlacedMessages } from '../message/message.store'
import type { PeerReference, TelegramChange, UpdateBatch } from '../telegram/telegram-client.port'
import { DialogChanges } from './dialog-changes'

export interface KnownPlaces {
  readonly dialogs: readonly DialogRow[]
  /** The dialog of a message outside channels, by message id. */
  readonly places: ReadonlyMap<number, string>
}

export interface UpdatePlan {
  /** The dialogs as they are after the batch. */
  readonly dialogs: readonly DialogRow[]
  readonly events: readonly NewEvent[]
  readonly published: readonly PlacedMessages[]
  readonly deletedPlaces: readonly number[]
  readonly missedHistory: boolean
}

/**
 * Works out what a batch of updates changes, without touching anything: the rows of dialogs, and the events of those that
 * are selected, in Telegram's order per dialog.
 */
export function planUpdates(batch: UpdateBatch, known: KnownPlaces): UpdatePlan {
  const all = known.dialogs.map((dialog) => new DialogChanges({ ...dialog }))
  const byPeer = new Map(all.map((each) => [peerKey({ type: each.dialog.peerType, id: each.dialog.peerId }), each]))
  const byId = new Map(all.map((each) => [each.dialog.id, each]))
  const places = new Map(known.places)
  const deletedPlaces: number[] = []

  for (const change of batch.changes) {
    if (change.kind === 'messageId' || change.kind === 'migrated') continue
    if (change.kind === 'accountTooLong') {
      for (const dialog of all) if (dialog.numbersPerAccount()) dialog.missHistory(null)
      continue
    }
    if (change.kind === 'deleted' && change.peer === null) {
      for (const [dialogId, ids] of groupByPlace(change.ids, places)) byId.get(dialogId)?.delete(ids)
      deletedPlaces.push(...change.ids.filter((id) => places.has(id)))
      continue
    }
    const dialog = byPeer.get(peerKey(change.peer as PeerReference))
    if (!dialog) continue
    apply(dialog, change)
    // A message may be deleted in the very batch that brought it.
    if (change.kind === 'message' && dialog.numbersPerAccount()) places.set(change.message.id, dialog.dialog.id)
  }
  for (const { id, pts } of batch.channels) {
    const channel = byPeer.get(peerKey({ type: 'channel', id }))
    if (channel) channel.dialog.pts = pts
  }
  return {
    dialogs: all.map(({ dialog }) => dialog),
    events: all.flatMap((each) => each.toEvents(batch.origin)),
    published: all
      .filter(({ messages }) => messages.length > 0)
      .map(({ dialog, messages }) => ({ dialog, inChannel: dialog.peerType === 'channel', messages })),
    deletedPlaces,
    missedHistory: all.some((each) => each.missedHistory),
  }
}

function apply(
  dialog: DialogChanges,
  change: Exclude<TelegramChange, { kind: 'messageId' | 'migrated' | 'accountTooLong' }>,
): void {
  switch (change.kind) {
    case 'message':
      return dialog.receive(change.message)
    case 'edited':
      return dialog.edit(change.message)
    case 'deleted':
      return dialog.delete(change.ids)
    case 'inboxRead':
      return dialog.readInbox(change.upToId, change.unreadCount)
    case 'outboxRead':
      return dialog.readOutbox(change.upToId)
    case 'channelTooLong':
      return dialog.missHistory(change.pts)
  }
}

function groupByPlace(ids: readonly number[], places: ReadonlyMap<number, string>): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const id of ids) {
    const dialogId = places.get(id)
    if (dialogId) groups.set(dialogId, [...(groups.get(dialogId) ?? []), id])
  }
  return groups
}

import type { TlObject } from '../../mtproto/tl-schema'
import { isChannelKey, userKey, type PeerKey, type StoredMessage } from '../world/records'
import type { World } from '../world/world'
import { renderMessage } from './messages'
import { peersIn, renderAround, renderPeer, type View } from './peers'

export interface DialogEntry {
  key: PeerKey
  top: StoredMessage
}

/** An account's chats in Telegram's order: the newest message first. */
export function listDialogs(world: World, account: number): DialogEntry[] {
  return world
    .peersOf(account)
    .flatMap((key) => {
      const top = world.boxFor(account, key).last(key)
      return top ? [{ key, top }] : []
    })
    .sort((a, b) => b.top.date - a.top.date || b.top.id - a.top.id || a.key.localeCompare(b.key))
}

export function renderDialog({ world, viewer }: View, key: PeerKey): TlObject {
  const read = world.box(userKey(viewer)).readOf(key)
  const box = world.boxFor(viewer, key)
  return {
    _: 'dialog',
    peer: renderPeer(key),
    top_message: box.last(key)?.id ?? 0,
    read_inbox_max_id: read.inbox,
    read_outbox_max_id: read.outbox,
    unread_count: world.unreadCount(viewer, key),
    notify_settings: { _: 'peerNotifySettings' },
    pts: isChannelKey(key) ? box.pts : undefined,
  }
}

/** The four lists of every answer about dialogs. */
export function renderDialogs(view: View, entries: DialogEntry[]): TlObject & { dialogs: TlObject[] } {
  const tops = entries.map((entry) => entry.top)
  return {
    _: 'messages.dialogs',
    dialogs: entries.map((entry) => renderDialog(view, entry.key)),
    messages: tops.map((message) => renderMessage(view, message)),
    ...renderAround(view, [...entries.map((entry) => entry.key), ...peersIn(tops)]),
  }
}

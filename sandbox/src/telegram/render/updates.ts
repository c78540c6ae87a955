import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import type { Applied } from '../world/changes'
import { idOf, isChannelKey, type BoxEvent, type PeerKey } from '../world/records'
import { renderMessage } from './messages'
import { peersIn, renderAround, renderPeer, type View } from './peers'

/** An update, and whom one must know to understand it. */
export interface RenderedUpdate {
  update: TlObject
  peers: PeerKey[]
}

type ReadEvent = Extract<BoxEvent, { kind: 'read-inbox' | 'read-outbox' }>

/** An event of a box as an update; undefined when what it speaks of has been deleted since. */
export function renderEvent(view: View, { box, event }: Applied): RenderedUpdate | undefined {
  const inChannel = isChannelKey(box)
  const step = { pts: event.pts, pts_count: event.count }
  switch (event.kind) {
    case 'new':
    case 'edit': {
      const message = view.world.box(box).messages.get(event.id)
      if (!message) return undefined
      const name = `update${event.kind === 'new' ? 'New' : 'Edit'}${inChannel ? 'Channel' : ''}Message`
      return { update: { _: name, message: renderMessage(view, message), ...step }, peers: peersIn([message]) }
    }
    case 'delete':
      return inChannel
        ? {
            update: { _: 'updateDeleteChannelMessages', channel_id: idOf(box), messages: event.ids, ...step },
            peers: [box],
          }
        : { update: { _: 'updateDeleteMessages', messages: event.ids, ...step }, peers: [] }
    case 'read-inbox':
    case 'read-outbox':
      return { update: renderRead(view, event), peers: [event.peer] }
  }
}

function renderRead({ world }: View, event: ReadEvent): TlObject {
  const { peer, maxId } = event
  const unread = event.kind === 'read-inbox' ? { still_unread_count: event.unread } : {}
  if (!isChannelKey(peer)) {
    const name = event.kind === 'read-inbox' ? 'updateReadHistoryInbox' : 'updateReadHistoryOutbox'
    return { _: name, peer: renderPeer(peer), max_id: maxId, ...unread, pts: event.pts, pts_count: event.count }
  }
  const name = event.kind === 'read-inbox' ? 'updateReadChannelInbox' : 'updateReadChannelOutbox'
  return { _: name, channel_id: idOf(peer), max_id: maxId, ...unread, pts: world.box(peer).pts }
}

/** Wraps updates with everyone they mention. `seq` is 0: they need no order among themselves beyond their pts. */
export function renderUpdates(view: View, rendered: RenderedUpdate[]): TlObject {
  return {
    _: 'updates',
    updates: rendered.map((each) => each.update),
    ...renderAround(
      view,
      rendered.flatMap((each) => each.peers),
    ),
    date: nowSeconds(),
    seq: 0,
  }
}

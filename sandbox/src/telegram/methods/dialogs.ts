import type { TlObject } from '../../mtproto/tl-schema'
import { listDialogs, renderDialogs, type DialogEntry } from '../render/dialogs'
import type { PeerKey } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { method, viewOf, type Method, type MethodContext } from './method'
import { updateState } from './updates-state'

const MAXIMUM_DIALOGS = 100
/** The archive is a folder of its own; nothing is archived here. */
const ARCHIVE_FOLDER = 1

interface DialogsRequest {
  folder_id?: number
  offset_date: number
  offset_id: number
  offset_peer: TlObject
  limit: number
}

function offsetPeer(context: MethodContext, { offset_peer }: DialogsRequest): PeerKey | undefined {
  const { world, viewer } = viewOf(context)
  return offset_peer._ === 'inputPeerEmpty' ? undefined : resolveInputPeer(world, viewer, offset_peer)
}

/** Where the page after the client's last dialog begins. The dialog itself is looked for first: dates may be equal. */
function startOf(context: MethodContext, all: DialogEntry[], request: DialogsRequest): number {
  const { offset_date: date, offset_id: id } = request
  if (!date && !id) return 0
  const peer = offsetPeer(context, request)
  const last = all.findIndex((entry) => entry.key === peer && (!id || entry.top.id === id))
  if (last >= 0) return last + 1
  const next = all.findIndex(({ top }) => (date ? top.date < date || (top.date === date && top.id < id) : top.id < id))
  return next < 0 ? all.length : next
}

export const dialogMethods: Method[] = [
  method<DialogsRequest>('messages.getDialogs', (context, request) => {
    const view = viewOf(context)
    const all = request.folder_id === ARCHIVE_FOLDER ? [] : listDialogs(view.world, view.viewer)
    const start = startOf(context, all, request)
    const page = all.slice(start, start + Math.min(request.limit || MAXIMUM_DIALOGS, MAXIMUM_DIALOGS))
    const body = renderDialogs(view, page)
    return page.length < all.length ? { ...body, _: 'messages.dialogsSlice', count: all.length } : body
  }),
  method<{ peers: TlObject[] }>('messages.getPeerDialogs', (context, request) => {
    const view = viewOf(context)
    const wanted = request.peers.map((peer) =>
      resolveInputPeer(view.world, view.viewer, (peer['peer'] as TlObject | undefined) ?? peer),
    )
    const entries = listDialogs(view.world, view.viewer).filter((entry) => wanted.includes(entry.key))
    const state = updateState(view.world, view.viewer)
    return { ...renderDialogs(view, entries), _: 'messages.peerDialogs', state }
  }),
]

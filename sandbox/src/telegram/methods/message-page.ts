import type { TlObject } from '../../mtproto/tl-schema'
import { renderMessage } from '../render/messages'
import { peersIn, renderAround, type View } from '../render/peers'
import { isChannelKey, type PeerKey, type StoredMessage } from '../world/records'

/** Messages in one answer, whatever the client asks for. */
const MAXIMUM_MESSAGES = 100

/** The paging that getHistory and search share. */
export interface PageRequest {
  offset_id: number
  offset_date?: number
  add_offset: number
  limit: number
  max_id: number
  min_id: number
}

/** The first place in ascending `ids` whose id is not below `bound`. */
export function lowerBound(ids: readonly number[], bound: number): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ids[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Cuts a page out of ascending ids, newest first. `max_id` and `min_id` bound what exists, both exclusive; the page
 * starts behind the offset (older than it), moved by `add_offset` towards older messages or, when negative, newer
 * ones. A page that reaches beyond the newest message is shorter.
 */
export function pageOf(ids: readonly number[], request: PageRequest, dateOf: (id: number) => number): number[] {
  const low = request.min_id ? lowerBound(ids, request.min_id + 1) : 0
  const high = request.max_id ? lowerBound(ids, request.max_id) : ids.length
  const bounded = ids.slice(low, Math.max(low, high))
  const end = offsetEnd(bounded, request, dateOf) - request.add_offset
  const start = end - Math.min(request.limit || MAXIMUM_MESSAGES, MAXIMUM_MESSAGES)
  return bounded.slice(Math.max(0, start), Math.max(0, end)).reverse()
}

function offsetEnd(ids: readonly number[], request: PageRequest, dateOf: (id: number) => number): number {
  if (request.offset_id) return lowerBound(ids, request.offset_id)
  if (!request.offset_date) return ids.length
  const date = request.offset_date
  const first = ids.findIndex((id) => dateOf(id) >= date)
  return first < 0 ? ids.length : first
}

/** A page as messages.Messages, in the form that fits the kind of chat. */
export function renderPage(view: View, key: PeerKey, messages: StoredMessage[], total: number): TlObject {
  const body = {
    count: total,
    messages: messages.map((message) => renderMessage(view, message)),
    ...renderAround(view, [key, ...peersIn(messages)]),
  }
  if (isChannelKey(key)) return { _: 'messages.channelMessages', pts: view.world.box(key).pts, topics: [], ...body }
  return { _: messages.length < total ? 'messages.messagesSlice' : 'messages.messages', ...body }
}

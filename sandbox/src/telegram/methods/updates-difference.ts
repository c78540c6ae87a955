import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import { renderMessage } from '../render/messages'
import { peersIn, renderAround, type View } from '../render/peers'
import { renderEvent } from '../render/updates'
import { userKey, type BoxEvent, type PeerKey, type StoredMessage } from '../world/records'
import type { MessageBox } from '../world/message-box'
import { method, viewOf, type Method } from './method'
import { SEQUENCE, updateState } from './updates-state'

/** Steps in one answer; clients ask again from where it ends. */
const SLICE_EVENTS = 100

interface DifferenceRequest {
  pts: number
  date: number
  pts_limit?: number
  sandbox_too_long?: boolean
}

interface Gathered {
  messages: TlObject[]
  updates: TlObject[]
  peers: PeerKey[]
}

/** Splits events into the new messages and the other updates, as every kind of difference tells them. */
export function gather(view: View, box: MessageBox, events: BoxEvent[]): Gathered {
  const messages: StoredMessage[] = []
  const updates: TlObject[] = []
  const peers: PeerKey[] = []
  for (const event of events) {
    if (event.kind !== 'new') {
      const rendered = renderEvent(view, { box: box.key, event })
      if (rendered) updates.push(rendered.update)
      peers.push(...(rendered?.peers ?? []))
      continue
    }
    const message = box.messages.get(event.id)
    if (!message) continue
    messages.push(message)
    if (message.randomId !== undefined && message.from === view.viewer)
      updates.push({ _: 'updateMessageID', id: message.id, random_id: BigInt(message.randomId) })
  }
  const rendered = messages.map((message) => renderMessage(view, message))
  return { messages: rendered, updates, peers: [...peers, ...peersIn(messages)] }
}

/** Events after the client's pts; read marks of channels move no pts and are repeated from the client's date on. */
const eventsSince = (box: MessageBox, { pts, date }: DifferenceRequest): BoxEvent[] =>
  box.events.filter((event) => event.pts > pts || (event.count === 0 && event.pts === pts && event.date >= date))

export const updateDifferenceMethods: Method[] = [
  method<DifferenceRequest>('updates.getDifference', (context, request) => {
    const view = viewOf(context)
    const { world, viewer } = view
    const box = world.box(userKey(viewer))
    if (request.sandbox_too_long || request.pts < box.oldestPts) return { _: 'updates.differenceTooLong', pts: box.pts }
    const events = eventsSince(box, request)
    if (!events.length) return { _: 'updates.differenceEmpty', date: nowSeconds(), seq: SEQUENCE }
    const part = events.slice(0, SLICE_EVENTS)
    const { messages, updates, peers } = gather(view, box, part)
    const body = {
      new_messages: messages,
      new_encrypted_messages: [],
      other_updates: updates,
      ...renderAround(view, peers),
    }
    if (part.length === events.length) return { _: 'updates.difference', ...body, state: updateState(world, viewer) }
    const reached = part.at(-1)?.pts ?? box.pts
    return { _: 'updates.differenceSlice', ...body, intermediate_state: updateState(world, viewer, reached) }
  }),
]

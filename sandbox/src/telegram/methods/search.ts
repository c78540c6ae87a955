import type { TlObject } from '../../mtproto/tl-schema'
import type { StoredMessage } from '../world/records'
import { resolveInputPeer } from './input-peer'
import { pageOf, renderPage, type PageRequest } from './message-page'
import { method, viewOf, type Method } from './method'

interface SearchRequest extends PageRequest {
  peer: TlObject
  q: string
  from_id?: TlObject
  filter: TlObject
  min_date: number
  max_date: number
}

/** Filters of search that need more than the text; others find every message. */
const FILTERS: Record<string, (message: StoredMessage) => boolean> = {
  inputMessagesFilterPhotos: (message) => message.media?.kind === 'photo',
  inputMessagesFilterDocument: (message) => message.media?.kind === 'document',
  inputMessagesFilterPhotoVideo: (message) => message.media?.kind === 'photo',
  inputMessagesFilterUrl: (message) => /https?:\/\//.test(message.text),
}

export const searchMethods: Method[] = [
  method<SearchRequest>('messages.search', (context, request) => {
    const view = viewOf(context)
    const key = resolveInputPeer(view.world, view.viewer, request.peer)
    const author = request.from_id && resolveInputPeer(view.world, view.viewer, request.from_id)
    const text = request.q.toLowerCase()
    const fits = FILTERS[request.filter._] ?? (() => true)
    const box = view.world.boxFor(view.viewer, key)
    const found = box.ids(key).filter((id) => {
      const message = box.messages.get(id)
      if (!message || !fits(message)) return false
      if (author && author !== `u${message.from}`) return false
      if (request.min_date && message.date < request.min_date) return false
      if (request.max_date && message.date > request.max_date) return false
      return message.text.toLowerCase().includes(text)
    })
    const page = pageOf(found, request, (id) => box.messages.get(id)?.date ?? 0)
    return renderPage(
      view,
      key,
      page.flatMap((id) => box.messages.get(id) ?? []),
      found.length,
    )
  }),
]

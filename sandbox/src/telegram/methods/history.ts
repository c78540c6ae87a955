import type { TlObject } from '../../mtproto/tl-schema'
import { resolveInputPeer } from './input-peer'
import { pageOf, renderPage, type PageRequest } from './message-page'
import { method, viewOf, type Method } from './method'

export const historyMethods: Method[] = [
  method<PageRequest & { peer: TlObject }>('messages.getHistory', (context, request) => {
    const view = viewOf(context)
    const key = resolveInputPeer(view.world, view.viewer, request.peer)
    const box = view.world.boxFor(view.viewer, key)
    const ids = box.ids(key)
    const page = pageOf(ids, request, (id) => box.messages.get(id)?.date ?? 0)
    return renderPage(
      view,
      key,
      page.flatMap((id) => box.messages.get(id) ?? []),
      ids.length,
    )
  }),
]

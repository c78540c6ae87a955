import bigInt from 'big-integer'
import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { inputPeer } from '../gramjs/input-peer'
import { indexTopMessages, mapDialog, type TopMessages } from '../mapping/dialog'
import { mapPeerId, peerKey } from '../mapping/peer'
import { PeerIndex } from '../mapping/peer-index'
import type { DialogPage, DialogPageRequest, DialogPosition } from '../telegram-client.port'

/** As many as Telegram gives at once. */
const LARGEST_PAGE = 100

export async function getDialogs(connection: GramConnection, page: DialogPageRequest): Promise<DialogPage> {
  const limit = Math.min(page.limit, LARGEST_PAGE)
  const answer = await connection.invoke(
    new Api.messages.GetDialogs({
      offsetDate: page.after?.date ?? 0,
      offsetId: page.after?.messageId ?? 0,
      offsetPeer: page.after ? inputPeer(page.after.peer) : new Api.InputPeerEmpty(),
      limit,
      hash: bigInt.zero,
      // Pinned dialogs stand at the head of the first page, out of order.
      excludePinned: page.after !== null,
    }),
  )
  if (answer instanceof Api.messages.DialogsNotModified) throw new Error('Telegram compared dialogs with nothing')
  const peers = new PeerIndex(answer.users, answer.chats)
  const tops = indexTopMessages(answer.messages)
  const complete = answer instanceof Api.messages.Dialogs || answer.dialogs.length === 0
  return {
    dialogs: answer.dialogs.flatMap((each) => mapDialog(each, tops, peers) ?? []),
    total: answer instanceof Api.messages.DialogsSlice ? answer.count : answer.dialogs.length,
    next: complete ? null : nextPosition(answer.dialogs, tops, peers),
  }
}

/** After the last dialog in order that has a message; pinned ones only where nothing else is left. */
function nextPosition(dialogs: readonly Api.TypeDialog[], tops: TopMessages, peers: PeerIndex): DialogPosition | null {
  const inOrder = [...dialogs.filter((each) => each.pinned), ...dialogs.filter((each) => !each.pinned)]
  for (const dialog of inOrder.reverse()) {
    const id = mapPeerId(dialog.peer)
    const top = tops.get(peerKey(id))
    const peer = peers.lookup(id)
    if (top && peer) return { date: top.date, messageId: top.id, peer }
  }
  return null
}

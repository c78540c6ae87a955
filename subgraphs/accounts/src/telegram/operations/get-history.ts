import bigInt from 'big-integer'
import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { inputPeer } from '../gramjs/input-peer'
import { mapMessage } from '../mapping/message'
import { PeerIndex } from '../mapping/peer-index'
import type { HistoryPage, PeerReference } from '../telegram-client.port'

/** As many as Telegram gives at once. */
const LARGEST_PAGE = 100

export async function getHistory(
  connection: GramConnection,
  peer: PeerReference,
  beforeId: number,
  limit: number,
): Promise<HistoryPage> {
  const answer = await connection.invoke(
    new Api.messages.GetHistory({
      peer: inputPeer(peer),
      offsetId: beforeId,
      offsetDate: 0,
      addOffset: 0,
      limit: Math.min(limit, LARGEST_PAGE),
      maxId: 0,
      minId: 0,
      hash: bigInt.zero,
    }),
  )
  if (answer instanceof Api.messages.MessagesNotModified) throw new Error('Telegram compared a history with nothing')
  const peers = new PeerIndex(answer.users, answer.chats)
  const total = 'count' in answer ? answer.count : answer.messages.length
  return {
    messages: answer.messages.flatMap((each) => mapMessage(each, peers.lookup) ?? []),
    total,
    nextBeforeId: nextBeforeId(answer, beforeId, total),
  }
}

/**
 * Telegram may give fewer messages than asked for although there are more, so a short page is not the end: an empty one
 * is, and one that holds everything there is.
 */
function nextBeforeId(
  answer: Api.messages.Messages | Api.messages.MessagesSlice | Api.messages.ChannelMessages,
  beforeId: number,
  total: number,
): number | null {
  const isEverything = beforeId === 0 && answer.messages.length >= total
  if (answer.messages.length === 0 || isEverything) return null
  const oldest = answer.messages.at(-1)!.id
  return oldest <= 1 ? null : oldest
}

import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { isLostState } from '../gramjs/errors'
import { inputChannel } from '../gramjs/input-peer'
import { PeerIndex } from '../mapping/peer-index'
import type { PeerReference } from '../telegram-client.port'
import { mapMessageUpdate, type MappedUpdate } from './map-update'
import type { PeerBook } from './peer-book'
import { takeApart } from './read-container'

export interface ChannelDifference {
  readonly changes: readonly Pick<MappedUpdate, 'change' | 'peers'>[]
  readonly pts: number
  readonly more: boolean
}

/** As many as Telegram gives an ordinary account at once. */
const LIMIT = 100

/** As for the account: everything live waits meanwhile. */
const DEADLINE_MS = 15_000

export async function getChannelDifference(
  connection: GramConnection,
  channel: PeerReference,
  pts: number,
  book: PeerBook,
): Promise<ChannelDifference> {
  try {
    const request = {
      channel: inputChannel(channel),
      filter: new Api.ChannelMessagesFilterEmpty(),
      pts,
      limit: LIMIT,
    }
    return read(await connection.invoke(new Api.updates.GetChannelDifference(request), DEADLINE_MS), channel, pts, book)
  } catch (thrown) {
    if (!isLostState(thrown)) throw thrown
    return tooLong(channel, await currentPts(connection, channel))
  }
}

function read(
  answer: Api.updates.TypeChannelDifference,
  channel: PeerReference,
  pts: number,
  book: PeerBook,
): ChannelDifference {
  if (answer instanceof Api.updates.ChannelDifferenceEmpty) return { changes: [], pts: answer.pts, more: false }
  const index = new PeerIndex(answer.users, answer.chats)
  book.learn(index)
  if (answer instanceof Api.updates.ChannelDifferenceTooLong) return readTooLong(answer, channel, pts)
  const lookup = book.over(index)
  return {
    changes: [
      ...answer.newMessages.map((each) => mapMessageUpdate('message', each, lookup)),
      ...takeApart(answer.otherUpdates, lookup, false).steps,
    ],
    pts: answer.pts,
    more: !answer.final,
  }
}

/** The newest messages that come along are left out: with them, the reader would take the hole before for known. */
function readTooLong(
  answer: Api.updates.ChannelDifferenceTooLong,
  channel: PeerReference,
  known: number,
): ChannelDifference {
  return tooLong(channel, (answer.dialog instanceof Api.Dialog ? answer.dialog.pts : undefined) ?? known)
}

function tooLong(channel: PeerReference, pts: number): ChannelDifference {
  return { changes: [{ change: { kind: 'channelTooLong', peer: channel, pts }, peers: [] }], pts, more: false }
}

async function currentPts(connection: GramConnection, channel: PeerReference): Promise<number> {
  const request = new Api.channels.GetFullChannel({ channel: inputChannel(channel) })
  const { fullChat } = await connection.invoke(request, DEADLINE_MS)
  if (!(fullChat instanceof Api.ChannelFull)) throw new Error('Telegram described a channel as a basic group')
  return fullChat.pts
}

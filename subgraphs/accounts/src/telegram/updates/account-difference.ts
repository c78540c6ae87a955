import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { isLostState } from '../gramjs/errors'
import { PeerIndex } from '../mapping/peer-index'
import type { UpdateState } from '../telegram-client.port'
import { mapMessageUpdate, type MappedUpdate } from './map-update'
import type { PeerBook } from './peer-book'
import { takeApart, type Step } from './read-container'

/** What a difference brought, in order. */
export interface AccountDifference {
  readonly changes: readonly Pick<MappedUpdate, 'change' | 'peers'>[]
  /** Updates of channels among them; the counters of the channels order those. */
  readonly channelSteps: readonly Step[]
  readonly tooLongChannels: readonly string[]
  readonly state: UpdateState
  /** There is more from this state on. */
  readonly more: boolean
  /** The state goes another way than forward: take it as it is. */
  readonly restart: boolean
}

const NONE = { changes: [], channelSteps: [], tooLongChannels: [], more: false, restart: false }

/** A difference is computed, not looked up; half a minute of waiting would hold up everything live. */
const DEADLINE_MS = 15_000

export async function getAccountDifference(
  connection: GramConnection,
  state: UpdateState,
  book: PeerBook,
): Promise<AccountDifference> {
  try {
    const { pts, qts, date } = state
    const answer = await connection.invoke(new Api.updates.GetDifference({ pts, qts, date }), DEADLINE_MS)
    return readDifference(answer, state, book)
  } catch (thrown) {
    if (!isLostState(thrown)) throw thrown
    return { ...NONE, changes: [TOO_LONG], state: await getUpdateState(connection), restart: true }
  }
}

/** Where the account is now. */
export async function getUpdateState(connection: GramConnection): Promise<UpdateState> {
  return readState(await connection.invoke(new Api.updates.GetState(), DEADLINE_MS))
}

const TOO_LONG = { change: { kind: 'accountTooLong' }, peers: [] } as const

function readDifference(answer: Api.updates.TypeDifference, state: UpdateState, book: PeerBook): AccountDifference {
  if (answer instanceof Api.updates.DifferenceEmpty) {
    return { ...NONE, state: { ...state, date: answer.date, seq: answer.seq } }
  }
  if (answer instanceof Api.updates.DifferenceTooLong) {
    return { ...NONE, changes: [TOO_LONG], state: { ...state, pts: answer.pts }, more: true }
  }
  const index = new PeerIndex(answer.users, answer.chats)
  book.learn(index)
  const lookup = book.over(index)
  const { steps, tooLongChannels } = takeApart(answer.otherUpdates, lookup, false)
  const ids = steps.filter((step) => step.change?.kind === 'messageId')
  const rest = steps.filter((step) => step.change?.kind !== 'messageId' && step.place.box !== 'channel')
  const isSlice = answer instanceof Api.updates.DifferenceSlice
  return {
    // Who sent a message with a random id learns its number before the message itself comes.
    changes: [...ids, ...answer.newMessages.map((each) => mapMessageUpdate('message', each, lookup)), ...rest],
    channelSteps: steps.filter((step) => step.place.box === 'channel'),
    tooLongChannels,
    state: readState(isSlice ? answer.intermediateState : answer.state),
    more: isSlice,
    restart: false,
  }
}

function readState({ pts, qts, date, seq }: Api.updates.State): UpdateState {
  return { pts, qts, date, seq }
}

import type { Api } from 'telegram'
import type { MTProtoSender } from 'telegram/network'
import { MsgWaitError } from 'telegram/errors'
import { RequestState } from 'telegram/network/RequestState'
import { TelegramError } from '../telegram.errors'
import { migrationTarget, toTelegramError, unreachable } from './errors'
import { withdraw } from './supervised-client'

/** A person waits for most calls; Telegram answers within a second or, in our experience of trouble, not at all. */
export const CALL_DEADLINE_MS = 20_000

/** A request tied behind another one that failed is refused once; a move to another data centre happens once. */
const TRIES = 3

/** What a call needs of the connection it goes through. */
export interface Line {
  sender(): MTProtoSender
  /** Aborted, with the error to throw, when no answer can come any more. */
  readonly ended: AbortSignal
  /** A session that is signed in is bound to its data centre: moved, it would be lost. */
  readonly isSignedIn: boolean
  moveTo(dcId: number): Promise<void>
}

/**
 * Sends one request and waits for its answer, no longer than the deadline. It goes past GramJS's own `invoke`, which has
 * no deadline, sleeps through flood waits and server errors, and repeats requests by itself.
 */
export async function invoke<R extends Api.AnyRequest>(
  line: Line,
  request: R,
  deadlineMs = CALL_DEADLINE_MS,
): Promise<R['__response']> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(line, request, deadlineMs)
    } catch (thrown) {
      const target = line.isSignedIn ? null : migrationTarget(thrown, 'LOGIN')
      if (attempt < TRIES && target !== null) await line.moveTo(target)
      else if (attempt >= TRIES || !(thrown instanceof MsgWaitError)) throw toTelegramError(thrown)
    }
  }
}

function sendOnce<R extends Api.AnyRequest>(line: Line, request: R, deadlineMs: number): Promise<R['__response']> {
  return new Promise((resolve, reject) => {
    if (line.ended.aborted) {
      reject(line.ended.reason as TelegramError)
      return
    }
    const sender = line.sender()
    const state = new RequestState(request)
    const giveUp = (error: unknown): void => {
      withdraw(sender, state)
      reject(error as Error)
    }
    const onEnd = (): void => giveUp(line.ended.reason)
    const timer = setTimeout(
      () => giveUp(unreachable(`Telegram did not answer ${request.className} within ${deadlineMs / 1000} seconds.`)),
      deadlineMs,
    )
    line.ended.addEventListener('abort', onEnd)
    state.promise!.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      line.ended.removeEventListener('abort', onEnd)
      state.finished.resolve()
    })
    sender.addStateToQueue(state)
  })
}

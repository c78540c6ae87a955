import { TelegramClient, type Api } from 'telegram'
import type { MTProtoSender } from 'telegram/network'
import type { RequestState } from 'telegram/network/RequestState'

/** The private parts of a sender that have no public door; typed here and reached nowhere else. */
interface SenderInternals {
  _retries: number
  _sendQueue: { _queue: (RequestState | undefined)[] }
}

/**
 * GramJS with its own supervision switched off, because ours replaces it:
 * - its ping loop allows 3 s for every ping after the first, then reconnects, and outlives destroy() (keepalive.ts);
 * - after a reconnect it calls getMe() without a deadline (the update engine asks for the difference instead);
 * - its entity cache grows with every peer ever seen.
 */
export class SupervisedClient extends TelegramClient {
  constructor(...parameters: ConstructorParameters<typeof TelegramClient>) {
    super(...parameters)
    this._loopStarted = true
    this._entityCache.add = () => {}
  }

  override async _handleReconnect(): Promise<void> {}

  /** Ends a retry loop that destroy() would leave running for ever. */
  stopRetrying(): void {
    if (this._sender) internals(this._sender)._retries = 0
  }
}

/** Takes a request back, so that it is not sent again after a reconnect and its state is freed. */
export function withdraw(sender: MTProtoSender, state: RequestState): void {
  const queue = internals(sender)._sendQueue
  queue._queue = queue._queue.filter((each) => each !== state)
  if (state.msgId) sender._pendingState.delete(state.msgId)
  state.reject(new Error('withdrawn'))
}

export type Request = Api.AnyRequest

function internals(sender: MTProtoSender): SenderInternals {
  return sender as unknown as SenderInternals
}

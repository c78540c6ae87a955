import type { AuthKey } from './auth-key'
import type { Connection } from './connection'

/** Message ids remembered per session so that a client's resend is not carried out twice. */
const REMEMBERED_MESSAGES = 2000

/** One client instance on one connection, as MTProto counts it. */
export class Session {
  /** Content messages sent, for the sequence number. */
  private sent = 0
  private readonly seen = new Set<bigint>()
  /** The client has introduced itself (initConnection), so updates may be pushed. */
  initialised = false
  /** The client asked to be spared updates (invokeWithoutUpdates). */
  withoutUpdates = false

  /** An answer kept back until an update goes out, to share a container with it. */
  heldAnswer?: Buffer

  constructor(
    readonly id: bigint,
    readonly auth: AuthKey,
    public connection: Connection,
  ) {}

  get receivesUpdates(): boolean {
    return this.initialised && !this.withoutUpdates && !this.connection.closed
  }

  /** True the first time a message id is seen. */
  isNew(messageId: bigint): boolean {
    if (this.seen.has(messageId)) return false
    this.seen.add(messageId)
    const [oldest] = this.seen
    if (this.seen.size > REMEMBERED_MESSAGES && oldest !== undefined) this.seen.delete(oldest)
    return true
  }

  nextSequence(content: boolean): number {
    return content ? this.sent++ * 2 + 1 : this.sent * 2
  }
}

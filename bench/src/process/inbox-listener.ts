import type { GraphClient } from './graph-client'
import { waitFor } from './sandbox-people'

/** What the client's inbox asks for with each event. */
export const INBOX_EVENTS = `subscription {
  inbox {
    id cursor kind at
    conversation {
      id title unreadCount
      lastMessage { id text sentAt direction status }
      contact { id name }
      account { id displayName }
    }
    message { id text sentAt direction status }
  }
}`

interface InboxEvent {
  readonly inbox: { readonly kind: string; readonly message: { readonly text: string } | null }
}

export interface Arrival {
  readonly text: string
  readonly at: number
}

/** A subscriber with a socket of its own, since each has an allowance per minute; notes when messages arrive. */
export class InboxListener {
  readonly arrivals: Arrival[] = []
  private constructor() {}

  static async open(client: GraphClient): Promise<InboxListener & { close: () => Promise<void> }> {
    const listener = new InboxListener()
    const close = await client.subscribe<InboxEvent>(INBOX_EVENTS, ({ inbox: { kind, message } }) => {
      if (kind === 'MESSAGE_RECEIVED' && message) listener.arrivals.push({ text: message.text, at: performance.now() })
    })
    return Object.assign(listener, { close })
  }

  /** Waits until `count` messages have arrived; throws what is missing when nothing comes any more. */
  async waitForCount(count: number): Promise<void> {
    const quietMs = 15_000
    await waitFor(
      `${count} messages at the socket`,
      () => {
        const last = this.arrivals.at(-1)?.at
        if (this.arrivals.length < count && last && performance.now() - last > quietMs) {
          throw new Error(`${this.arrivals.length} of ${count} messages arrived`)
        }
        return this.arrivals.length >= count ? true : null
      },
      { intervalMs: 20 },
    )
  }
}

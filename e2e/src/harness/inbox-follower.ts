import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'

const PAUSE_MS = 200
const INBOX = `subscription ($after: String) { inbox(after: $after) {
  cursor kind conversation { id } message { text direction } } }`

interface InboxEvent {
  readonly cursor: string
  readonly kind: string
  readonly conversation: { readonly id: string }
  readonly message: { readonly text: string; readonly direction: string } | null
}

/** Follows the inbox as the web app does: after every loss of the socket it goes on from the last cursor. */
export class InboxFollower {
  readonly events: InboxEvent[] = []
  private stopping = false
  private client: Client | null = null

  constructor(
    private readonly url: string,
    private readonly accessToken: () => string | null,
  ) {
    this.follow()
  }

  stop(): void {
    this.stopping = true
    void this.client?.dispose()
  }

  private follow(): void {
    const client = createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: () => ({ authorization: `Bearer ${this.accessToken()}` }),
    })
    this.client = client
    let over = false
    const again = (): void => {
      if (over || this.stopping) return
      over = true
      void client.dispose()
      setTimeout(() => this.follow(), PAUSE_MS)
    }
    client.subscribe<{ inbox: InboxEvent }>(
      { query: INBOX, variables: { after: this.events.at(-1)?.cursor ?? null } },
      {
        next: ({ data, errors }) => {
          if (over) return
          // An event that is not whole is asked for again.
          if (errors || !data) again()
          else this.events.push(data.inbox)
        },
        error: again,
        complete: again,
      },
    )
  }
}

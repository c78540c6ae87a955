import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly unknown[]
}

/** A client as a partner would write one: HTTP and graphql-ws. */
export class GraphClient {
  private accessToken = ''

  constructor(private readonly url: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = await this.request<{ signIn: { accessToken: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password, tokenDelivery: 'BODY' } },
    )
    this.accessToken = signIn.accessToken
  }

  async request<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as Answer<Data>
    if (errors || !data) throw new Error(`${query}\n${JSON.stringify(errors)}`)
    return data
  }

  /** Over a socket of its own; resolves when it is open, with the function that closes it. */
  async subscribe<Data>(query: string, onData: (data: Data) => void): Promise<() => Promise<void>> {
    const client = createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
      connectionParams: { authorization: `Bearer ${this.accessToken}` },
      onNonLazyError: fail,
    })
    await new Promise<void>((resolve) => client.on('connected', () => resolve()))
    client.subscribe<Data>(
      { query },
      {
        next: ({ data, errors }) => {
          if (errors || !data) fail(errors)
          else onData(data)
        },
        error: fail,
        complete: () => undefined,
      },
    )
    return async () => client.dispose()
  }
}

/** What is lost on the way is no measurement: the section ends. */
function fail(reason: unknown): void {
  throw new Error(`The subscription failed: ${JSON.stringify(reason)}`, { cause: reason })
}

import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'

export interface GraphErrorBody {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: {
    readonly code?: string
    readonly fields?: Record<string, string[]>
    readonly requestId?: string
  }
}
export interface GraphResult<Data> {
  readonly status: number
  readonly data: Data | null
  readonly errors?: readonly GraphErrorBody[]
}

/** Nothing that is asked takes this long; without an end a test would wait for an answer that was lost. */
const ANSWER_DEADLINE_MS = 60_000

/** A partner's client: plain HTTP and graphql-ws, nothing of Parley's code. */
export class GraphClient {
  accessToken: string | null = null
  private socket: Client | null = null

  constructor(readonly url: string) {}

  /** The whole answer, errors included. */
  async send<Data>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<GraphResult<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(ANSWER_DEADLINE_MS),
    })
    const body = (await response.json()) as Omit<GraphResult<Data>, 'status'>
    return { status: response.status, ...body }
  }

  /** The data; throws when there is an error. */
  async request<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables)
    if (errors?.length || !data) throw new Error(`${query}\n${JSON.stringify(errors, null, 2)}`)
    return data
  }

  async signUp(name: string): Promise<void> {
    const unique = `${name.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`
    const input = {
      email: `${unique}@example.test`,
      password: 'a long enough password',
      name,
      workspaceName: `${name}'s team`,
      tokenDelivery: 'BODY',
    }
    const { signUp } = await this.request<{ signUp: { accessToken: string } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }',
      { input },
    )
    this.accessToken = signUp.accessToken
  }

  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = await this.request<{ signIn: { accessToken: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password, tokenDelivery: 'BODY' } },
    )
    this.accessToken = signIn.accessToken
  }

  /** Collects what a subscription yields. */
  subscribe<Data>(query: string, variables: Record<string, unknown> = {}): Subscribed<Data> {
    const events: Data[] = []
    const errors: unknown[] = []
    this.socket ??= createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 50,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
      shouldRetry: () => true,
      connectionParams: () => ({ authorization: `Bearer ${this.accessToken}` }),
    })
    const stop = this.socket.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors: failures }) => {
          if (failures) errors.push(...failures)
          if (data) events.push(data)
        },
        error: (error) => errors.push(error),
        complete: () => undefined,
      },
    )
    return { events, errors, stop }
  }

  async close(): Promise<void> {
    await this.socket?.dispose()
  }
}

export interface Subscribed<Data> {
  readonly events: Data[]
  readonly errors: unknown[]
  readonly stop: () => void
}

/** Asks again until there is an answer that is not undefined, null or false. */
export async function eventually<Result>(
  what: string,
  ask: () => Promise<Result> | Result,
  deadlineMs = 20_000,
): Promise<Exclude<Result, undefined | null | false>> {
  const end = Date.now() + deadlineMs
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== null && answer !== false)
        return answer as Exclude<Result, undefined | null | false>
    } catch (error) {
      last = error
    }
    if (Date.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export interface SandboxAccount {
  readonly phone: string
  readonly code: string
  readonly password?: string
  readonly name: string
}
export interface ReceivedMessage {
  /** The name of the chat. */
  readonly to: string
  readonly text: string
  readonly randomId: string
}

export interface SandboxMail {
  readonly subject: string
  readonly links: readonly string[]
}

/** The other side of the wire: what the people of the sandbox do and see. */
export class SandboxControl {
  constructor(private readonly url: string) {}

  accounts(): Promise<SandboxAccount[]> {
    return this.get('/accounts')
  }

  received(phone: string): Promise<ReceivedMessage[]> {
    return this.get(`/received?phone=${encodeURIComponent(phone)}`)
  }

  /** What was sent to an address, the newest first. */
  mails(to: string): Promise<SandboxMail[]> {
    return this.get(`/mails?to=${encodeURIComponent(to)}`)
  }

  say(message: { to: string; from?: string; chat?: string; text?: string; count?: number }): Promise<unknown> {
    return this.post('/say', message)
  }

  fault(fault: {
    method: string
    error?: string
    delayMs?: number
    drop?: boolean
    dropAnswer?: boolean
    times: number
  }) {
    return this.post('/fault', fault)
  }

  dropConnections(): Promise<unknown> {
    return this.post('/drop-connections', {})
  }

  pauseUpdates(seconds: number): Promise<unknown> {
    return this.post('/pause-updates', { seconds })
  }

  private async get<Body>(path: string): Promise<Body> {
    return this.read(await fetch(this.url + path))
  }

  async post<Body>(path: string, body: object): Promise<Body> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return this.read(await fetch(this.url + path, init))
  }

  private async read<Body>(response: Response): Promise<Body> {
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Body
  }
}

import { setTimeout as delay } from 'node:timers/promises'

interface SandboxAccount {
  readonly phone: string
  readonly code: string
}

/** The other side of the wire: makes the people of the sandbox write. */
export class SandboxPeople {
  constructor(
    private readonly controlUrl: string,
    /** The account that they write to. */
    private readonly phone: string,
    /** Display names of those who write, in turn. */
    private readonly names: readonly string[],
  ) {}

  /** One of them writes `count` messages; with several, their texts end in their number. */
  async say(turn: number, text: string, count = 1): Promise<void> {
    const from = this.names[turn % this.names.length]
    await this.post('/say', { to: this.phone, from, text, count })
  }

  /** What is said meanwhile is not pushed, only found when the client asks for what it missed. */
  async holdBackUpdates(work: () => Promise<void>): Promise<void> {
    await this.post('/pause-updates', { seconds: 60, phone: this.phone })
    await work()
    await this.post('/pause-updates', { seconds: 0, phone: this.phone })
  }

  /** The client connects again, and asks. */
  async dropConnections(): Promise<void> {
    await this.post('/drop-connections', { phone: this.phone })
  }

  private async post(path: string, body: object): Promise<void> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(this.controlUrl + path, init)
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
  }
}

export async function readAccounts(controlUrl: string): Promise<readonly SandboxAccount[]> {
  return (await (await fetch(`${controlUrl}/accounts`)).json()) as SandboxAccount[]
}

/** Asks every `intervalMs` until the answer is not null. */
export async function waitFor<Answer>(
  what: string,
  ask: () => Promise<Answer | null> | Answer | null,
  { deadlineMs = 60_000, intervalMs = 50 } = {},
): Promise<Answer> {
  const end = performance.now() + deadlineMs
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}`)
    await delay(intervalMs)
  }
}

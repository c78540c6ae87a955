import { PromisedNetSockets } from 'telegram/extensions'

export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** Long enough for a slow network, short enough that an address that swallows packets does not stop the retries. */
const CONNECT_DEADLINE_MS = 10_000

/**
 * The sockets of one client. GramJS ignores the port of a session and dials 80, so an endpoint of our own can only be
 * reached from here. It also loses sight of sockets it opened while reconnecting; this registry closes every one of them
 * and opens none afterwards.
 */
export class SocketRegistry {
  private readonly open = new Set<PromisedNetSockets>()
  private closed = false

  constructor(private readonly endpoint: Endpoint | null) {}

  /** The class that GramJS makes its sockets of. */
  socketClass(): typeof PromisedNetSockets {
    // oxlint-disable-next-line no-this-alias -- a class expression has its own `this`
    const registry = this
    return class TelegramSocket extends PromisedNetSockets {
      override async connect(port: number, ip: string) {
        if (registry.closed) throw new Error('the client is closed')
        registry.open.add(this)
        const { host, port: target } = registry.endpoint ?? { host: ip, port }
        await withDeadline(super.connect(target, host), () => void this.close())
        const socket = (this as unknown as { client: import('node:net').Socket }).client
        socket.setNoDelay(true)
        socket.setKeepAlive(true, 30_000)
        return this
      }

      override async close() {
        registry.open.delete(this)
        await super.close()
      }
    }
  }

  async closeAll(): Promise<void> {
    this.closed = true
    await Promise.all([...this.open].map((socket) => socket.close()))
  }

  /** Drops the connections as a network does; GramJS dials again. */
  async cut(): Promise<void> {
    await Promise.all([...this.open].map((socket) => socket.close()))
  }
}

async function withDeadline<T>(work: Promise<T>, abandon: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      abandon()
      reject(new Error(`no connection within ${CONNECT_DEADLINE_MS} ms`))
    }, CONNECT_DEADLINE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

import { WebSocket } from 'ws'
import { INBOX_EVENTS } from '../process/inbox-listener'
import { waitFor } from '../process/sandbox-people'

/** Sockets that are opened at the same time. */
const OPENED_TOGETHER = 200
/** Each address has its own ports: more sockets than one address has ports for would fit too. */
const SOCKETS_PER_ADDRESS = 5_000

/** Many subscribers of one inbox. They only count: what they are told is looked at once. */
export class SocketCrowd {
  private readonly sockets: WebSocket[] = []
  private subscribed = 0
  private told = 0
  private first: string | null = null
  private failure: Error | null = null

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async open(count: number): Promise<void> {
    while (this.sockets.length < count) {
      const together = Math.min(OPENED_TOGETHER, count - this.sockets.length)
      for (let opened = 0; opened < together; opened++) this.sockets.push(this.connect(this.sockets.length))
      await waitFor('sockets are open', () => (this.check().subscribed >= this.sockets.length ? true : null))
    }
  }

  /** Waits until that many answers have come, since the last time; the moment of the last one. */
  async waitForAnswers(count: number): Promise<number> {
    await waitFor('answers', () => (this.check().told >= count ? true : null), { deadlineMs: 120_000, intervalMs: 5 })
    if (this.told > count) throw new Error(`${this.told} answers came instead of ${count}`)
    if (!this.first?.includes('"message":{')) throw new Error(`An answer is not whole: ${this.first}`)
    this.told = 0
    return performance.now()
  }

  close(): void {
    for (const socket of this.sockets) socket.terminate()
  }

  private check(): this {
    if (this.failure) throw this.failure
    return this
  }

  private connect(index: number): WebSocket {
    const localAddress = `127.0.0.${2 + Math.floor(index / SOCKETS_PER_ADDRESS)}`
    const url = `${this.url.replace('http', 'ws')}/graphql`
    const socket = new WebSocket(url, 'graphql-transport-ws', { localAddress, perMessageDeflate: false })
    const fail = (reason: string): void => void (this.failure ??= new Error(`A socket failed: ${reason}`))
    socket.on('error', (error) => fail(error.message))
    socket.on('close', (code, reason) => fail(`closed with ${code} ${reason.toString()}`))
    socket.on('open', () => {
      const authorization = `Bearer ${this.token}`
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }))
    })
    socket.on('message', (data: Buffer) => this.receive(socket, data, fail))
    return socket
  }

  private receive(socket: WebSocket, data: Buffer, fail: (reason: string) => void): void {
    if (data.includes('"type":"next"')) {
      this.told++
      this.first ??= data.toString()
    } else if (data.includes('"connection_ack"')) {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: INBOX_EVENTS } }))
      // An answer to a ping comes behind the subscription: then it is there.
      socket.send(JSON.stringify({ type: 'ping' }))
    } else if (data.includes('"pong"')) this.subscribed++
    else fail(data.toString())
  }
}

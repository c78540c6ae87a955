import { createServer, type AddressInfo, type Server } from 'node:net'
import type { Log } from '../log'
import type { AuthKeyStore } from './auth-key'
import { Connection } from './connection'
import { FaultBook } from './fault-book'
import type { RsaKey } from './rsa-key'
import { schemaFor } from './schemas'
import type { Session } from './session'
import type { TlObject, TlValue } from './tl-schema'
import { TlWriter } from './tl-writer'

export interface RpcCall {
  session: Session
  method: string
  request: TlObject
}

/** Carries out a method of the API; throws RpcError for what the client must be told. */
export type RpcHandler = (call: RpcCall) => TlValue | Promise<TlValue>

export interface MtprotoServerOptions {
  rsa: RsaKey
  keys: AuthKeyStore
  log: Log
  handle: RpcHandler
  /** The phone number behind a signed-in key, for faults ordered for one account. */
  phoneOf(userId: number): string | undefined
}

/**
 * MTProto 2.0 over TCP: transports, auth keys, sessions, containers, salts, calls and pushes.
 * It knows nothing of Telegram's API, and listens on loopback only.
 */
export class MtprotoServer {
  readonly connections = new Set<Connection>()
  readonly sessions = new Map<string, Session>()
  readonly faults = new FaultBook()
  private listener?: Server
  private lastMessageId = 0n

  constructor(readonly options: MtprotoServerOptions) {}

  /** Starts listening on 127.0.0.1; port 0 takes a free one. */
  async listen(port: number): Promise<number> {
    const listener = createServer((socket) => new Connection(this, socket))
    this.listener = listener
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject)
      listener.listen(port, '127.0.0.1', resolve)
    })
    return (listener.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => (this.listener ? this.listener.close(() => resolve()) : resolve()))
    for (const connection of this.connections) connection.destroy()
    await closed
  }

  sessionsOf(userId: number): Session[] {
    return [...this.sessions.values()].filter((session) => session.auth.userId === userId)
  }

  /** Cuts the connections of one user, or all. Returns how many. */
  dropConnections(userId?: number): number {
    const cut = userId === undefined ? [...this.connections] : this.sessionsOf(userId).map((each) => each.connection)
    for (const connection of new Set(cut)) connection.destroy()
    return new Set(cut).size
  }

  push(session: Session, update: TlObject): void {
    const body = new TlWriter(schemaFor(session.auth.layer)).object(update).done()
    const { heldAnswer } = session
    delete session.heldAnswer
    if (heldAnswer) session.connection.sendContainer(session, [heldAnswer, body])
    else session.connection.send(session, body, 3, true)
  }

  /** Message ids grow with time; their two low bits say what kind of server message it is. */
  nextMessageId(kind: 1 | 3): bigint {
    const now = Date.now()
    const id = (BigInt(Math.floor(now / 1000)) << 32n) | (BigInt((now % 1000) * 4294967) & 0xfffffffcn)
    this.lastMessageId = id > this.lastMessageId ? id : this.lastMessageId + 4n
    return this.lastMessageId + BigInt(kind)
  }
}

import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sha1 } from './crypto'
import { Handshake } from './handshake'
import { decryptMessage, encryptMessage } from './message-encryption'
import { answerCall, RPC_RESULT } from './rpc'
import { core } from './schemas'
import type { MtprotoServer } from './server'
import { answerServiceMessage } from './service-messages'
import { Session } from './session'
import { TlReader } from './tl-reader'
import type { TlObject } from './tl-schema'
import { TlWriter } from './tl-writer'
import { Transport } from './transport'

const GZIP_PACKED = 0x3072cfa1
const MESSAGE_CONTAINER = 0x73f1f8dc
/** Answers below this are not worth compressing. */
const GZIP_FROM_BYTES = 512
/** The layer assumed until the client announces one. */
const INITIAL_LAYER = 198
/** Transport error: the server does not know this auth key. */
const UNKNOWN_AUTH_KEY = 404

/** One TCP connection: unpacks what arrives, hands it on, packs what leaves. */
export class Connection {
  private readonly transport = new Transport()
  private handshake?: Handshake
  private silence?: NodeJS.Timeout

  constructor(
    readonly server: MtprotoServer,
    private readonly socket: Socket,
  ) {
    server.connections.add(this)
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.receive(chunk))
    socket.on('error', (error) => server.options.log.debug('socket failed', { error: error.message }))
    socket.on('close', () => this.forget())
  }

  get closed(): boolean {
    return this.socket.destroyed
  }

  destroy(): void {
    this.socket.destroy()
  }

  /** The client's wish to be cut off when it stays silent (ping_delay_disconnect). */
  cutAfterSilence(seconds: number): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.destroy(), seconds * 1000)
    this.silence.unref()
  }

  /** Sends a message of the server; `kind` 1 answers a request, 3 comes by itself. */
  send(session: Session, body: Buffer, kind: 1 | 3, content: boolean): void {
    if (this.closed) return
    const { auth } = session
    const plain = Buffer.allocUnsafe(32 + body.length)
    plain.writeBigInt64LE(auth.salt, 0)
    plain.writeBigInt64LE(session.id, 8)
    plain.writeBigInt64LE(this.server.nextMessageId(kind), 16)
    plain.writeInt32LE(session.nextSequence(content), 24)
    plain.writeInt32LE(body.length, 28)
    body.copy(plain, 32)
    this.write(encryptMessage(auth.key, Buffer.from(auth.id, 'hex'), plain))
  }

  /** Sends several messages as one. */
  sendContainer(session: Session, bodies: Buffer[]): void {
    const writer = new TlWriter(core).int(MESSAGE_CONTAINER).int(bodies.length)
    for (const body of bodies)
      writer.long(this.server.nextMessageId(1)).int(session.nextSequence(true)).int(body.length).raw(body)
    this.send(session, writer.done(), 1, false)
  }

  sendService(session: Session, message: TlObject, kind: 1 | 3): void {
    this.send(session, new TlWriter(core).object(message).done(), kind, message._ === 'new_session_created')
  }

  /** Answers a request; `compress` is off for errors, which clients read before they unpack. */
  sendResult(session: Session, requestId: bigint, result: Buffer, compress = true): void {
    const body =
      compress && result.length > GZIP_FROM_BYTES
        ? new TlWriter(core)
            .int(GZIP_PACKED)
            .bytes(gzipSync(result, { level: 1 }))
            .done()
        : result
    this.send(session, new TlWriter(core).int(RPC_RESULT).long(requestId).raw(body).done(), 1, true)
  }

  private receive(chunk: Buffer): void {
    try {
      for (const packet of this.transport.feed(chunk)) this.packet(packet)
    } catch (error) {
      this.server.options.log.warn('connection closed on unreadable input', { error: String(error) })
      this.destroy()
    }
  }

  private packet(packet: Buffer): void {
    if (packet.length < 8) return this.refuse(UNKNOWN_AUTH_KEY)
    if (packet.readBigInt64LE(0) === 0n) return this.plainMessage(packet)
    const auth = this.server.options.keys.find(packet.subarray(0, 8).toString('hex'))
    if (!auth) return this.refuse(UNKNOWN_AUTH_KEY)
    const plain = decryptMessage(auth.key, packet)
    const messageId = plain.readBigInt64LE(16)
    const sequence = plain.readInt32LE(24)
    const { session, isNew } = this.sessionOf(auth.id, plain.readBigInt64LE(8))
    if (plain.readBigInt64LE(0) !== auth.salt) return this.correctSalt(session, messageId, sequence)
    if (isNew) this.announceSession(session, messageId)
    this.message(session, messageId, plain.subarray(32, 32 + plain.readInt32LE(28)))
  }

  private sessionOf(authKeyId: string, sessionId: bigint): { session: Session; isNew: boolean } {
    const name = `${authKeyId}:${sessionId}`
    const known = this.server.sessions.get(name)
    if (known) {
      known.connection = this
      return { session: known, isNew: false }
    }
    const auth = this.server.options.keys.find(authKeyId)
    if (!auth) throw new Error('auth key vanished')
    const session = new Session(sessionId, auth, this)
    this.server.sessions.set(name, session)
    return { session, isNew: true }
  }

  private correctSalt(session: Session, messageId: bigint, sequence: number): void {
    this.sendService(
      session,
      {
        _: 'bad_server_salt',
        bad_msg_id: messageId,
        bad_msg_seqno: sequence,
        error_code: 48,
        new_server_salt: session.auth.salt,
      },
      3,
    )
  }

  private announceSession(session: Session, messageId: bigint): void {
    const uniqueId = randomBytes(8).readBigInt64LE()
    this.sendService(
      session,
      { _: 'new_session_created', first_msg_id: messageId, unique_id: uniqueId, server_salt: session.auth.salt },
      3,
    )
  }

  private plainMessage(packet: Buffer): void {
    this.handshake ??= new Handshake(this.server.options.rsa, (key, salt) => {
      const id = sha1(key).subarray(12).toString('hex')
      this.server.options.keys.add({ id, key, salt, layer: INITIAL_LAYER })
    })
    const answer = this.handshake.handle(packet.subarray(20, 20 + packet.readInt32LE(16)))
    if (!answer) return
    const body = new TlWriter(core).object(answer).done()
    const head = Buffer.alloc(20)
    head.writeBigInt64LE(this.server.nextMessageId(1), 8)
    head.writeInt32LE(body.length, 16)
    this.write(Buffer.concat([head, body]))
  }

  private message(session: Session, messageId: bigint, body: Buffer): void {
    const constructor = body.readUInt32LE(0)
    if (constructor === MESSAGE_CONTAINER) return this.container(session, body)
    if (constructor === GZIP_PACKED) {
      const reader = new TlReader(body, core)
      reader.position = 4
      return this.message(session, messageId, gunzipSync(reader.bytes()))
    }
    if (!session.isNew(messageId)) return
    if (core.byId.has(constructor) && answerServiceMessage(this, session, messageId, body)) return
    void answerCall(this, session, messageId, Buffer.from(body))
  }

  private container(session: Session, body: Buffer): void {
    let at = 8
    for (let left = body.readInt32LE(4); left > 0; left--) {
      const length = body.readInt32LE(at + 12)
      this.message(session, body.readBigInt64LE(at), body.subarray(at + 16, at + 16 + length))
      at += 16 + length
    }
  }

  private refuse(code: number): void {
    const body = Buffer.alloc(4)
    body.writeInt32LE(-code)
    this.write(body)
  }

  private write(payload: Buffer): void {
    if (!this.closed) this.socket.write(this.transport.encode(payload))
  }

  private forget(): void {
    clearTimeout(this.silence)
    this.server.connections.delete(this)
    for (const [name, session] of this.server.sessions)
      if (session.connection === this) this.server.sessions.delete(name)
  }
}

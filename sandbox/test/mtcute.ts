import './quiet-mtcute'
import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes, randomFillSync } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { IntermediatePacketCodec, MemoryStorage } from '@mtcute/core'
import type { ICorePlatform, ITelegramConnection, TelegramTransport } from '@mtcute/core'
import { TelegramClient } from '@mtcute/core/client.js'
import { addPublicKey, BaseCryptoProvider, type ICryptoProvider } from '@mtcute/core/utils.js'
import { ige } from '../src/mtproto/crypto'

/** What @mtcute/node would bring, without its native parts. */
class NodeCrypto extends BaseCryptoProvider implements ICryptoProvider {
  sha1 = (data: Uint8Array): Uint8Array => createHash('sha1').update(data).digest()
  sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
  pbkdf2 = (
    password: Uint8Array,
    salt: Uint8Array,
    iterations: number,
    length = 64,
    algorithm = 'sha512',
  ): Uint8Array => pbkdf2Sync(password, salt, iterations, length, algorithm)
  hmacSha256 = (data: Uint8Array, key: Uint8Array): Uint8Array => createHmac('sha256', key).update(data).digest()
  gunzip = (data: Uint8Array): Uint8Array => gunzipSync(data)
  gzip = (data: Uint8Array, maximum: number): Uint8Array | null => {
    const zipped = gzipSync(data)
    return zipped.length > maximum ? null : zipped
  }

  createAesCtr(key: Uint8Array, iv: Uint8Array): { process(data: Uint8Array): Uint8Array } {
    const cipher = createCipheriv(`aes-${key.length * 8}-ctr`, key, iv)
    return { process: (data) => cipher.update(data) }
  }

  createAesIge(key: Uint8Array, iv: Uint8Array): ReturnType<ICryptoProvider['createAesIge']> {
    const run = (direction: 'encrypt' | 'decrypt') => (data: Uint8Array) =>
      ige(Buffer.from(data), Buffer.from(key), Buffer.from(iv), direction)
    return { encrypt: run('encrypt'), decrypt: run('decrypt') }
  }

  override randomFill(buffer: Uint8Array): void {
    randomFillSync(buffer)
  }

  override randomBytes(size: number): Uint8Array {
    return randomBytes(size)
  }
}

/** A socket in the form mtcute reads and writes. */
class TcpConnection implements ITelegramConnection {
  readonly localAddress = null
  readonly remoteAddress = null
  private chunks: Buffer[] = []
  private wake: () => void = () => undefined

  constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk)
      this.wake()
    })
    socket.on('close', () => this.wake())
    socket.on('error', () => this.wake())
  }

  async read(into: Uint8Array): Promise<number> {
    while (!this.chunks.length && !this.socket.destroyed) await new Promise<void>((resolve) => (this.wake = resolve))
    const chunk = this.chunks.shift()
    // Answering 0 bytes would make the client read again at once, for ever.
    if (!chunk) throw new Error('connection closed')
    const taken = chunk.subarray(0, into.length)
    into.set(taken)
    if (taken.length < chunk.length) this.chunks.unshift(chunk.subarray(taken.length))
    return taken.length
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => this.socket.write(bytes, (error) => (error ? reject(error) : resolve())))
  }

  close(): void {
    this.socket.destroy()
  }
}

const platform: ICorePlatform = {
  beforeExit: () => () => undefined,
  log: () => undefined,
  getDefaultLogLevel: () => 0,
  getDeviceModel: () => 'sandbox test',
}

/** A client that shares no code with GramJS: what both understand is Telegram, not one library's habit. */
export async function createMtcute(telegramPort: number, publicKeyPem: string): Promise<TelegramClient> {
  const crypto = new NodeCrypto()
  addPublicKey(crypto, publicKeyPem)
  const transport: TelegramTransport = {
    connect: () =>
      new Promise((resolve, reject) => {
        const socket = connect(telegramPort, '127.0.0.1', () => resolve(new TcpConnection(socket)))
        socket.once('error', reject)
      }),
    packetCodec: () => new IntermediatePacketCodec(),
  }
  const dc = { ipAddress: '127.0.0.1', port: telegramPort, id: 2 }
  return new TelegramClient({
    apiId: 12345,
    apiHash: '0123456789abcdef0123456789abcdef',
    storage: new MemoryStorage(),
    crypto,
    transport,
    platform,
    defaultDcs: { main: dc, media: dc },
    updates: { catchUp: true },
  })
}

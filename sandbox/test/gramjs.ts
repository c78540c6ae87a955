import { createPublicKey } from 'node:crypto'
import { Api, TelegramClient } from 'telegram'
import { Raw } from 'telegram/events'
import { returnBigInt } from 'telegram/Helpers'
import { PromisedNetSockets } from 'telegram/extensions'
import { Logger, LogLevel } from 'telegram/extensions/Logger'
import { StringSession } from 'telegram/sessions'
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/sandbox'
import { sha1 } from '../src/mtproto/crypto'

const gramjs: { sleep(ms: number): Promise<void> } = require('telegram/Helpers')
// GramJS leaves sleeps of up to half a minute behind; a test process must not wait for them to end.
gramjs.sleep = (ms) => new Promise((resolve) => void setTimeout(resolve, ms).unref())
const trusted: { _serverKeys: Map<string, { n: unknown; e: number }> } = require('telegram/crypto/RSA')

/** 64-bit numbers in GramJS's own form. */
export const bigInt = (value: number | bigint): ReturnType<typeof returnBigInt> => returnBigInt(value)

export const ANNA = { phone: '+15550100001', code: '22741' }
export const MARK = { phone: '+15550100002', code: '38152' }
export const VERA = { phone: '+15550100003', code: '51907', password: 'parley-2fa' }
export const LEO = { phone: '+15550100004', code: '64420' }
export const BANNED = '+15550100005'

const tlBytes = (bytes: Buffer): Buffer => {
  const header =
    bytes.length < 254 ? Buffer.from([bytes.length]) : Buffer.from([254, bytes.length & 255, bytes.length >> 8, 0])
  return Buffer.concat([header, bytes, Buffer.alloc((4 - ((header.length + bytes.length) % 4)) % 4)])
}

/** Makes GramJS trust the sandbox's key, beside Telegram's own. */
export function trustSandbox(publicKeyPem: string): void {
  const { n = '', e = '' } = createPublicKey(publicKeyPem).export({ format: 'jwk' })
  const [modulus, exponent] = [Buffer.from(n, 'base64url'), Buffer.from(e, 'base64url')]
  const fingerprint = sha1(tlBytes(modulus), tlBytes(exponent)).readBigInt64LE(12)
  trusted._serverKeys.set(String(fingerprint), { n: bigInt(BigInt(`0x${modulus.toString('hex')}`)), e: 65537 })
}

type ClientOptions = Partial<ConstructorParameters<typeof TelegramClient>[3]>

export interface TestAccount {
  phone: string
  code: string
  password?: string
}

/** An unmodified GramJS; only its socket dials the sandbox, whatever data centre it wants. */
export function createClient(telegramPort: number, session = '', options: ClientOptions = {}): TelegramClient {
  class SandboxSocket extends PromisedNetSockets {
    override connect(): ReturnType<PromisedNetSockets['connect']> {
      return super.connect(telegramPort, '127.0.0.1')
    }
  }
  const stored = new StringSession(session)
  if (!session) stored.setDC(2, '127.0.0.1', 443)
  const client = new TelegramClient(stored, 12345, '0123456789abcdef0123456789abcdef', {
    connectionRetries: 50,
    retryDelay: 50,
    floodSleepThreshold: 0,
    networkSocket: SandboxSocket,
    baseLogger: new Logger(LogLevel.NONE),
    ...options,
  })
  client.onError = () => Promise.resolve()
  return client
}

export async function eventually<T>(
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
): Promise<T> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const value = await probe()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`gave up waiting for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** A sandbox in this process, and clients of it; `close` ends them all. */
export class TestSandbox {
  private readonly clients: TelegramClient[] = []
  private readonly entered = new Map<string, string>()

  private constructor(readonly sandbox: Sandbox) {}

  static async open(options: SandboxOptions = {}): Promise<TestSandbox> {
    const sandbox = await startSandbox({ scriptedReplies: false, ambient: false, logLevel: 'silent', ...options })
    trustSandbox(sandbox.publicKeyPem)
    return new TestSandbox(sandbox)
  }

  async connect(session = '', options: ClientOptions = {}): Promise<TelegramClient> {
    const client = createClient(this.sandbox.telegramPort, session, options)
    this.clients.push(client)
    await client.connect()
    return client
  }

  async signIn(account: TestAccount, options: ClientOptions = {}): Promise<TelegramClient> {
    const client = await this.connect('', options)
    await client.start({
      phoneNumber: account.phone,
      phoneCode: () => Promise.resolve(account.code),
      password: () => Promise.resolve(account.password ?? ''),
      onError: (error) => {
        throw error
      },
    })
    return client
  }

  /** A client of an account that signed in before: another connection, without another key exchange. */
  async enter(account: TestAccount): Promise<TelegramClient> {
    const known = this.entered.get(account.phone)
    if (known !== undefined) return this.connect(known)
    const client = await this.signIn(account)
    this.entered.set(account.phone, String(client.session.save()))
    return client
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.sandbox.controlPort}${path}`)
    return (await response.json()) as T
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.sandbox.controlPort}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as T & { error?: { message: string } }
    if (!response.ok) throw new Error(answer.error?.message ?? `${path} answered ${response.status}`)
    return answer
  }

  /** Ends the clients and ordered faults of a test, so that the next one begins clean in the same world. */
  async reset(): Promise<void> {
    for (const client of this.clients.splice(0)) {
      await client.destroy()
      // Downloads leave a timer of half a minute, which `destroy` does not know of.
      const { _exportedSenderReleaseTimeouts: timers } = client as unknown as {
        _exportedSenderReleaseTimeouts: Map<number, NodeJS.Timeout>
      }
      for (const timer of timers.values()) clearTimeout(timer)
    }
    this.sandbox.services.server.faults.clear()
    this.sandbox.services.publisher.pause(0)
  }

  async close(): Promise<void> {
    await this.reset()
    await this.sandbox.stop()
  }
}

/** GramJS hands on short messages as they come. */
type AnyUpdate = Api.TypeUpdate | Api.UpdateShortMessage | Api.UpdateShortChatMessage

/** Collects what a client is told, in order. */
export function watch(client: TelegramClient): {
  all: AnyUpdate[]
  next<T extends AnyUpdate>(kind: new (...args: never[]) => T): Promise<T>
} {
  const all: AnyUpdate[] = []
  client.addEventHandler((update: AnyUpdate) => {
    all.push(update)
  }, new Raw({}))
  return {
    all,
    next: (kind) =>
      eventually(() => all.find((update): update is InstanceType<typeof kind> => update instanceof kind), kind.name),
  }
}

/** The error text of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no error',
    (error: { errorMessage?: string; message: string }) => error.errorMessage ?? error.message,
  )
}

import { setMaxListeners } from 'node:events'
import type { Logger } from '@parley/toolkit/logging/logger'
import { Api } from 'telegram'
import { UpdateConnectionState, type MTProtoSender } from 'telegram/network'
import { TelegramError } from '../telegram.errors'
import { sessionClosed, toTelegramError, unreachable } from './errors'
import { CALL_DEADLINE_MS, invoke, type Line } from './invoke'
import { KEEPALIVE, startKeepalive, type KeepaliveTimes } from './keepalive'
import { LibraryLogger } from './library-logger'
import { TappedSession } from './session'
import { SocketRegistry, type Endpoint } from './socket'
import { SupervisedClient } from './supervised-client'

export interface ConnectionOptions {
  /** Where every data centre is found; null dials Telegram. */
  readonly endpoint: Endpoint | null
  readonly apiId: number
  readonly apiHash: string
  readonly logger: Logger
  readonly callDeadlineMs?: number
  readonly connectDeadlineMs?: number
  readonly keepalive?: KeepaliveTimes
  /** Runs before the first connection, for example to trust a server key. */
  readonly prepare?: () => void
  /** For a new session that is to live in one data centre; else Telegram's usual one. */
  readonly dataCentre?: { readonly id: number; readonly address: string }
}

/** What a client calls itself in the list of sessions that Telegram shows to the account's owner. */
const DEVICE = { deviceModel: 'Parley', systemVersion: 'server', appVersion: '0.1' }

/** GramJS waits this long between attempts, and they never end: a limit would kill the client for good. */
const RETRY_DELAY_MS = 1_000

/** Stands before the session of a sign-in that is not finished: whoever opens it again must not ask for the account. */
const UNFINISHED = 'login:'

/** After these an account's session is worth nothing. */
const ENDINGS: ReadonlySet<string> = new Set(['TELEGRAM_SESSION_CLOSED', 'TELEGRAM_PHONE_BANNED'])

const UPDATES_CLASS = 0x8af52aac

/**
 * One connection to one data centre, supervised: it finds its way back after a loss, notices silence and the end of the
 * session, answers or fails every call within a deadline, and leaves neither timer nor socket after close().
 */
export class GramConnection implements Line {
  private readonly session: TappedSession
  private readonly sockets: SocketRegistry
  private readonly client: SupervisedClient
  private readonly end = new AbortController()
  private stopKeepalive: () => void = () => {}
  private opened = false
  private moving = false
  private connected = false
  /** Before a sign-in Telegram answers "unregistered" to many calls; that ends nothing. */
  private signedIn: boolean
  private readonly stateListeners = new Set<(connected: boolean) => void>()
  private readonly updateListeners = new Set<(updates: Api.TypeUpdates) => void>()

  constructor(
    session: string,
    readonly options: ConnectionOptions,
  ) {
    const isUnfinished = session.startsWith(UNFINISHED)
    this.session = readSession(isUnfinished ? session.slice(UNFINISHED.length) : session)
    this.signedIn = session !== '' && !isUnfinished
    this.sockets = new SocketRegistry(options.endpoint)
    // One listener for each call under way, however many those are.
    setMaxListeners(0, this.end.signal)
    const home = options.dataCentre ?? (options.endpoint ? { id: 2, address: options.endpoint.host } : null)
    if (home && !this.session.serverAddress) this.session.setDC(home.id, home.address, 0)
    this.session.onPushed((pushed) => this.onPushed(pushed))
    this.client = new SupervisedClient(this.session, options.apiId, options.apiHash, {
      ...DEVICE,
      networkSocket: this.sockets.socketClass(),
      connectionRetries: Infinity,
      retryDelay: RETRY_DELAY_MS,
      floodSleepThreshold: 0,
      securityChecks: true,
      baseLogger: new LibraryLogger(options.logger),
    })
    this.client.onError = async (error) => options.logger.debug({ err: error }, 'the Telegram library reports an error')
  }

  get ended(): AbortSignal {
    return this.end.signal
  }

  get dataCentre(): number {
    return this.session.dcId
  }

  async open(): Promise<void> {
    this.options.prepare?.()
    await this.withinConnectDeadline(this.client.connect(), 'Telegram could not be reached.')
    this.opened = true
    this.connected = true
    this.stopKeepalive = startKeepalive(this, this.options.keepalive ?? KEEPALIVE, () => this.reconnect())
  }

  async close(): Promise<void> {
    this.stopKeepalive()
    if (!this.end.signal.aborted) this.end.abort(unreachable('The connection was closed.'))
    this.stateListeners.clear()
    this.updateListeners.clear()
    this.client.stopRetrying()
    await this.sockets.closeAll()
    await this.client.destroy()
  }

  async invoke<R extends Api.AnyRequest>(request: R, deadlineMs?: number): Promise<R['__response']> {
    try {
      return await invoke(this, request, deadlineMs ?? this.options.callDeadlineMs)
    } catch (thrown) {
      if (this.signedIn && thrown instanceof TelegramError && ENDINGS.has(thrown.code)) this.fail(thrown)
      throw thrown
    }
  }

  /** Says that the session belongs to an account from now on, so that losing it ends the connection. */
  markSignedIn(): void {
    this.signedIn = true
  }

  get isSignedIn(): boolean {
    return this.signedIn
  }

  sender(): MTProtoSender {
    if (!this.client._sender) throw unreachable('The connection is not open.')
    return this.client._sender
  }

  /** Moves the session to another data centre, as Telegram asks of phone numbers that live there. */
  async moveTo(dcId: number): Promise<void> {
    this.moving = true
    try {
      await this.withinConnectDeadline(this.client._switchDC(dcId), 'Telegram could not be reached.')
    } finally {
      this.moving = false
    }
  }

  /** Where a data centre is, for a connection of its own. */
  async addressOf(dcId: number): Promise<string> {
    const config = await this.invoke(new Api.help.GetConfig())
    const place = config.dcOptions.find((each) => each.id === dcId && !each.ipv6 && !each.cdn && !each.tcpoOnly)
    if (!place) throw unreachable(`Telegram names no address of data centre ${dcId}.`)
    return place.ipAddress
  }

  exportSession(): string {
    return `${this.signedIn ? '' : UNFINISHED}${this.session.save()}`
  }

  onState(listener: (connected: boolean) => void): void {
    this.stateListeners.add(listener)
  }

  onUpdates(listener: (updates: Api.TypeUpdates) => void): void {
    this.updateListeners.add(listener)
  }

  /** Ends everything because Telegram ended the session; calls under way fail with the reason. */
  fail(reason: Error): void {
    if (this.end.signal.aborted) return
    this.setConnected(false)
    this.end.abort(reason)
    this.options.logger.info({ err: reason }, 'the Telegram session ended')
  }

  private onPushed(pushed: unknown): void {
    if (pushed instanceof UpdateConnectionState) this.onLibraryState(pushed.state)
    else if (isUpdates(pushed)) for (const listener of this.updateListeners) listener(pushed)
  }

  /** `broken` is the server's 404: it has forgotten the key. GramJS would stay "connected" and every call would hang. */
  private onLibraryState(state: number): void {
    if (state === UpdateConnectionState.broken) this.fail(sessionClosed())
    else if (this.opened && !this.moving) this.setConnected(state === UpdateConnectionState.connected)
  }

  private setConnected(connected: boolean): void {
    if (this.connected === connected || this.end.signal.aborted) return
    this.connected = connected
    for (const listener of this.stateListeners) listener(connected)
  }

  private reconnect(): void {
    this.options.logger.debug('no answer to a ping; connecting again')
    void this.sockets.cut()
  }

  private async withinConnectDeadline<T>(work: Promise<T>, lateMessage: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    let onEnd: () => void = () => {}
    const stopped = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(unreachable(lateMessage)), this.options.connectDeadlineMs ?? CALL_DEADLINE_MS)
      onEnd = () => reject(this.end.signal.reason as Error)
      this.end.signal.addEventListener('abort', onEnd)
    })
    try {
      return await Promise.race([work, stopped])
    } catch (thrown) {
      throw toTelegramError(thrown)
    } finally {
      clearTimeout(timer)
      this.end.signal.removeEventListener('abort', onEnd)
    }
  }
}

function readSession(session: string): TappedSession {
  try {
    return new TappedSession(session)
  } catch (thrown) {
    throw sessionClosed(thrown)
  }
}

function isUpdates(pushed: unknown): pushed is Api.TypeUpdates {
  return (pushed as { SUBCLASS_OF_ID?: number } | undefined)?.SUBCLASS_OF_ID === UPDATES_CLASS
}

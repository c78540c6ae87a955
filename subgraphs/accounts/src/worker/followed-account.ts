import { WakeableLoop } from '@parley/toolkit/events/wakeable-loop'
import { toProfile } from '../account/account-profile'
import type { LeasedAccount } from '../account/leased-account'
import type { BdAccountStatus } from '../account/bd-account-status'
import { refreshDialogs } from '../dialog/refresh-dialogs'
import { LeaseLost } from '../lease/lease-lost'
import { OutgoingSender } from '../outgoing/outgoing-sender'
import { ReadReporter } from '../outgoing/read-reporter'
import { accountSecret } from '../session/secret-places'
import { HistorySync } from '../sync/history-sync'
import type { TelegramClientPort, UpdateBatch } from '../telegram/telegram-client.port'
import { FloodGate } from '../account/flood-gate'
import { TelegramError } from '../telegram/telegram.errors'
import { commitUpdates } from '../update/commit-updates'
import type { SessionParts } from './account-session'

/** How often a quiet account is asked for; also how fresh its last activity is. */
const HEALTH_MS = 60_000
/** A request for the list of dialogs, or a new selection, wakes the account; this finds what a lost wake-up left behind. */
const IDLE_MS = 15_000
/** How long an echo waits for the outcome of what is on the wire; then it goes ahead, and whoever stores joins the two. */
const SETTLE_MS = 2_000

/**
 * What goes on for an account while its client is connected: updates are committed, history is read, messages are sent,
 * reading is reported, the list of dialogs is refreshed. Each has a loop of its own, so that none delays another.
 */
export class FollowedAccount {
  private readonly sender: OutgoingSender
  private readonly history: HistorySync
  private readonly reporter: ReadReporter
  private readonly dialogsGate = new FloodGate()
  private loops: { readonly woken: readonly WakeableLoop[]; readonly timed: readonly WakeableLoop[] } | null = null
  private watched = ''
  private isUp = true
  private isPaused = false
  private reported = Promise.resolve()
  private stopping = false
  private fail: (error: unknown) => void = () => undefined

  constructor(
    private readonly account: LeasedAccount,
    readonly client: TelegramClientPort,
    private readonly parts: SessionParts,
    private readonly setStatus: (status: BdAccountStatus) => Promise<void>,
  ) {
    const { stores, outbox } = parts
    this.sender = new OutgoingSender(account, client, stores, outbox, {
      onDone: () => this.wake(),
      onError: (error) => this.onError(error),
    })
    this.history = new HistorySync(account, client, stores, outbox, parts.historyPageIntervalMs)
    this.reporter = new ReadReporter(account, client, stores.reads, stores.dialogs, outbox)
  }

  wake(): void {
    for (const loop of this.loops?.woken ?? []) loop.wake()
  }

  /** Runs until `signal`; throws what ends the session. `onConnected` is called once all is under way. */
  async run(signal: AbortSignal, onConnected: () => void): Promise<void> {
    const failure = new Promise<never>((_, reject) => (this.fail = reject))
    failure.catch(() => undefined)
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    await this.begin()
    onConnected()
    if (!signal.aborted) await Promise.race([failure, aborted])
  }

  /** Once the client is destroyed: waits for what is under way to end. */
  async stop(): Promise<void> {
    this.stopping = true
    const { woken = [], timed = [] } = this.loops ?? {}
    await Promise.all([...woken, ...timed].map((loop) => loop.stop()))
    await this.sender.settled()
  }

  private async begin(): Promise<void> {
    this.client.onConnection((connected) => {
      this.isUp = connected
      void this.reportStatus()
    })
    const state = await this.parts.stores.updateStates.find(this.account.id)
    await this.watchChannels()
    const following = this.client.follow(state, (batch) => this.commit(batch))
    following.catch((error: unknown) => this.onError(error))
    await this.reportStatus()
    this.startLoops()
  }

  private startLoops(): void {
    const loop = (step: () => Promise<number>) => new WakeableLoop(step, (error) => this.onError(error))
    this.loops = {
      woken: [
        loop(() => this.refreshDialogs()),
        loop(() => this.watchChannels()),
        loop(() => this.history.step()),
        loop(() => this.send()),
        loop(() => this.reporter.step()),
      ],
      timed: [loop(() => this.checkHealth())],
    }
  }

  private async send(): Promise<number> {
    const wait = await this.sender.step()
    if (this.sender.isPaused() !== this.isPaused) await this.reportStatus()
    return wait
  }

  /** One after another, so that the last one is the one that stays. */
  private reportStatus(): Promise<void> {
    this.isPaused = this.sender.isPaused()
    const connected = this.isPaused ? 'PAUSED' : 'CONNECTED'
    const status = this.isUp ? connected : 'CONNECTING'
    this.reported = this.reported.then(() => this.setStatus(status)).catch(this.fail)
    return this.reported
  }

  private async commit(batch: UpdateBatch): Promise<void> {
    await this.awaitOwnMessages(batch)
    const { missedHistory } = await commitUpdates(this.account, batch, this.parts.stores, this.parts.outbox)
    if (missedHistory) this.wake()
  }

  /** The outcome of a message and Telegram's echo of it race; the outcome should win, it names the message. */
  private async awaitOwnMessages(batch: UpdateBatch): Promise<void> {
    const isEcho = batch.changes.some((change) => change.kind === 'message' && change.message.outgoing)
    if (!isEcho) return
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<void>((resolve) => (timer = setTimeout(resolve, SETTLE_MS)))
    await Promise.race([this.sender.settled(), deadline])
    clearTimeout(timer)
  }

  /** Updates of channels come for those that are watched: the selected ones. */
  private async watchChannels(): Promise<number> {
    const selected = await this.parts.stores.dialogs.findSelected(this.account.id)
    const channels = selected.flatMap(({ peerType, peerId, accessHash, pts }) =>
      peerType === 'channel' && pts !== null ? [{ peer: { type: peerType, id: peerId, accessHash }, pts }] : [],
    )
    const ids = channels
      .map(({ peer }) => peer.id)
      .sort()
      .join()
    if (ids === this.watched) return IDLE_MS
    this.client.watchChannels(channels)
    this.watched = ids
    return IDLE_MS
  }

  private async refreshDialogs(): Promise<number> {
    if (this.dialogsGate.left() > 0) return this.dialogsGate.left()
    const account = await this.parts.stores.accounts.findById(this.account.id)
    if (!account?.dialogsRequestedAt) return IDLE_MS
    try {
      await refreshDialogs(this.client, this.account, this.parts)
    } catch (error) {
      return this.dialogsGate.close(error)
    }
    return IDLE_MS
  }

  /** Stores who the account is now, that it lives, and its session if that changed or its key is on its way out. */
  private async checkHealth(): Promise<number> {
    const self = await this.client.getSelf()
    const { stores, encryption } = this.parts
    const account = await stores.accounts.findById(this.account.id)
    if (!account) throw new LeaseLost(this.account.id)
    const owner = accountSecret(account.workspaceId, account.id)
    const session = this.client.exportSession()
    const stored = account.session
    const isStored = stored && !encryption.needsRotation(stored) && encryption.decrypt(stored, owner) === session
    await this.account.commit(async (transaction) => {
      await stores.accounts.change(transaction, account.id, {
        ...toProfile(account.id, self),
        phoneNumber: self.phone ?? account.phoneNumber,
        lastActiveAt: new Date(),
        ...(isStored ? {} : { session: encryption.encrypt(session, owner) }),
      })
      await stores.outgoing.forgetUnconfirmed(transaction, account.id)
    })
    return HEALTH_MS
  }

  /** What a loop cannot get over by trying again ends the session; the rest is tried again with a growing wait. */
  private onError(error: unknown): void {
    if (this.stopping) return
    const ends = error instanceof LeaseLost || (error instanceof TelegramError && ENDS_SESSION.has(error.code))
    if (ends) return this.fail(error)
    this.parts.logger.warn({ err: error, accountId: this.account.id }, 'A step of an account failed and is tried again')
  }
}

const ENDS_SESSION: ReadonlySet<string> = new Set(['TELEGRAM_SESSION_CLOSED', 'TELEGRAM_PHONE_BANNED'])

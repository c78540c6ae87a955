import { setTimeout as delay } from 'node:timers/promises'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { LeasedAccount } from '../account/leased-account'
import type { BdAccountStatus } from '../account/bd-account-status'
import { changeStatus } from '../account/change-status'
import { LeaseLost } from '../lease/lease-lost'
import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { accountSecret } from '../session/secret-places'
import type { TelegramClientFactory, TelegramClientPort } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import type { AccountStores } from './account-stores'
import { FollowedAccount } from './followed-account'

export interface SessionParts {
  readonly stores: AccountStores
  readonly outbox: Outbox
  readonly encryption: Encryption
  readonly telegram: TelegramClientFactory
  readonly historyPageIntervalMs: number
  readonly logger: Logger
}

/** First wait after a failed try; it doubles up to the longest, so that neither Telegram nor the log is flooded. */
const FIRST_BACKOFF_MS = 500
const LONGEST_BACKOFF_MS = 30_000

/**
 * Keeps one leased account connected for as long as the lease is held: opens the client, follows the account, reconnects
 * after whatever goes wrong, and gives up only when Telegram ended the session or another worker took over. What the
 * account's row says of its status is what this sees.
 */
export class AccountSession {
  private readonly stopping = new AbortController()
  private followed: FollowedAccount | null = null
  private finished: Promise<void> = Promise.resolve()
  private attempt = 0

  constructor(
    readonly account: LeasedAccount,
    private readonly parts: SessionParts,
    /** Told when it ended by itself: the account needs no worker, or has another. */
    private readonly onEnd: () => void,
  ) {}

  /** `adopted` is a client that has just signed in: no need to connect a second time. */
  start(adopted: TelegramClientPort | null = null): void {
    this.finished = workspaceScope.run(this.account.lease.workspaceId, () => this.run(adopted))
  }

  /** There may be something to do for this account. */
  wake(): void {
    this.followed?.wake()
  }

  /** The live client; null while it is connecting. */
  client(): TelegramClientPort | null {
    return this.followed?.client ?? null
  }

  /** Ends the connection; the session stays valid. Resolves when nothing works for the account any more. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.finished
  }

  private async run(adopted: TelegramClientPort | null): Promise<void> {
    let client = adopted
    while (!this.stopping.signal.aborted) {
      try {
        await this.follow(client)
      } catch (error) {
        if (await this.isFinal(error)) break
        await this.pause(error)
      }
      client = null
    }
    if (this.stopping.signal.aborted) await this.leave()
    else this.onEnd()
  }

  /** Until the next worker has it, the account is not connected. Unless someone else decides that already. */
  private async leave(): Promise<void> {
    try {
      await this.setStatus('CONNECTING')
    } catch (error) {
      if (error instanceof LeaseLost) return
      const { id } = this.account
      this.parts.logger.warn({ err: error, accountId: id }, 'The status of an account could not be stored')
    }
  }

  private async follow(adopted: TelegramClientPort | null): Promise<void> {
    const client = adopted ?? (await this.openClient())
    try {
      if (!adopted) {
        await this.setStatus('CONNECTING')
        await client.connect()
      }
      this.followed = new FollowedAccount(this.account, client, this.parts, (status) => this.setStatus(status))
      await this.followed.run(this.stopping.signal, () => void (this.attempt = 0))
    } finally {
      const { followed } = this
      this.followed = null
      // First the connection: a step that waits for an answer then ends.
      await client.destroy()
      await followed?.stop()
    }
  }

  private async openClient(): Promise<TelegramClientPort> {
    const account = await this.parts.stores.accounts.findById(this.account.id)
    if (!account?.session) throw new LeaseLost(this.account.id)
    const owner = accountSecret(account.workspaceId, account.id)
    return this.parts.telegram.create(this.parts.encryption.decrypt(account.session, owner))
  }

  /** True when there is nothing more to do for the account here. */
  private async isFinal(error: unknown): Promise<boolean> {
    if (error instanceof LeaseLost) return true
    if (!(error instanceof TelegramError)) return false
    if (error.code === 'TELEGRAM_SESSION_CLOSED') return this.giveUp('SIGNED_OUT')
    if (error.code === 'TELEGRAM_PHONE_BANNED') return this.giveUp('BANNED')
    return false
  }

  /** Telegram ended the session: it is worth nothing any more, and nobody should try again with it. */
  private async giveUp(status: BdAccountStatus): Promise<boolean> {
    const { accounts, leases } = this.parts.stores
    try {
      await this.account.commit(async (transaction) => {
        const events = await changeStatus(transaction, this.account.id, status, accounts)
        await accounts.change(transaction, this.account.id, { session: null })
        await leases.close(transaction, this.account.id)
        await this.parts.outbox.append(transaction, events)
      })
      return true
    } catch (error) {
      if (error instanceof LeaseLost) return true
      this.parts.logger.warn({ err: error, accountId: this.account.id }, 'The end of a session could not be stored')
      return false
    }
  }

  private async pause(error: unknown): Promise<void> {
    const { id } = this.account
    this.parts.logger.warn({ err: error, accountId: id, attempt: this.attempt }, 'An account lost Telegram')
    await this.setStatus('CONNECTING').catch((failure: unknown) =>
      this.parts.logger.warn({ err: failure, accountId: id }, 'The status of an account could not be stored'),
    )
    const wait = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** this.attempt)
    this.attempt += 1
    const { signal } = this.stopping
    await delay(wait, undefined, { signal }).catch((failure: unknown) => {
      if (!signal.aborted) throw failure
    })
  }

  private setStatus(status: BdAccountStatus): Promise<void> {
    return this.account.commit(async (transaction) => {
      const events = await changeStatus(transaction, this.account.id, status, this.parts.stores.accounts)
      await this.parts.outbox.append(transaction, events)
    })
  }
}

import { loginAdvanced } from '@parley/schema/events/accounts'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { DataSource, EntityManager } from 'typeorm'
import type { AccountStore } from '../account/account.store'
import type { DialogStore } from '../dialog/dialog.store'
import type { HeldLease, LeaseStore } from '../lease/lease.store'
import type { Encryption } from '@parley/toolkit/encryption/encryption'
import type {
  QrLoginStep,
  TelegramClientFactory,
  TelegramClientPort,
  TelegramDialog,
  TelegramSelf,
} from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import { connectAccount } from './connect-account'
import { openSecrets, sealSecrets, type LoginSecrets } from './login-secrets'
import type { TelegramLoginEntity } from './telegram-login.entity'
import type { TelegramLoginStore } from './telegram-login.store'

/** The most that Telegram answers at once. */
const FIRST_DIALOGS = 100

export interface LoginParts {
  readonly workerId: string
  readonly database: DataSource
  readonly logins: TelegramLoginStore
  readonly accounts: AccountStore
  readonly dialogs: DialogStore
  readonly leases: LeaseStore
  readonly outbox: Outbox
  readonly encryption: Encryption
  readonly telegram: TelegramClientFactory
  readonly logger: Logger
  /** Takes over the live client of a new account; the lease is held already. */
  readonly adopt: (lease: HeldLease, client: TelegramClientPort) => void
}

/**
 * One login on its way, in the hands of the worker that holds its lease. All it needs is in its row, so that another
 * worker can go on with it; the live client here only saves opening it anew for each step.
 */
export class LoginSession {
  private opened: Promise<TelegramClientPort> | null = null

  constructor(
    readonly lease: HeldLease,
    private readonly parts: LoginParts,
    client: TelegramClientPort | null = null,
  ) {
    this.opened = client && Promise.resolve(client)
  }

  get id(): string {
    return this.lease.subjectId
  }

  async submitCode(code: string): Promise<void> {
    const login = await this.load()
    const secrets = this.secretsOf(login)
    if (login.step !== 'CODE' || !login.phoneNumber || !secrets.codeHash) throw wrongStep(login)
    const client = await this.client(login)
    const result = await client.signIn(login.phoneNumber, secrets.codeHash, code)
    if (result.step === 'done') return this.complete(client, result.self)
    await this.askPassword(login, client)
  }

  async submitPassword(password: string): Promise<void> {
    const login = await this.load()
    if (login.step !== 'PASSWORD') throw wrongStep(login)
    const client = await this.client(login)
    await this.complete(client, await client.checkPassword(password))
  }

  /** What the QR code has come to: a new address, the password, or the end. */
  async advanceQr(step: QrLoginStep, client: TelegramClientPort): Promise<void> {
    if (step.step === 'done') return this.complete(client, step.self)
    const login = await this.load()
    if (step.step === 'password') return this.askPassword(login, client)
    const secrets: LoginSecrets = { session: client.exportSession(), codeHash: null, qrUrl: step.url }
    await this.save(login, { secrets: this.seal(login, secrets), stepExpiresAt: step.expiresAt })
  }

  async load(): Promise<TelegramLoginEntity> {
    const login = await this.parts.logins.find(this.id)
    if (!login) throw notFound('This login')
    if (login.expiresAt.getTime() < Date.now()) throw new TelegramError('TELEGRAM_CODE_EXPIRED', 'This login expired.')
    return login
  }

  client(login: TelegramLoginEntity): Promise<TelegramClientPort> {
    this.opened ??= this.open(login)
    return this.opened
  }

  /** Forgets the login: its row, its lease and its connection. */
  async remove(): Promise<void> {
    await inTransaction(this.parts.database, async (transaction) => {
      await this.parts.logins.delete(transaction, this.id)
      await this.parts.leases.remove(transaction, this.id)
    })
    await this.close()
  }

  async close(): Promise<void> {
    const { opened } = this
    this.opened = null
    const client = await opened?.catch(() => null)
    await client?.destroy()
  }

  private async open(login: TelegramLoginEntity): Promise<TelegramClientPort> {
    const client = this.parts.telegram.create(this.secretsOf(login).session)
    try {
      await client.connect()
      return client
    } catch (error) {
      this.opened = null
      await client.destroy()
      throw error
    }
  }

  private askPassword(login: TelegramLoginEntity, client: TelegramClientPort): Promise<void> {
    const secrets = this.seal(login, { session: client.exportSession(), codeHash: null, qrUrl: null })
    return this.save(login, { step: 'PASSWORD', secrets, stepExpiresAt: null })
  }

  private async complete(client: TelegramClientPort, self: TelegramSelf): Promise<void> {
    const login = await this.load()
    const { workerId, accounts, dialogs, leases, encryption } = this.parts
    const session = client.exportSession()
    const chats = await this.firstDialogs(client)
    try {
      const connected = await this.commit(async (transaction) => {
        const signedIn = { self, session, workerId, userId: login.userId }
        const result = await connectAccount(transaction, signedIn, { accounts, leases, encryption })
        if (result.lease && chats.length > 0) await dialogs.upsertPage(transaction, result.accountId, chats)
        await this.end(transaction, login, { step: 'DONE', accountId: result.accountId }, result.events)
        return result
      })
      if (connected.lease) this.parts.adopt(connected.lease, client)
      else await this.discard(client)
      this.opened = null
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'ACCOUNT_IN_USE') throw error
      await this.commit((transaction) => this.end(transaction, login, { failure: error.code }, []))
      await this.discard(client)
      this.opened = null
      throw error
    }
  }

  /** So that chats can be chosen as soon as the account is there; the worker brings the rest. */
  private async firstDialogs(client: TelegramClientPort): Promise<readonly TelegramDialog[]> {
    try {
      return (await client.getDialogs({ limit: FIRST_DIALOGS, after: null })).dialogs
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error
      return []
    }
  }

  /** The session is not needed: Telegram is to forget it, so that the account's list of devices stays true. */
  private async discard(client: TelegramClientPort): Promise<void> {
    try {
      await client.logOut()
    } catch (error) {
      this.parts.logger.warn({ err: error, loginId: this.id }, 'A session that is not needed could not be signed out')
    } finally {
      await client.destroy()
    }
  }

  private async end(
    transaction: EntityManager,
    login: TelegramLoginEntity,
    outcome: Partial<Pick<TelegramLoginEntity, 'step' | 'accountId' | 'failure'>>,
    events: readonly NewEvent[],
  ): Promise<void> {
    await this.parts.logins.change(transaction, login.id, { ...outcome, secrets: null, stepExpiresAt: null })
    await this.parts.leases.remove(transaction, login.id)
    await this.parts.outbox.append(transaction, [...events, advanced(login)])
  }

  private save(login: TelegramLoginEntity, changes: Partial<TelegramLoginEntity>): Promise<void> {
    return this.commit(async (transaction) => {
      await this.parts.logins.change(transaction, login.id, changes)
      await this.parts.outbox.append(transaction, [advanced(login)])
    })
  }

  private commit<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return inTransaction(this.parts.database, async (transaction) => {
      await this.parts.leases.assertHeld(transaction, this.lease, this.parts.workerId)
      return work(transaction)
    })
  }

  private secretsOf(login: TelegramLoginEntity): LoginSecrets {
    const secrets = openSecrets(this.parts.encryption, login)
    if (!secrets) throw wrongStep(login)
    return secrets
  }

  private seal(login: TelegramLoginEntity, secrets: LoginSecrets): Buffer {
    return sealSecrets(this.parts.encryption, { workspaceId: workspaceScope.require(), id: login.id }, secrets)
  }
}

const advanced = (login: TelegramLoginEntity): NewEvent =>
  newEvent(loginAdvanced, { loginId: login.id, userId: login.userId })

function wrongStep(login: TelegramLoginEntity): DomainError {
  return new DomainError('CONFLICT', `This login is at the step ${login.step}.`)
}

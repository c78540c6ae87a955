import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WakeableLoop } from '@parley/toolkit/events/wakeable-loop'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { ClientConfig } from 'pg'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { notConnected } from '../account/account.errors'
import { LeasedAccount } from '../account/leased-account'
import { refreshDialogs } from '../dialog/refresh-dialogs'
import { LEASE_SECONDS, type HeldLease } from '../lease/lease.store'
import { LoginDesk } from '../login/login-desk'
import { TelegramLoginStore } from '../login/telegram-login.store'
import { openMedia } from '../media/open-media'
import { ProfilePhotos } from '../media/profile-photos'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import { AccountSession, type SessionParts } from './account-session'
import { createCommandHandlers } from './command-handlers'
import { CommandServer } from './command-server'
import { WorkSignals } from './work-signals'

/** Renewed three times before a lease expires: one lost renewal must not cost an account its connection. */
const RENEW_MS = (LEASE_SECONDS * 1000) / 3

export interface AccountsWorkerParts extends SessionParts {
  readonly database: DataSource
  /** For the connection that stays open; the role of the domain. */
  readonly listenConfig: ClientConfig
  readonly signing: SigningKeys
  /** The interface on which the subgraph and the gateway reach this worker. */
  readonly host: string
}

/**
 * Works for Telegram accounts: takes leases, keeps one live client for each, and serves commands. Several may run; each
 * account has one at a time. On `stop` it gives its leases back, so that another takes over at once.
 */
export class AccountsWorker {
  readonly id = uuidv7()
  private readonly sessions = new Map<string, AccountSession>()
  private readonly desk: LoginDesk
  private readonly server: CommandServer
  private signals: WorkSignals
  private loop: WakeableLoop
  private renewedAt = Date.now()
  private surrendered = false

  constructor(private readonly parts: AccountsWorkerParts) {
    const { stores, database } = parts
    this.desk = new LoginDesk({
      ...parts,
      ...stores,
      workerId: this.id,
      logins: new TelegramLoginStore(database),
      adopt: (lease, client) => this.startSession(lease, client),
    })
    const clientOf = (accountId: string): TelegramClientPort | null => this.sessions.get(accountId)?.client() ?? null
    const photos = new ProfilePhotos(clientOf)
    this.server = new CommandServer({
      signing: parts.signing,
      encryption: parts.encryption,
      logger: parts.logger,
      handlers: createCommandHandlers(this.desk, parts, clientOf, (accountId) => this.refreshDialogs(accountId)),
      openMedia: (id, thumbnail) => openMedia(id, thumbnail, { stores, clientOf, photos }),
    })
  }

  async start(): Promise<void> {
    const { listenConfig: config, logger } = this.parts
    const address = await this.server.listen(this.parts.host)
    const onSignal = (subjectId: string): void => this.onSignal(subjectId)
    this.signals = new WorkSignals({ config, workerId: this.id, address, logger, onSignal })
    await this.signals.start()
    this.loop = new WakeableLoop(
      () => this.keepLeases(),
      (error) => {
        logger.warn({ err: error }, 'Leases of accounts could not be kept')
        if (Date.now() - this.renewedAt > LEASE_SECONDS * 1000) void this.surrender()
      },
    )
    logger.info({ workerId: this.id, address }, 'Account worker started')
  }

  /** Ends all connections and gives the leases back; sessions and logins stay valid. */
  async stop(): Promise<void> {
    await this.loop.stop()
    await this.parts.stores.leases.forgetWorker(this.id)
    await this.server.stop()
    const held = await this.parts.stores.leases.renew(this.id)
    await this.desk.stop()
    await this.dropSessions([...this.sessions.values()])
    await this.parts.stores.leases.release(
      this.id,
      held.map((lease) => lease.subjectId),
    )
    await this.signals.stop()
  }

  private onSignal(subjectId: string): void {
    const session = this.sessions.get(subjectId)
    if (session) session.wake()
    else this.loop?.wake()
  }

  private async refreshDialogs(accountId: string): Promise<void> {
    const session = this.sessions.get(accountId)
    const client = session?.client()
    if (!session || !client) throw notConnected()
    await refreshDialogs(client, session.account, this.parts)
  }

  private async keepLeases(): Promise<number> {
    const { leases } = this.parts.stores
    if (this.surrendered) await this.giveBack()
    // What begins while Postgres answers is not in its answer, and held all the same.
    const [accounts, logins] = [[...this.sessions.values()], this.desk.inHand()]
    const held = await leases.renew(this.id)
    this.renewedAt = Date.now()
    const tokens = new Map(held.map((lease) => [lease.subjectId, lease.token]))
    const lost = accounts.filter(({ account }) => account.lease.token !== tokens.get(account.lease.subjectId))
    await this.dropSessions(lost)
    await this.desk.keep(logins, held)
    await this.signals.sweepDeadWorkers()
    for (const lease of await leases.take(this.id)) {
      if (lease.kind === 'ACCOUNT') this.startSession(lease, null)
      else this.desk.resume(lease)
    }
    return RENEW_MS
  }

  /** Without a database for so long, others may have taken the accounts over: two clients on one must not be. */
  private async surrender(): Promise<void> {
    this.surrendered = true
    await this.dropSessions([...this.sessions.values()])
  }

  /** What was surrendered starts anew, here or elsewhere. */
  private async giveBack(): Promise<void> {
    const held = await this.parts.stores.leases.renew(this.id)
    const accounts = held.filter(({ kind }) => kind === 'ACCOUNT')
    await this.parts.stores.leases.release(
      this.id,
      accounts.map(({ subjectId }) => subjectId),
    )
    this.surrendered = false
  }

  private startSession(lease: HeldLease, client: TelegramClientPort | null): void {
    const account = new LeasedAccount(lease, this.id, this.parts.database, this.parts.stores.leases)
    const session = new AccountSession(account, this.parts, () => this.forget(session))
    this.sessions.set(lease.subjectId, session)
    workspaceScope.run(lease.workspaceId, () => session.start(client))
  }

  private forget(session: AccountSession): void {
    const { subjectId } = session.account.lease
    if (this.sessions.get(subjectId) === session) this.sessions.delete(subjectId)
  }

  private async dropSessions(sessions: readonly AccountSession[]): Promise<void> {
    for (const session of sessions) this.forget(session)
    await Promise.all(sessions.map((session) => session.stop()))
  }
}

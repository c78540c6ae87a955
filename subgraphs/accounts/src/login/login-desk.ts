import { setTimeout as delay } from 'node:timers/promises'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { uuidv7 } from 'uuidv7'
import type { HeldLease } from '../lease/lease.store'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import { LoginSession, type LoginParts } from './login-session'
import { sealSecrets, type LoginSecrets } from './login-secrets'
import type { TelegramLoginEntity } from './telegram-login.entity'

/** Long enough to look for the telephone and a password; a code of Telegram's lives for some minutes. */
const LOGIN_MINUTES = 15
/** After a failed request for a QR address: the connection is coming back. */
const QR_RETRY_MS = 2_000

type NewLogin = Pick<TelegramLoginEntity, 'step' | 'phoneNumber' | 'codeLength' | 'stepExpiresAt'> & {
  readonly secrets: LoginSecrets
}

/** The logins that one worker has in hand. Runs in the scope of the workspace of each. */
export class LoginDesk {
  private readonly sessions = new Map<string, LoginSession>()
  private readonly stopping = new AbortController()
  private readonly background = new Set<Promise<void>>()

  constructor(private readonly parts: LoginParts) {}

  /** Asks Telegram to send a code; answers the id of the login. */
  async startWithPhone(userId: string, phoneNumber: string): Promise<string> {
    const client = await this.connect()
    try {
      const { codeHash, codeLength } = await client.sendCode(phoneNumber)
      const secrets = { session: client.exportSession(), codeHash, qrUrl: null }
      const login: NewLogin = { step: 'CODE', phoneNumber, codeLength, stepExpiresAt: null, secrets }
      return (await this.insert(userId, login, client)).id
    } catch (error) {
      await client.destroy()
      throw error
    }
  }

  /** Opens a login by QR code and keeps its address fresh; answers the id of the login. */
  async startWithQr(userId: string): Promise<string> {
    const client = await this.connect()
    try {
      const step = await client.requestQrLogin()
      if (step.step !== 'qr') throw new Error('Telegram answered a new client as if it were signed in')
      const secrets = { session: client.exportSession(), codeHash: null, qrUrl: step.url }
      const login = { step: 'QR' as const, phoneNumber: null, codeLength: null, stepExpiresAt: step.expiresAt, secrets }
      const session = await this.insert(userId, login, client)
      this.keepQrFresh(session, step.expiresAt)
      return session.id
    } catch (error) {
      await client.destroy()
      throw error
    }
  }

  submitCode(loginId: string, code: string): Promise<void> {
    return this.require(loginId).submitCode(code)
  }

  submitPassword(loginId: string, password: string): Promise<void> {
    return this.require(loginId).submitPassword(password)
  }

  async cancel(loginId: string): Promise<void> {
    const session = this.require(loginId)
    this.sessions.delete(loginId)
    await session.remove()
  }

  /** Goes on with a login whose worker is gone. */
  resume(lease: HeldLease): void {
    const session = new LoginSession(lease, this.parts)
    this.sessions.set(lease.subjectId, session)
    workspaceScope.run(lease.workspaceId, () => this.resumeQr(session))
  }

  inHand(): readonly LoginSession[] {
    return [...this.sessions.values()]
  }

  /** Of the sessions: ends what has ended or expired, and gives up what another worker holds now. */
  async keep(sessions: readonly LoginSession[], held: readonly HeldLease[]): Promise<void> {
    const tokens = new Map(held.map((lease) => [lease.subjectId, lease.token]))
    for (const session of sessions) {
      if (tokens.get(session.id) === session.lease.token) await this.removeIfExpired(session)
      else {
        this.forget(session)
        await session.close()
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.all([...this.sessions.values()].map((session) => session.close()))
    await Promise.all(this.background)
  }

  private async connect(): Promise<TelegramClientPort> {
    const client = this.parts.telegram.create('')
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.destroy()
      throw error
    }
  }

  private async insert(userId: string, login: NewLogin, client: TelegramClientPort): Promise<LoginSession> {
    const { database, encryption, logins, leases, workerId } = this.parts
    const workspaceId = workspaceScope.require()
    const id = uuidv7()
    const lease = await inTransaction(database, async (transaction) => {
      await logins.add(transaction, {
        ...login,
        id,
        userId,
        secrets: sealSecrets(encryption, { workspaceId, id }, login.secrets),
        accountId: null,
        failure: null,
        expiresAt: new Date(Date.now() + LOGIN_MINUTES * 60_000),
      })
      return leases.open(transaction, { subjectId: id, kind: 'LOGIN', workspaceId }, workerId)
    })
    const session = new LoginSession(lease, this.parts, client)
    this.sessions.set(id, session)
    return session
  }

  private async removeIfExpired(session: LoginSession): Promise<void> {
    await workspaceScope.run(session.lease.workspaceId, async () => {
      const login = await this.parts.logins.find(session.id)
      if (login && login.expiresAt.getTime() > Date.now()) return
      this.forget(session)
      await session.remove()
    })
  }

  private forget(session: LoginSession): void {
    if (this.sessions.get(session.id) === session) this.sessions.delete(session.id)
  }

  private require(loginId: string): LoginSession {
    const session = this.sessions.get(loginId)
    if (!session) throw notFound('This login')
    return session
  }

  private resumeQr(session: LoginSession): void {
    const resumed = session.load().then((login) => {
      if (login.step === 'QR' && !login.failure) this.keepQrFresh(session, new Date())
    })
    this.inBackground(session, resumed)
  }

  private keepQrFresh(session: LoginSession, from: Date): void {
    this.inBackground(session, this.followQr(session, from))
  }

  private inBackground(session: LoginSession, started: Promise<void>): void {
    const work = started.catch((error: unknown) =>
      this.parts.logger.warn({ err: error, loginId: session.id }, 'A login by QR code ended'),
    )
    this.background.add(work)
    void work.finally(() => this.background.delete(work))
  }

  /** Asks for a new address when one expires, and for the outcome when Telegram says that it was scanned. */
  private async followQr(session: LoginSession, from: Date): Promise<void> {
    let expiresAt = from
    let scanned = new AbortController()
    const client = await session.client(await session.load())
    client.onLoginToken(() => scanned.abort())
    while (this.isAtWork(session)) {
      const login = await session.load()
      if (login.step !== 'QR' || login.failure) return
      await this.untilScannedOr(scanned.signal, expiresAt)
      if (!this.isAtWork(session)) return
      scanned = new AbortController()
      try {
        const step = await client.requestQrLogin()
        await session.advanceQr(step, client)
        if (step.step !== 'qr') return
        expiresAt = step.expiresAt
      } catch (error) {
        if (error instanceof DomainError && error.code === 'ACCOUNT_IN_USE') return
        this.parts.logger.warn({ err: error, loginId: session.id }, 'Telegram gave no QR code')
        expiresAt = new Date(Date.now() + QR_RETRY_MS)
      }
    }
  }

  private isAtWork(session: LoginSession): boolean {
    return !this.stopping.signal.aborted && this.sessions.get(session.id) === session
  }

  private async untilScannedOr(scanned: AbortSignal, expiresAt: Date): Promise<void> {
    const signal = AbortSignal.any([scanned, this.stopping.signal])
    await delay(Math.max(0, expiresAt.getTime() - Date.now()), undefined, { signal, ref: false }).catch(
      (error: unknown) => {
        if (!signal.aborted) throw error
      },
    )
  }
}

import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource, EntityManager } from 'typeorm'
import { createBearerToken } from '../mail/bearer-token'
import type { FirstWorkspaces } from '../member/first-workspaces'
import { mfaRequired } from '../multi-factor/multi-factor.errors'
import type { MultiFactorStore } from '../multi-factor/multi-factor.store'
import type { SessionStore } from '../session/session.store'
import type { ViewerStore } from '../viewer/viewer.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { AuthSession } from './auth-session.type'
import { signInFailed } from './authentication.errors'
import type { TokenDelivery } from './authentication.inputs'
import { openSession, type OpenedSession } from './open-session'
import type { TokenIssuer } from './token-issuer'

/** Long enough to unlock a phone and open the app. */
const CHALLENGE_LIFETIME_MS = 5 * 60 * 1000

export interface AdmitStores {
  readonly workspaces: WorkspaceStore
  readonly sessions: SessionStore
  readonly multiFactor: MultiFactorStore
  readonly audit: AuditTrail
  readonly firstWorkspaces: FirstWorkspaces
}
export interface Admission {
  readonly userId: string
  readonly workspaceId: string
  readonly tokenDelivery: TokenDelivery
}

/**
 * Lets a user in who has shown who they are, by password or by another provider: at once, or through the second step
 * where the user has one. The one way into an account that exists.
 */
export class AdmitUser {
  constructor(
    private readonly database: DataSource,
    private readonly stores: AdmitStores,
    private readonly tokens: TokenIssuer,
    private readonly viewers: ViewerStore,
    private readonly now: () => Date,
  ) {}

  /**
   * Throws MFA_REQUIRED with the challenge for completeSignIn. What the user showed may have become worthless meanwhile, such
   * as a password that was reset: `recheck` throws then, in the transaction that lets the user in.
   */
  async run(
    request: RequestContext,
    userId: string,
    tokenDelivery: TokenDelivery,
    recheck: (transaction: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<AuthSession> {
    if (await this.stores.multiFactor.findSeed(userId)) throw await this.challenge(userId, recheck)
    const admission = await this.prepare(userId, tokenDelivery)
    const opened = await inTransaction(this.database, async (transaction) => {
      await recheck(transaction)
      return this.open(transaction, request, admission)
    })
    return this.deliver(request, opened)
  }

  /** Into the workspace that the user joined first; who is in none any more comes into a new one of their own. */
  async prepare(userId: string, tokenDelivery: TokenDelivery): Promise<Admission> {
    const [workspace] = await this.stores.workspaces.listOf(userId)
    const workspaceId = workspace?.id ?? (await this.stores.firstWorkspaces.foundAgain(userId))
    return { userId, workspaceId, tokenDelivery }
  }

  open(transaction: EntityManager, request: RequestContext, admission: Admission): Promise<OpenedSession> {
    return openSession(transaction, { ...this.stores, tokens: this.tokens, now: this.now }, request, admission)
  }

  async deliver(request: RequestContext, { session, refreshToken }: OpenedSession): Promise<AuthSession> {
    const viewer = await this.viewers.find(session.userId, session.workspaceId)
    if (!viewer) throw signInFailed()
    return this.tokens.deliver(request, session, viewer, refreshToken)
  }

  private async challenge(userId: string, recheck: (transaction: EntityManager) => Promise<void>): Promise<Error> {
    const { value, hash } = createBearerToken()
    const expiresAt = new Date(this.now().getTime() + CHALLENGE_LIFETIME_MS)
    await inTransaction(this.database, async (transaction) => {
      await recheck(transaction)
      await this.stores.multiFactor.insertChallenge(transaction, { hash, userId, expiresAt })
    })
    return mfaRequired(value, expiresAt)
  }
}

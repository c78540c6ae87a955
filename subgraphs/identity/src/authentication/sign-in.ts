import { signInInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import type { SessionStore } from '../session/session.store'
import type { UserStore } from '../user/user.store'
import type { ViewerStore } from '../viewer/viewer.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { AuthSession } from './auth-session.type'
import { signInFailed } from './authentication.errors'
import type { SignInInput } from './authentication.inputs'
import { openSession } from './open-session'
import { verifyPassword } from './password-hash'
import type { SignInLimiter } from './sign-in-limiter'
import type { TokenIssuer } from './token-issuer'

export interface SignInStores {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly sessions: SessionStore
  readonly audit: AuditTrail
}

/** Checks a password and begins a session in the workspace that the user joined first. */
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly stores: SignInStores,
    private readonly tokens: TokenIssuer,
    private readonly viewers: ViewerStore,
    private readonly limiter: SignInLimiter,
  ) {}

  async run(request: RequestContext, input: SignInInput): Promise<AuthSession> {
    const { email, password, tokenDelivery } = validateInput(signInInput, input)
    await this.limiter.take(email, request.clientAddress)
    const user = await this.stores.users.findByEmail(email)
    if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) throw signInFailed()
    await this.limiter.forgive(email, request.clientAddress)
    const [workspace] = await this.stores.workspaces.listOf(user.id)
    if (!workspace) throw signInFailed()
    const owner = { userId: user.id, workspaceId: workspace.id, tokenDelivery }
    const { session, refreshToken } = await inTransaction(this.database, (transaction) =>
      openSession(transaction, { ...this.stores, tokens: this.tokens }, request, owner),
    )
    const viewer = await this.viewers.find(user.id, workspace.id)
    if (!viewer) throw signInFailed()
    return this.tokens.deliver(request, session, viewer, refreshToken)
  }
}

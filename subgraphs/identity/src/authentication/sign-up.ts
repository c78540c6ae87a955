import { signUpInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { EmailVerification } from '../email-verification/email-verification'
import type { SessionStore } from '../session/session.store'
import { isUniqueViolation } from '../user/unique-violation'
import type { UserStore } from '../user/user.store'
import type { Viewer } from '../viewer/viewer.type'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { AuthSession } from './auth-session.type'
import { emailTaken } from './authentication.errors'
import type { SignUpInput } from './authentication.inputs'
import { openSession } from './open-session'
import { hashPassword } from './password-hash'
import type { TokenIssuer } from './token-issuer'

export interface SignUpStores {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly sessions: SessionStore
  readonly audit: AuditTrail
}

/** Creates a user with a first workspace, asks to confirm the address, and signs in. All or nothing. */
export class SignUp {
  constructor(
    private readonly database: DataSource,
    private readonly stores: SignUpStores,
    private readonly tokens: TokenIssuer,
    private readonly emailVerification: EmailVerification,
    private readonly now: () => Date,
  ) {}

  async run(request: RequestContext, input: SignUpInput): Promise<AuthSession> {
    const { email, password, name, workspaceName, language, tokenDelivery } = validateInput(signUpInput, input)
    const { users, workspaces, audit } = this.stores
    const user = { id: uuidv7(), email, name, language, passwordHash: await hashPassword(password) }
    const workspace = { id: uuidv7(), name: workspaceName, mfaRequired: false }
    const { session, refreshToken } = await inTransaction(this.database, async (transaction) => {
      await users.insert(transaction, user)
      await workspaces.insertWithOwner(transaction, workspace, user.id)
      await this.emailVerification.ask(transaction, user)
      const owner = { userId: user.id, workspaceId: workspace.id, tokenDelivery }
      await audit.recordIn(transaction, [workspace.id], {
        action: 'workspace.created',
        target: { type: 'Workspace', id: workspace.id, name: workspace.name },
        byUser: user.id,
      })
      return openSession(transaction, { ...this.stores, tokens: this.tokens, now: this.now }, request, owner)
    }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? emailTaken() : error
    })
    const viewer: Viewer = {
      user: { ...user, emailVerified: false },
      workspace,
      role: 'OWNER',
      workspaces: [workspace],
    }
    return this.tokens.deliver(request, session, viewer, refreshToken)
  }
}

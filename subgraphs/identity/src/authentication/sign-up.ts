import { signUpInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { QueryFailedError, type DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { SessionStore } from '../session/session.store'
import type { UserStore } from '../user/user.store'
import type { Viewer } from '../viewer/viewer.type'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { AuthSession } from './auth-session.type'
import { emailTaken } from './authentication.errors'
import type { SignUpInput } from './authentication.inputs'
import { openSession } from './open-session'
import { hashPassword } from './password-hash'
import type { TokenIssuer } from './token-issuer'

const UNIQUE_VIOLATION = '23505'

/** Creates a user with a first workspace, and signs in. All or nothing. */
export class SignUp {
  constructor(
    private readonly database: DataSource,
    private readonly users: UserStore,
    private readonly workspaces: WorkspaceStore,
    private readonly sessions: SessionStore,
    private readonly tokens: TokenIssuer,
    private readonly audit: AuditTrail,
  ) {}

  async run(request: RequestContext, input: SignUpInput): Promise<AuthSession> {
    const { email, password, name, workspaceName, tokenDelivery } = validateInput(signUpInput, input)
    const user = { id: uuidv7(), email, name, passwordHash: await hashPassword(password) }
    const workspace = { id: uuidv7(), name: workspaceName }
    const { session, refreshToken } = await inTransaction(this.database, async (transaction) => {
      await this.users.insert(transaction, user)
      await this.workspaces.insertWithOwner(transaction, workspace, user.id)
      const owner = { userId: user.id, workspaceId: workspace.id, tokenDelivery }
      await this.audit.recordIn(transaction, [workspace.id], {
        action: 'workspace.created',
        target: { type: 'Workspace', id: workspace.id, name: workspace.name },
        byUser: user.id,
      })
      const stores = { sessions: this.sessions, tokens: this.tokens, audit: this.audit }
      return openSession(transaction, stores, request, owner)
    }).catch((error: unknown) => {
      const taken =
        error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION
      throw taken ? emailTaken() : error
    })
    const viewer: Viewer = { user, workspace, role: 'OWNER', workspaces: [workspace] }
    return this.tokens.deliver(request, session, viewer, refreshToken)
  }
}

import { signUpInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { isUniqueViolation } from '@parley/toolkit/database/unique-violation'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { EmailVerification } from '../email-verification/email-verification'
import type { FirstWorkspaces } from '../member/first-workspaces'
import type { SessionStore } from '../session/session.store'
import type { UserStore } from '../user/user.store'
import type { ViewerStore } from '../viewer/viewer.store'
import type { AuthSession } from './auth-session.type'
import { emailTaken, sessionRevoked } from './authentication.errors'
import type { SignUpInput } from './authentication.inputs'
import { openSession } from './open-session'
import { hashPassword } from './password-hash'
import type { TokenIssuer } from './token-issuer'

export interface SignUpStores {
  readonly users: UserStore
  readonly viewers: ViewerStore
  readonly sessions: SessionStore
  readonly audit: AuditTrail
}

/**
 * Creates a user with a first workspace, or in the one that an invitation is for; asks to confirm the address, unless the
 * invitation was mailed to it; and signs in. All or nothing.
 */
export class SignUp {
  constructor(
    private readonly database: DataSource,
    private readonly stores: SignUpStores,
    private readonly tokens: TokenIssuer,
    private readonly emailVerification: EmailVerification,
    private readonly firstWorkspaces: FirstWorkspaces,
    private readonly now: () => Date,
  ) {}

  async run(request: RequestContext, input: SignUpInput): Promise<AuthSession> {
    const given = validateInput(signUpInput, input)
    const { email, password, name, language, tokenDelivery } = given
    const { users, viewers } = this.stores
    const newcomer = { id: uuidv7(), email, name, language }
    const first = given.invitationToken
      ? await this.firstWorkspaces.accept(newcomer, given.invitationToken)
      : this.firstWorkspaces.found(newcomer, given.workspaceName ?? '')
    const emailVerifiedAt = first.provesAddress ? this.now() : null
    const user = { ...newcomer, emailVerifiedAt, passwordHash: await hashPassword(password) }
    const { session, refreshToken } = await inTransaction(this.database, async (transaction) => {
      await users.insert(transaction, user)
      await first.enter(transaction)
      if (!emailVerifiedAt) await this.emailVerification.ask(transaction, user)
      const owner = { userId: user.id, workspaceId: first.id, tokenDelivery }
      return openSession(transaction, { ...this.stores, tokens: this.tokens, now: this.now }, request, owner)
    }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? emailTaken() : error
    })
    const viewer = await viewers.find(user.id, first.id)
    if (!viewer) throw sessionRevoked()
    return this.tokens.deliver(request, session, viewer, refreshToken)
  }
}

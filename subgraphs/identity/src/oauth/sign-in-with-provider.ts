import { email as emailInput } from '@parley/schema/inputs/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { isUniqueViolation } from '@parley/toolkit/database/unique-violation'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { safeParse } from 'zod/v4/core'
import type { AdmitUser } from '../authentication/admit-user'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { LinkedAccountStore } from './linked-account.store'
import { oauthAccountExists, oauthEmailUnverified, oauthNotLinked } from './oauth.errors'
import type { ProviderProfile, SignInProvider } from './provider'

export interface ProviderSignInStores {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly linkedAccounts: LinkedAccountStore
}

/** As the forms allow. */
const NAME_LIMIT = 120

/**
 * Signs in whoever a provider says it is: the user who linked that account, else a new one. An address alone never opens
 * an account that exists, confirmed or not: its user signs in and links the provider.
 */
export class SignInWithProvider {
  constructor(
    private readonly database: DataSource,
    private readonly stores: ProviderSignInStores,
    private readonly admitUser: Pick<AdmitUser, 'run'>,
    private readonly audit: AuditTrail,
    private readonly now: () => Date,
  ) {}

  /** Sets the refresh cookie. Throws MFA_REQUIRED where the user has a second step. */
  async run(request: RequestContext, provider: SignInProvider['id'], profile: ProviderProfile): Promise<void> {
    const { linkedAccounts } = this.stores
    const linked = await linkedAccounts.find({ provider, subject: profile.subject })
    const userId = linked?.userId ?? (await this.signUp(provider, profile))
    await this.admitUser.run(request, userId, 'COOKIE')
    const { name, email } = nameOf(profile)
    const seen = { name, email, lastUsedAt: this.now() }
    if (linked) await linkedAccounts.touch(this.database.manager, linked.id, seen)
  }

  /** A user with a first workspace and without a password. */
  private async signUp(provider: SignInProvider['id'], profile: ProviderProfile): Promise<string> {
    const { users, workspaces, linkedAccounts } = this.stores
    const { subject, emailVerified } = profile
    const { name, email } = nameOf(profile)
    if (!email || !isUsable(email)) throw oauthNotLinked()
    if (!emailVerified) throw oauthEmailUnverified()
    if (await users.findByEmail(email)) throw oauthAccountExists()
    const now = this.now()
    const user = { id: uuidv7(), email, name, passwordHash: null, emailVerifiedAt: now }
    const workspace = { id: uuidv7(), name }
    const account = { id: uuidv7(), userId: user.id, provider, subject, name, email, linkedAt: now, lastUsedAt: now }
    const target = { type: 'Workspace', id: workspace.id, name }
    await inTransaction(this.database, async (transaction) => {
      await users.insert(transaction, user)
      await workspaces.insertWithOwner(transaction, workspace, user.id)
      await linkedAccounts.insert(transaction, account)
      const entry = { action: 'workspace.created', target, byUser: user.id, after: { provider } }
      await this.audit.recordIn(transaction, [workspace.id], entry)
    }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? oauthAccountExists() : error
    })
    return user.id
  }
}

/** As the forms allow: what is stranger than that could not be signed in with later. */
const isUsable = (address: string): boolean => safeParse(emailInput, address).success

function nameOf({ name, email }: ProviderProfile): Pick<ProviderProfile, 'name' | 'email'> {
  const characters = Array.from(storableText(name).trim()).slice(0, NAME_LIMIT)
  return { name: characters.join('') || (email ?? ''), email: email && storableText(email) }
}

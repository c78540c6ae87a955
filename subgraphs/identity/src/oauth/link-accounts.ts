import type { UserActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { isUniqueViolation } from '@parley/toolkit/database/unique-violation'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { sessionRevoked } from '../authentication/authentication.errors'
import type { Reauthentication } from '../multi-factor/reauthentication'
import type { SessionStore } from '../session/session.store'
import type { UserEntity } from '../user/user.entity'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import type { LinkedAccountStore } from './linked-account.store'
import { lastWayToSignIn, oauthLinkedElsewhere } from './oauth.errors'
import type { ProviderProfile, SignInProvider } from './provider'

export interface LinkStores {
  readonly users: UserStore
  readonly sessions: SessionStore
  readonly linkedAccounts: LinkedAccountStore
  readonly journal: UserJournal
}

/**
 * Adds and removes ways to sign in, for a user who has just shown who it is. An account at a provider belongs to one user,
 * and the last way to sign in stays.
 */
export class LinkAccounts {
  constructor(
    private readonly database: DataSource,
    private readonly stores: LinkStores,
    private readonly reauthentication: Pick<Reauthentication, 'require'>,
    private readonly now: () => Date,
  ) {}

  /** Before the browser leaves for the provider. Throws REAUTHENTICATION_REQUIRED. */
  begin(actor: UserActor): Promise<void> {
    return this.reauthentication.require(actor)
  }

  /** For the session that began it, if it is still there. Linking the same account again changes nothing. */
  async finish(sessionId: string, provider: SignInProvider['id'], profile: ProviderProfile): Promise<void> {
    const { users, sessions, linkedAccounts, journal } = this.stores
    const session = await sessions.findActive(queryableId(sessionId))
    const user = session && (await users.findById(session.userId))
    if (!user) throw sessionRevoked()
    const { subject, email } = profile
    const name = storableText(profile.name)
    const account = { id: uuidv7(), userId: user.id, provider, subject, name, email, linkedAt: this.now() }
    await inTransaction(this.database, async (transaction) => {
      const linked = await linkedAccounts.find(account, transaction)
      if (linked && linked.userId !== user.id) throw oauthLinkedElsewhere()
      if (linked) return
      await linkedAccounts.insert(transaction, { ...account, lastUsedAt: null })
      await journal.record(transaction, user, 'user.accountLinked', { after: { provider, account: email ?? name } })
    }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? oauthLinkedElsewhere() : error
    })
  }

  async unlink(actor: UserActor, id: string): Promise<void> {
    const { users, linkedAccounts, journal } = this.stores
    await this.reauthentication.require(actor)
    await inTransaction(this.database, async (transaction) => {
      await linkedAccounts.lockUser(transaction, actor.userId)
      const accounts = await linkedAccounts.listOf(actor.userId, transaction)
      const account = accounts.find((each) => each.id === queryableId(id))
      if (!account) throw notFound('The account')
      const user = await users.findById(actor.userId, transaction)
      if (!user || !hasOtherWay(user, accounts.length)) throw lastWayToSignIn()
      await linkedAccounts.delete(transaction, account.id)
      const before = { provider: account.provider, account: account.email ?? account.name }
      await journal.record(transaction, user, 'user.accountUnlinked', { before })
    })
  }
}

/** Besides one of the linked accounts. */
export function hasOtherWay({ passwordHash }: Pick<UserEntity, 'passwordHash'>, linkedAccounts: number): boolean {
  return passwordHash !== null || linkedAccounts > 1
}

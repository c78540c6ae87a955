import { changeEmailInput } from '@parley/schema/inputs/identity'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { isUniqueViolation } from '@parley/toolkit/database/unique-violation'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { emailTaken } from '../authentication/authentication.errors'
import type { Allowance } from '../lock-out/allowance'
import type { AccountMail, Recipient } from '../mail/account-mail'
import type { OneTimeLinkStore } from '../mail/one-time-link.store'
import type { UserEntity } from '../user/user.entity'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'

/**
 * Knows whose addresses are theirs. An address counts as confirmed once the link that was mailed to it is used; an account
 * keeps its address until the new one is.
 */
export class EmailVerification {
  constructor(
    private readonly database: DataSource,
    private readonly users: UserStore,
    private readonly links: OneTimeLinkStore,
    private readonly mail: AccountMail,
    private readonly journal: UserJournal,
    private readonly limits: { readonly perUser: Allowance; readonly now: () => Date },
  ) {}

  /** Part of the transaction that creates the user. */
  ask(transaction: EntityManager, user: Recipient, email = user.email): Promise<void> {
    return this.mail.sendLink(transaction, user, { id: uuidv7(), purpose: 'VERIFY_EMAIL', email })
  }

  /** Mails the link anew: for a new address that waits, else for the present one; nothing if that is confirmed. */
  async resend(actor: UserActor): Promise<void> {
    const user = await this.userOf(actor)
    await this.limits.perUser.take(user.id)
    const pending = await this.pendingEmail(user)
    if (user.emailVerifiedAt && !pending) return
    await inTransaction(this.database, async (transaction) => {
      await this.ask(transaction, user, pending ?? user.email)
      await this.journal.record(transaction, user, 'user.verificationSentAgain')
    })
  }

  /** Whether another user has the address is said to that user alone. */
  async change(actor: UserActor, input: { readonly email: string }): Promise<void> {
    const { email } = validateInput(changeEmailInput, input)
    const user = await this.userOf(actor)
    await this.limits.perUser.take(user.id)
    const holder = await this.users.findByEmail(email)
    await inTransaction(this.database, async (transaction) => {
      if (holder && holder.id !== user.id) await this.mail.notify(transaction, holder, 'EMAIL_WANTED')
      else await this.ask(transaction, user, email)
      if (holder?.id !== user.id) await this.mail.notify(transaction, user, 'EMAIL_CHANGE_ASKED')
      await this.journal.record(transaction, user, 'user.emailChangeAsked', { after: { email } })
    })
  }

  async verify(token: string): Promise<void> {
    const now = this.limits.now()
    const link = await this.links.find(token, 'VERIFY_EMAIL', now)
    const user = await this.users.findById(link.userId)
    if (!user) throw new Error('A link outlived its user')
    await inTransaction(this.database, async (transaction) => {
      await this.links.use(transaction, link, now)
      await this.users.update(transaction, user.id, { email: link.email, emailVerifiedAt: now })
      await this.links.withdraw(transaction, user.id, 'VERIFY_EMAIL', 'RESET_PASSWORD', 'UNLOCK_SIGN_IN')
      if (link.email === user.email) return this.journal.record(transaction, user, 'user.emailVerified')
      await this.mail.notify(transaction, user, 'EMAIL_CHANGED')
      const [before, after] = [{ email: user.email }, { email: link.email }]
      return this.journal.record(transaction, user, 'user.emailChanged', { before, after })
    }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? emailTaken() : error
    })
  }

  /** An address that was asked for and is not confirmed yet. */
  pendingEmail({ id, email }: Pick<UserEntity, 'id' | 'email'>): Promise<string | null> {
    return this.links.findPendingEmail(id, email, this.limits.now())
  }

  private async userOf({ userId }: UserActor): Promise<UserEntity> {
    const user = await this.users.findById(userId)
    if (!user) throw unauthenticated()
    return user
  }
}

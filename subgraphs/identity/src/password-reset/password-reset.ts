import { requestPasswordResetInput, resetPasswordInput } from '@parley/schema/inputs/identity'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource } from 'typeorm'
import type { EndSession } from '../authentication/end-session'
import { hashPassword } from '../authentication/password-hash'
import type { SignInLimiter } from '../authentication/sign-in-limiter'
import type { Allowance } from '../lock-out/allowance'
import type { AccountMail } from '../mail/account-mail'
import { orderLink } from '../mail/mail-link.job'
import type { OneTimeLinkStore } from '../mail/one-time-link.store'
import type { MultiFactorStore } from '../multi-factor/multi-factor.store'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'

export interface ResetLimits {
  readonly perEmail: Allowance
  readonly perAddress: Allowance
}
export interface ResetParts {
  readonly database: DataSource
  readonly jobs: JobQueue
  readonly users: UserStore
  readonly links: OneTimeLinkStore
  readonly multiFactor: MultiFactorStore
  readonly mail: AccountMail
  readonly journal: UserJournal
}

/**
 * A new password through a mailed link, for who has forgotten the old one. A request says nothing about who has an
 * account; a reset ends all sessions and leaves the second factor as it is.
 */
export class PasswordReset {
  constructor(
    private readonly parts: ResetParts,
    private readonly endSession: EndSession,
    private readonly signInLimiter: SignInLimiter,
    private readonly limits: ResetLimits,
    private readonly now: () => Date,
  ) {}

  async request({ clientAddress }: RequestContext, input: { readonly email: string }): Promise<void> {
    const { email } = validateInput(requestPasswordResetInput, input)
    await this.limits.perAddress.take(clientAddress)
    await this.limits.perEmail.take(email)
    const { database, jobs } = this.parts
    await inTransaction(database, (transaction) => orderLink(transaction, jobs, { email, purpose: 'RESET_PASSWORD' }))
  }

  async reset(input: { readonly token: string; readonly password: string }): Promise<void> {
    const { token, password } = validateInput(resetPasswordInput, input)
    const { database, users, links, multiFactor, mail, journal } = this.parts
    const now = this.now()
    const link = await links.find(token, 'RESET_PASSWORD', now)
    const passwordHash = await hashPassword(password)
    const user = await users.findById(link.userId)
    if (!user) throw new Error('A link outlived its user')
    await inTransaction(database, async (transaction) => {
      await links.use(transaction, link, now)
      // Whoever reads the mails of an address has it.
      const emailVerifiedAt = user.emailVerifiedAt ?? now
      await users.update(transaction, user.id, { passwordHash, emailVerifiedAt })
      await multiFactor.withdrawChallenges(transaction, user.id)
      await links.withdraw(transaction, user.id, 'RESET_PASSWORD', 'UNLOCK_SIGN_IN')
      await mail.notify(transaction, user, 'PASSWORD_RESET')
      await journal.record(transaction, user, 'user.passwordReset')
      await this.endSession.runForUser(transaction, user.id, 'REVOKED')
    })
    await this.signInLimiter.unlock(user.email)
  }
}

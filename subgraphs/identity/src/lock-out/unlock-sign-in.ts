import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource } from 'typeorm'
import type { SignInLimiter } from '../authentication/sign-in-limiter'
import type { OneTimeLinkStore } from '../mail/one-time-link.store'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'

interface UnlockParts {
  readonly users: UserStore
  readonly links: OneTimeLinkStore
  readonly journal: UserJournal
}

/** Lets the owner of a locked account in before its time, by the link of the mail that told of the lock. */
export class UnlockSignIn {
  constructor(
    private readonly database: DataSource,
    private readonly parts: UnlockParts,
    private readonly limiter: SignInLimiter,
    private readonly now: () => Date,
  ) {}

  async run(token: string): Promise<void> {
    const { users, links, journal } = this.parts
    const now = this.now()
    const link = await links.find(token, 'UNLOCK_SIGN_IN', now)
    const user = await users.findById(link.userId)
    if (!user) throw new Error('A link outlived its user')
    await inTransaction(this.database, async (transaction) => {
      await links.use(transaction, link, now)
      await journal.record(transaction, user, 'user.signInUnlocked')
    })
    await this.limiter.unlock(user.email)
  }
}

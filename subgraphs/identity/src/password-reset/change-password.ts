import { changePasswordInput } from '@parley/schema/inputs/identity'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import type { EndSession } from '../authentication/end-session'
import { hashPassword } from '../authentication/password-hash'
import type { AccountMail } from '../mail/account-mail'
import type { OneTimeLinkStore } from '../mail/one-time-link.store'
import type { MultiFactorStore } from '../multi-factor/multi-factor.store'
import type { Reauthentication } from '../multi-factor/reauthentication'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'

interface ChangeParts {
  readonly users: UserStore
  readonly links: OneTimeLinkStore
  readonly multiFactor: MultiFactorStore
  readonly mail: AccountMail
  readonly journal: UserJournal
}

/** A new password for who knows the present one. Other devices are signed out; this one stays. */
export class ChangePassword {
  constructor(
    private readonly database: DataSource,
    private readonly parts: ChangeParts,
    private readonly reauthentication: Reauthentication,
    private readonly endSession: EndSession,
  ) {}

  async run(
    actor: UserActor,
    input: { readonly currentPassword: string; readonly newPassword: string },
  ): Promise<void> {
    const { currentPassword, newPassword } = validateInput(changePasswordInput, input)
    const user = await this.reauthentication.checkPassword(actor, currentPassword, 'input.currentPassword')
    const passwordHash = await hashPassword(newPassword)
    const { users, links, multiFactor, mail, journal } = this.parts
    await inTransaction(this.database, async (transaction) => {
      await users.update(transaction, user.id, { passwordHash })
      await multiFactor.withdrawChallenges(transaction, user.id)
      await links.withdraw(transaction, user.id, 'RESET_PASSWORD')
      await mail.notify(transaction, user, 'PASSWORD_CHANGED')
      await journal.record(transaction, user, 'user.passwordChanged')
      await this.endSession.runForUser(transaction, user.id, 'REVOKED', actor.sessionId)
    })
  }
}

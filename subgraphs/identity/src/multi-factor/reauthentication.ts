import { reauthenticateInput } from '@parley/schema/inputs/identity'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, unauthenticated } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource, EntityManager } from 'typeorm'
import { sessionRevoked } from '../authentication/authentication.errors'
import { checkPassword } from '../authentication/password-hash'
import { tooOften } from '../lock-out/allowance'
import type { LockOut } from '../lock-out/lock-out'
import type { SessionStore } from '../session/session.store'
import type { UserEntity } from '../user/user.entity'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import { reauthenticationRequired } from './multi-factor.errors'
import type { SecondFactor } from './second-factor'

/** Enough to change several things in a row, too short for a device that was left open over lunch. */
const VALID_MS = 10 * 60 * 1000

export interface ReauthenticationStores {
  readonly users: UserStore
  readonly sessions: SessionStore
  readonly journal: UserJournal
}

/**
 * Makes sure that it is the owner of the account who changes what protects it, and not whoever found the device open. A
 * session counts as confirmed for ten minutes after its sign-in, and after the password or a code was given again.
 */
export class Reauthentication {
  constructor(
    private readonly database: DataSource,
    private readonly stores: ReauthenticationStores,
    private readonly secondFactor: SecondFactor,
    private readonly passwordLock: LockOut,
    private readonly now: () => Date,
  ) {}

  /** Answers until when the session counts as confirmed. */
  async run(actor: UserActor, input: { password?: string | null; code?: string | null }): Promise<Date> {
    const { password, code } = validateInput(reauthenticateInput, input)
    if (password) {
      const user = await this.checkPassword(actor, password, 'input.password')
      await inTransaction(this.database, (transaction) => this.confirm(transaction, actor, user))
    } else {
      const user = await this.userOf(actor)
      await this.secondFactor.spend(user.id, { code }, (transaction) => this.confirm(transaction, actor, user))
    }
    return new Date(this.now().getTime() + VALID_MS)
  }

  /** Throws REAUTHENTICATION_REQUIRED unless the session was confirmed a short while ago. */
  async require({ sessionId }: UserActor): Promise<void> {
    const session = await this.stores.sessions.findActive(sessionId)
    if (!session) throw sessionRevoked()
    if (this.now().getTime() - session.confirmedAt.getTime() > VALID_MS) throw reauthenticationRequired()
  }

  /** The user of a session whose password this is; a wrong one is named at `field`. Guessing locks, each time longer. */
  async checkPassword(actor: UserActor, password: string, field: string): Promise<UserEntity> {
    const user = await this.userOf(actor)
    const refusal = await this.passwordLock.take(user.id)
    if (refusal) throw tooOften(refusal.retryAfterSeconds)
    if (!(await checkPassword(() => Promise.resolve(user), password))) {
      throw new DomainError('VALIDATION_FAILED', 'The password is wrong.', { fields: { [field]: ['passwordWrong'] } })
    }
    await this.passwordLock.forgive(user.id)
    return user
  }

  private async confirm(transaction: EntityManager, { sessionId }: UserActor, user: UserEntity): Promise<void> {
    await this.stores.sessions.confirm(transaction, sessionId, this.now())
    await this.stores.journal.record(transaction, user, 'session.confirmed')
  }

  private async userOf({ userId }: UserActor): Promise<UserEntity> {
    const user = await this.stores.users.findById(userId)
    if (!user) throw unauthenticated()
    return user
  }
}

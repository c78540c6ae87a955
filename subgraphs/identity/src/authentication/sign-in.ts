import { signInInput } from '@parley/schema/inputs/identity'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource } from 'typeorm'
import { orderRefusal } from '../audit/record-refusal.job'
import { tooOften } from '../lock-out/allowance'
import { orderLink } from '../mail/mail-link.job'
import type { UserStore } from '../user/user.store'
import type { AdmitUser } from './admit-user'
import type { AuthSession } from './auth-session.type'
import { signInFailed, signInLocked } from './authentication.errors'
import type { SignInInput } from './authentication.inputs'
import { checkPassword } from './password-hash'
import type { SignInLimiter } from './sign-in-limiter'

/** Checks a password, the first step of a sign-in. Who guesses is locked out, and the owner of the account told. */
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly users: UserStore,
    private readonly admitUser: AdmitUser,
    private readonly limiter: SignInLimiter,
  ) {}

  async run(request: RequestContext, input: SignInInput): Promise<AuthSession> {
    const { email, password, tokenDelivery } = validateInput(signInInput, input)
    await this.takeTry(email, request.clientAddress)
    const user = await checkPassword(() => this.users.findByEmail(email), password)
    if (!user) {
      await inTransaction(this.database, (transaction) => orderRefusal(transaction, this.jobs, request, email))
      throw signInFailed()
    }
    await this.limiter.forgive(email, request.clientAddress)
    return this.admitUser.run(request, user.id, tokenDelivery, async (transaction) => {
      if (!(await this.users.holdsPassword(transaction, user))) throw signInFailed()
    })
  }

  private async takeTry(email: string, clientAddress: string): Promise<void> {
    const { account, address } = await this.limiter.take(email, clientAddress)
    if (address) throw tooOften(address.retryAfterSeconds)
    if (!account) return
    if (account.isNew) {
      await inTransaction(this.database, (transaction) =>
        orderLink(transaction, this.jobs, { email, purpose: 'UNLOCK_SIGN_IN' }),
      )
    }
    throw signInLocked(account.retryAfterSeconds)
  }
}

import { completeSignInInput } from '@parley/schema/inputs/identity'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { AdmitUser } from '../authentication/admit-user'
import type { AuthSession } from '../authentication/auth-session.type'
import type { AccountMail } from '../mail/account-mail'
import { hashBearerToken } from '../mail/bearer-token'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import { challengeExpired } from './multi-factor.errors'
import type { CompleteSignInInput } from './multi-factor.inputs'
import type { MultiFactorStore } from './multi-factor.store'
import type { SecondFactor } from './second-factor'

interface CompletionParts {
  readonly store: MultiFactorStore
  readonly users: UserStore
  readonly mail: AccountMail
  readonly journal: UserJournal
}

/** The second step of a sign-in. The challenge, the code and the session are one transaction: each is used once. */
export class CompleteSignIn {
  constructor(
    private readonly parts: CompletionParts,
    private readonly secondFactor: SecondFactor,
    private readonly admitUser: AdmitUser,
    private readonly now: () => Date,
  ) {}

  async run(request: RequestContext, input: CompleteSignInInput): Promise<AuthSession> {
    const { challengeId, code, recoveryCode, tokenDelivery } = validateInput(completeSignInInput, input)
    const { store, users, mail, journal } = this.parts
    const hash = hashBearerToken(challengeId)
    const challenge = await store.findChallenge(hash)
    if (!challenge || challenge.expiresAt <= this.now()) throw challengeExpired()
    const user = await users.findById(challenge.userId)
    if (!user) throw challengeExpired()
    const admitted = await this.admitUser.prepare(user.id, tokenDelivery)
    const opened = await this.secondFactor.spend(user.id, { code, recoveryCode }, async (transaction) => {
      if (!(await store.useChallenge(transaction, hash))) throw challengeExpired()
      if (recoveryCode) {
        await mail.notify(transaction, user, 'RECOVERY_CODE_USED')
        await journal.record(transaction, user, 'mfa.recoveryCodeUsed')
      }
      return this.admitUser.open(transaction, request, admitted)
    })
    return this.admitUser.deliver(request, opened)
  }
}

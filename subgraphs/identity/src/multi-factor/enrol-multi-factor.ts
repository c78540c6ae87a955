import { mfaChanged } from '@parley/schema/events/identity'
import { oneTimePassword } from '@parley/schema/inputs/identity'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { AccountMail } from '../mail/account-mail'
import type { UserEntity } from '../user/user.entity'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import { alreadyEnabled, codeInvalid, mfaEnforced, notEnabled } from './multi-factor.errors'
import type { MfaEnrolment, MfaStatus } from './multi-factor.type'
import type { MultiFactorStore } from './multi-factor.store'
import { createSeed, seedUri } from './one-time-password'
import { createRecoveryCodes, hashRecoveryCode } from './recovery-codes'
import type { Reauthentication } from './reauthentication'
import type { SecondFactor } from './second-factor'

export interface EnrolParts {
  readonly store: MultiFactorStore
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly mail: AccountMail
  readonly journal: UserJournal
  readonly outbox: Outbox
}

/**
 * Turns a user's second step on and off. Everything here needs a session that was confirmed a short while ago, and the
 * owner is told of it by mail.
 */
export class EnrolMultiFactor {
  constructor(
    private readonly database: DataSource,
    private readonly parts: EnrolParts,
    private readonly secondFactor: SecondFactor,
    private readonly reauthentication: Reauthentication,
    private readonly now: () => Date,
  ) {}

  async statusOf(userId: string): Promise<MfaStatus> {
    const { store, workspaces } = this.parts
    const [seed, recoveryCodesLeft, joined] = await Promise.all([
      store.findSeed(userId),
      store.countRecoveryCodes(userId),
      workspaces.listOf(userId),
    ])
    return { enabled: seed !== null, recoveryCodesLeft, required: joined.some(({ mfaRequired }) => mfaRequired) }
  }

  /** A seed that counts for nothing until a code made from it is shown. */
  async start(actor: UserActor): Promise<MfaEnrolment> {
    const user = await this.confirmedUser(actor)
    const secret = createSeed()
    const sealed = this.secondFactor.encryptSeed(user.id, secret)
    await inTransaction(this.database, async (transaction) => {
      if (!(await this.parts.store.putNewSeed(transaction, user.id, sealed))) throw alreadyEnabled()
      await this.parts.journal.record(transaction, user, 'mfa.enrolmentStarted')
    })
    return { secret, uri: seedUri(secret, user.email) }
  }

  /** Answers the recovery codes, which nobody sees again. */
  async confirm(actor: UserActor, given: string): Promise<string[]> {
    const code = validateInput(oneTimePassword, given, 'code')
    const user = await this.confirmedUser(actor)
    const { store, mail, journal } = this.parts
    const seed = await store.findNewSeed(user.id)
    if (!seed) throw (await this.secondFactor.isOn(user.id)) ? alreadyEnabled() : notEnabled()
    const step = this.secondFactor.stepOf(seed, code)
    if (step === null) throw codeInvalid('code')
    return inTransaction(this.database, async (transaction) => {
      if (!(await store.confirmSeed(transaction, user.id, step, this.now()))) throw alreadyEnabled()
      await mail.notify(transaction, user, 'MFA_ENABLED')
      await journal.record(transaction, user, 'mfa.enabled')
      const codes = await this.renewCodes(transaction, user)
      await this.tell(transaction, actor)
      return codes
    })
  }

  async regenerateRecoveryCodes(actor: UserActor): Promise<string[]> {
    const user = await this.confirmedUser(actor)
    if (!(await this.secondFactor.isOn(user.id))) throw notEnabled()
    return inTransaction(this.database, async (transaction) => {
      await this.parts.mail.notify(transaction, user, 'RECOVERY_CODES_RENEWED')
      await this.parts.journal.record(transaction, user, 'mfa.recoveryCodesRenewed')
      return this.renewCodes(transaction, user)
    })
  }

  async disable(actor: UserActor): Promise<void> {
    const user = await this.confirmedUser(actor)
    if (!(await this.secondFactor.isOn(user.id))) throw notEnabled()
    const demanding = (await this.parts.workspaces.listOf(user.id)).find(({ mfaRequired }) => mfaRequired)
    if (demanding) throw mfaEnforced(demanding.name)
    await inTransaction(this.database, async (transaction) => {
      await this.parts.store.remove(transaction, user.id)
      await this.parts.mail.notify(transaction, user, 'MFA_DISABLED')
      await this.parts.journal.record(transaction, user, 'mfa.disabled')
      await this.tell(transaction, actor)
    })
  }

  private tell(transaction: EntityManager, { workspaceId, userId }: UserActor): Promise<void> {
    return this.parts.outbox.append(transaction, [newEvent(mfaChanged, { workspaceId, userId })])
  }

  private async renewCodes(transaction: EntityManager, { id }: UserEntity): Promise<string[]> {
    const codes = createRecoveryCodes()
    await this.parts.store.replaceRecoveryCodes(transaction, id, codes.map(hashRecoveryCode))
    return codes
  }

  private async confirmedUser(actor: UserActor): Promise<UserEntity> {
    await this.reauthentication.require(actor)
    const user = await this.parts.users.findById(actor.userId)
    if (!user) throw unauthenticated()
    return user
  }
}

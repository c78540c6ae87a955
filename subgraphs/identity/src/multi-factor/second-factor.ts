import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource, EntityManager } from 'typeorm'
import { tooOften } from '../lock-out/allowance'
import type { LockOut } from '../lock-out/lock-out'
import { codeInvalid, notEnabled } from './multi-factor.errors'
import type { MfaSeedEntity } from './multi-factor.entity'
import type { MultiFactorStore } from './multi-factor.store'
import { stepOf } from './one-time-password'
import { hashRecoveryCode } from './recovery-codes'

/** One of the two, as it was typed and checked for its form. */
export interface GivenFactor {
  readonly code?: string | null
  readonly recoveryCode?: string | null
}

/**
 * Checks second factors. Guarantees that each code works once, also for two who send it at the same moment, and that
 * guessing locks the user's second step, each time for longer.
 */
export class SecondFactor {
  constructor(
    private readonly database: DataSource,
    private readonly store: MultiFactorStore,
    private readonly encryption: Encryption,
    private readonly lockOut: LockOut,
    private readonly now: () => Date,
  ) {}

  async isOn(userId: string): Promise<boolean> {
    return (await this.store.findSeed(userId)) !== null
  }

  /**
   * Uses a factor up and does the rest in the same transaction. Throws MFA_CODE_INVALID, MFA_NOT_ENABLED or RATE_LIMITED;
   * a code that fails is used up only if it was right.
   */
  async spend<Result>(
    userId: string,
    given: GivenFactor,
    andThen: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    const refusal = await this.lockOut.take(userId)
    if (refusal) throw tooOften(refusal.retryAfterSeconds)
    const result = await inTransaction(this.database, async (transaction) => {
      await this.use(transaction, userId, given)
      return andThen(transaction)
    })
    await this.lockOut.forgive(userId)
    return result
  }

  encryptSeed(userId: string, seed: string): Buffer {
    return this.encryption.encrypt(seed, placeOf(userId))
  }

  /** The period of a code that the seed makes now, if it is right. */
  stepOf({ userId, seed }: MfaSeedEntity, code: string): number | null {
    return stepOf(this.encryption.decrypt(seed, placeOf(userId)), code, this.now())
  }

  /** After a rotation of ENCRYPTION_KEYS each seed moves to the new key when it is used. */
  private async encryptAnew(transaction: EntityManager, { userId, seed }: MfaSeedEntity): Promise<void> {
    if (!this.encryption.needsRotation(seed)) return
    const secret = this.encryption.decrypt(seed, placeOf(userId))
    await this.store.replaceSeed(transaction, userId, this.encryptSeed(userId, secret))
  }

  private async use(transaction: EntityManager, userId: string, { code, recoveryCode }: GivenFactor): Promise<void> {
    if (recoveryCode) {
      const known = await this.store.useRecoveryCode(transaction, userId, hashRecoveryCode(recoveryCode))
      if (!known) throw codeInvalid('input.recoveryCode')
      return
    }
    const seed = await this.store.findSeed(userId, transaction)
    if (!seed) throw notEnabled()
    const step = code ? this.stepOf(seed, code) : null
    if (step === null || !(await this.store.useStep(transaction, userId, step))) throw codeInvalid()
    await this.encryptAnew(transaction, seed)
  }
}

/** A seed that is copied to another user's row cannot be read there. */
const placeOf = (userId: string): string => `identity.mfa_seed.seed ${userId}`

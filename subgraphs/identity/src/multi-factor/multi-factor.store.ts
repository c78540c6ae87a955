import { IsNull, LessThan, Not, type DataSource, type EntityManager } from 'typeorm'
import { MfaSeedEntity, RecoveryCodeEntity, SignInChallengeEntity } from './multi-factor.entity'

/** All queries on second factors. What may be used once is used up by the statement that finds it. */
export class MultiFactorStore {
  constructor(private readonly database: DataSource) {}

  /** The seed of a user who has confirmed it. */
  findSeed(userId: string, transaction: EntityManager = this.database.manager): Promise<MfaSeedEntity | null> {
    return transaction.findOneBy(MfaSeedEntity, { userId, confirmedAt: Not(IsNull()) })
  }

  /** The seed of a user who is about to confirm it. */
  findNewSeed(userId: string): Promise<MfaSeedEntity | null> {
    return this.database.getRepository(MfaSeedEntity).findOneBy({ userId, confirmedAt: IsNull() })
  }

  /** In place of one that was not confirmed; false when one is. */
  async putNewSeed(transaction: EntityManager, userId: string, seed: Buffer): Promise<boolean> {
    await transaction.delete(MfaSeedEntity, { userId, confirmedAt: IsNull() })
    const insert = transaction.createQueryBuilder().insert().into(MfaSeedEntity)
    const { raw } = await insert.values({ userId, seed, lastStep: '0' }).orIgnore().returning(['userId']).execute()
    return (raw as unknown[]).length > 0
  }

  /** False when it was confirmed before. */
  async confirmSeed(transaction: EntityManager, userId: string, step: number, at: Date): Promise<boolean> {
    const changes = { confirmedAt: at, lastStep: String(step) }
    const { affected } = await transaction.update(MfaSeedEntity, { userId, confirmedAt: IsNull() }, changes)
    return affected === 1
  }

  async replaceSeed(transaction: EntityManager, userId: string, seed: Buffer): Promise<void> {
    await transaction.update(MfaSeedEntity, { userId }, { seed })
  }

  /** False when this code or a later one was used: of two at once, one gets true. */
  async useStep(transaction: EntityManager, userId: string, step: number): Promise<boolean> {
    const lastStep = String(step)
    const { affected } = await transaction.update(MfaSeedEntity, { userId, lastStep: LessThan(lastStep) }, { lastStep })
    return affected === 1
  }

  /** False when it is none of the user's, or was used. */
  async useRecoveryCode(transaction: EntityManager, userId: string, hash: Buffer): Promise<boolean> {
    const { affected } = await transaction.delete(RecoveryCodeEntity, { userId, hash })
    return affected === 1
  }

  async replaceRecoveryCodes(transaction: EntityManager, userId: string, hashes: readonly Buffer[]): Promise<void> {
    await transaction.delete(RecoveryCodeEntity, { userId })
    await transaction.insert(
      RecoveryCodeEntity,
      hashes.map((hash) => ({ userId, hash })),
    )
  }

  countRecoveryCodes(userId: string): Promise<number> {
    return this.database.getRepository(RecoveryCodeEntity).countBy({ userId })
  }

  async remove(transaction: EntityManager, userId: string): Promise<void> {
    await transaction.delete(RecoveryCodeEntity, { userId })
    await transaction.delete(MfaSeedEntity, { userId })
  }

  async insertChallenge(transaction: EntityManager, challenge: SignInChallengeEntity): Promise<void> {
    await transaction.insert(SignInChallengeEntity, challenge)
  }

  findChallenge(hash: Buffer): Promise<SignInChallengeEntity | null> {
    return this.database.getRepository(SignInChallengeEntity).findOneBy({ hash })
  }

  /** False when it was used up meanwhile. */
  async useChallenge(transaction: EntityManager, hash: Buffer): Promise<boolean> {
    const { affected } = await transaction.delete(SignInChallengeEntity, { hash })
    return affected === 1
  }

  /** For when the password that they stand for is no more. */
  async withdrawChallenges(transaction: EntityManager, userId: string): Promise<void> {
    await transaction.delete(SignInChallengeEntity, { userId })
  }

  async deleteChallengesExpiredBefore(moment: Date): Promise<void> {
    await this.database.getRepository(SignInChallengeEntity).delete({ expiresAt: LessThan(moment) })
  }
}

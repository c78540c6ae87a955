import type { DataSource, EntityManager } from 'typeorm'
import { LinkedAccountEntity } from './linked-account.entity'

type Owner = Pick<LinkedAccountEntity, 'provider' | 'subject'>

/** All queries on accounts at providers. They are global: a user signs in before a workspace is known. */
export class LinkedAccountStore {
  constructor(private readonly database: DataSource) {}

  find({ provider, subject }: Owner, transaction?: EntityManager): Promise<LinkedAccountEntity | null> {
    return (transaction ?? this.database.manager).findOneBy(LinkedAccountEntity, { provider, subject })
  }

  listOf(userId: string, transaction?: EntityManager): Promise<LinkedAccountEntity[]> {
    const manager = transaction ?? this.database.manager
    return manager.find(LinkedAccountEntity, { where: { userId }, order: { linkedAt: 'ASC', id: 'ASC' } })
  }

  async insert(transaction: EntityManager, account: LinkedAccountEntity): Promise<void> {
    await transaction.insert(LinkedAccountEntity, account)
  }

  async touch(transaction: EntityManager, id: string, seen: Partial<LinkedAccountEntity>): Promise<void> {
    await transaction.update(LinkedAccountEntity, { id }, seen)
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(LinkedAccountEntity, { id })
  }

  /** The first step of unlinking: others of the same user wait, so that two cannot each leave the other as the last. */
  async lockUser(transaction: EntityManager, userId: string): Promise<void> {
    await transaction.query('SELECT FROM identity."user" WHERE id = $1 FOR UPDATE', [userId])
  }
}

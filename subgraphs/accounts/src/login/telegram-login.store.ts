import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { LessThan, type DataSource, type EntityManager } from 'typeorm'
import { TelegramLoginEntity } from './telegram-login.entity'

type Changes = Partial<Omit<TelegramLoginEntity, 'workspaceId' | 'id' | 'userId'>>

/** All queries on logins. */
export class TelegramLoginStore extends WorkspaceStore<TelegramLoginEntity> {
  constructor(database: DataSource) {
    super(database, TelegramLoginEntity)
  }

  async find(id: string): Promise<TelegramLoginEntity | null> {
    const [login] = await this.selectByIds([id])
    return login ?? null
  }

  /** Logins of a user; nobody else sees them. */
  findOwn(userId: string, ids: readonly string[]): Promise<TelegramLoginEntity[]> {
    return this.select('l').andWhere('l.userId = :userId AND l.id = ANY(:ids)', { userId, ids }).getMany()
  }

  /** Makes room in passing: what has expired in this workspace goes. */
  async add(transaction: EntityManager, login: Omit<TelegramLoginEntity, 'workspaceId'>): Promise<void> {
    await this.deleteExpired(transaction)
    await this.insert([login], transaction)
  }

  async deleteExpired(transaction?: EntityManager): Promise<void> {
    const workspaceId = workspaceScope.require()
    await this.managerOf(transaction).delete(TelegramLoginEntity, { workspaceId, expiresAt: LessThan(new Date()) })
  }

  async change(transaction: EntityManager, id: string, changes: Changes): Promise<void> {
    await this.update(id, changes, transaction)
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(TelegramLoginEntity, { workspaceId: workspaceScope.require(), id })
  }
}

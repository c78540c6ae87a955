import { In, type DataSource, type EntityManager } from 'typeorm'
import { MembershipEntity } from '../workspace/membership.entity'
import { UserEntity } from './user.entity'

/** All queries on users. Users are global: they belong to no workspace. */
export class UserStore {
  constructor(private readonly database: DataSource) {}

  findByEmail(email: string): Promise<UserEntity | null> {
    return this.database.getRepository(UserEntity).findOneBy({ email })
  }

  findById(id: string): Promise<UserEntity | null> {
    return this.database.getRepository(UserEntity).findOneBy({ id })
  }

  async insert(transaction: EntityManager, user: Omit<UserEntity, 'createdAt'>): Promise<void> {
    await transaction.insert(UserEntity, user)
  }

  /** Those of `ids` who are members of the workspace. */
  findMembers(workspaceId: string, ids: readonly string[]): Promise<UserEntity[]> {
    return this.database
      .getRepository(UserEntity)
      .createQueryBuilder('user')
      .innerJoin(MembershipEntity, 'membership', 'membership.userId = user.id')
      .where({ id: In([...ids]) })
      .andWhere('membership.workspaceId = :workspaceId', { workspaceId })
      .getMany()
  }
}

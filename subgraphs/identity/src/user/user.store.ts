import { In, IsNull, type DataSource, type EntityManager } from 'typeorm'
import { MembershipEntity } from '../workspace/membership.entity'
import { UserEntity } from './user.entity'

type NewUser = Pick<UserEntity, 'id' | 'email' | 'name' | 'passwordHash'> &
  Partial<Pick<UserEntity, 'emailVerifiedAt' | 'language'>>
type UserChanges = Partial<Omit<UserEntity, 'id' | 'createdAt' | 'emailVerified'>>

/** All queries on users. Users are global: they belong to no workspace. */
export class UserStore {
  constructor(private readonly database: DataSource) {}

  findByEmail(email: string): Promise<UserEntity | null> {
    return this.database.getRepository(UserEntity).findOneBy({ email })
  }

  findById(id: string, transaction: EntityManager = this.database.manager): Promise<UserEntity | null> {
    return transaction.findOneBy(UserEntity, { id })
  }

  async insert(transaction: EntityManager, user: NewUser): Promise<void> {
    await transaction.insert(UserEntity, user)
  }

  /** Whether it is still the password of the user; it stays so until the transaction ends. */
  async holdsPassword(transaction: EntityManager, { id, passwordHash }: UserEntity): Promise<boolean> {
    const where = { id, passwordHash: passwordHash ?? IsNull() }
    return (await transaction.findOne(UserEntity, { where, lock: { mode: 'pessimistic_read' } })) !== null
  }

  async update(transaction: EntityManager, id: string, changes: UserChanges): Promise<void> {
    await transaction.update(UserEntity, { id }, changes)
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

import type { Role } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { UserEntity } from '../user/user.entity'
import { MembershipEntity } from '../workspace/membership.entity'
import { WorkspaceEntity } from '../workspace/workspace.entity'
import type { Member } from './member.type'

export interface MemberCriteria {
  readonly search?: string | null
  readonly role?: Role | null
  readonly ids?: readonly string[] | null
  /** Those with one of these roles; of some roles only certain members. */
  readonly amongRoles?: readonly RoleMembers[]
}

interface RoleMembers {
  readonly role: Role
  /** Null for all who have the role. */
  readonly ids: readonly string[] | null
}

type UserWithMembership = UserEntity & { membership: MembershipEntity }

const BY_NAME = [
  { property: 'name', direction: 'ASC' },
  { property: 'id', direction: 'ASC' },
] as const

/** All queries on who belongs to the workspace in scope. */
export class MemberStore {
  constructor(private readonly database: DataSource) {}

  /** A page of members by name. A search finds those that have every word somewhere. */
  async list(page: PageArgumentValues, { search, role, ids, amongRoles }: MemberCriteria): Promise<Page<Member>> {
    const query = this.select()
    if (amongRoles) restrictToRoles(query, amongRoles)
    if (ids) query.andWhere('user.id = ANY(:ids)', { ids: ids.map(queryableId) })
    if (role) query.andWhere('membership.role = :role', { role })
    searchTerms(search ?? '').forEach((term, index) =>
      query.andWhere(`(user.name || ' ' || user.email) ILIKE :term${index}`, { [`term${index}`]: `%${term}%` }),
    )
    const { edges, ...rest } = await fetchPage(query, { keys: BY_NAME, arguments: page })
    return { ...rest, edges: edges.map(({ node, cursor }) => ({ node: toMember(node), cursor })) }
  }

  /** The ids of all members, by name. */
  async listIds(): Promise<string[]> {
    const found = await this.select().select('user.id', 'id').orderBy('user.name').addOrderBy('user.id').getRawMany()
    return found.map(({ id }: { id: string }) => id)
  }

  workspace(): Promise<WorkspaceEntity | null> {
    return this.database.getRepository(WorkspaceEntity).findOneBy({ id: workspaceScope.require() })
  }

  async findByIds(ids: readonly string[]): Promise<Member[]> {
    const found = await this.select().andWhere('user.id = ANY(:ids)', { ids }).getMany()
    return found.map(toMember)
  }

  async findByEmails(emails: readonly string[]): Promise<Member[]> {
    const found = await this.select().andWhere('user.email = ANY(:emails)', { emails }).getMany()
    return found.map(toMember)
  }

  /** When each of these members last used a session in this workspace; absent for one who has none. */
  async lastSeen(userIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows: { userId: string; at: Date }[] = await this.database.query(
      `SELECT user_id AS "userId", max(last_used_at) AS at FROM identity.session
       WHERE workspace_id = $1 AND user_id = ANY($2) GROUP BY user_id`,
      [workspaceScope.require(), userIds],
    )
    return new Map(rows.map(({ userId, at }) => [userId, at]))
  }

  /**
   * The first step of a transaction that changes who belongs to the workspace or with which role: others wait until it
   * ends, so that what was counted stays true. Nothing else waits.
   */
  async lockMembership(transaction: EntityManager): Promise<WorkspaceEntity | null> {
    return transaction.findOne(WorkspaceEntity, {
      where: { id: workspaceScope.require() },
      lock: { mode: 'for_no_key_update' },
    })
  }

  async find(userId: string, transaction?: EntityManager): Promise<Member | null> {
    const found = await this.select(transaction).andWhere('user.id = :userId', { userId }).getOne()
    return found && toMember(found)
  }

  countOwners(transaction: EntityManager): Promise<number> {
    return transaction.countBy(MembershipEntity, { workspaceId: workspaceScope.require(), role: 'OWNER' })
  }

  async add(transaction: EntityManager, userId: string, role: Role): Promise<void> {
    await transaction.insert(MembershipEntity, { workspaceId: workspaceScope.require(), userId, role })
  }

  async setRole(transaction: EntityManager, userId: string, role: Role): Promise<void> {
    await transaction.update(MembershipEntity, { workspaceId: workspaceScope.require(), userId }, { role })
  }

  async remove(transaction: EntityManager, userId: string): Promise<void> {
    await transaction.delete(MembershipEntity, { workspaceId: workspaceScope.require(), userId })
  }

  /** False when the user has used this invitation before. */
  async markInvitationUsed(transaction: EntityManager, invitationId: string, userId: string): Promise<boolean> {
    const marked: unknown[] = await transaction.query(
      `INSERT INTO identity.used_invitation (invitation_id, user_id) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING invitation_id`,
      [invitationId, userId],
    )
    return marked.length > 0
  }

  private select(transaction: EntityManager = this.database.manager): SelectQueryBuilder<UserWithMembership> {
    return transaction
      .createQueryBuilder(UserEntity, 'user')
      .innerJoinAndMapOne('user.membership', MembershipEntity, 'membership', 'membership.userId = user.id')
      .where('membership.workspaceId = :workspaceId', {
        workspaceId: workspaceScope.require(),
      }) as SelectQueryBuilder<UserWithMembership>
  }
}

function restrictToRoles(query: SelectQueryBuilder<UserWithMembership>, roles: readonly RoleMembers[]): void {
  query.andWhere(
    `EXISTS (SELECT FROM jsonb_to_recordset(CAST(:amongRoles AS jsonb)) AS among (role text, ids uuid[])
      WHERE among.role = membership.role AND (among.ids IS NULL OR user.id = ANY (among.ids)))`,
    { amongRoles: JSON.stringify(roles) },
  )
}

const toMember = ({ membership, ...user }: UserWithMembership): Member => ({
  id: user.id,
  user: { id: user.id, email: user.email, name: user.name, emailVerified: user.emailVerifiedAt !== null },
  role: membership.role,
  joinedAt: membership.createdAt,
})

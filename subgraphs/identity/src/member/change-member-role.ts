import { membershipChanged } from '@parley/schema/events/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { requireRank } from '@parley/toolkit/authorization/require-rank'
import type { Role, UserActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { KeysOfMember } from '../api-key/keys-of-member'
import { lastOwner, memberNotFound } from './member.errors'
import type { MemberStore } from './member.store'
import type { Member } from './member.type'

/**
 * Gives members another role. Who asks is looked up again with everybody else kept out, so that two changes at once
 * cannot leave a workspace without an owner, and a member who has just lost a role does not use it.
 */
export class ChangeMemberRole {
  constructor(
    private readonly database: DataSource,
    private readonly members: MemberStore,
    private readonly keys: KeysOfMember,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  run({ userId: actorId }: UserActor, { userId, role }: { userId: string; role: Role }): Promise<Member> {
    return inTransaction(this.database, async (transaction) => {
      await this.members.lockMembership(transaction)
      const actor = await this.require(actorId, transaction)
      const member = await this.require(userId, transaction)
      requireRank(actor.role, member.role, role)
      if (member.role === role) return member
      if (member.role === 'OWNER' && (await this.members.countOwners(transaction)) === 1) throw lastOwner()
      const event = await this.change(transaction, member, role, actorId)
      await this.outbox.append(transaction, [event])
      return withRole(member, role)
    })
  }

  /** Makes another member an owner and who asks an admin, both or neither. */
  transferOwnership({ userId: actorId }: UserActor, userId: string): Promise<Member> {
    return inTransaction(this.database, async (transaction) => {
      await this.members.lockMembership(transaction)
      const actor = await this.require(actorId, transaction)
      const member = await this.require(userId, transaction)
      requireRank(actor.role, 'OWNER')
      if (member.id === actor.id) return member
      const events = [
        await this.change(transaction, member, 'OWNER', actorId),
        await this.change(transaction, actor, 'ADMIN', actorId),
      ]
      await this.outbox.append(transaction, events)
      return withRole(member, 'OWNER')
    })
  }

  private async require(userId: string, transaction: EntityManager): Promise<Member> {
    const member = await this.members.find(queryableId(userId), transaction)
    if (!member) throw memberNotFound()
    return member
  }

  private async change(transaction: EntityManager, member: Member, role: Role, actorId: string): Promise<NewEvent> {
    await this.members.setRole(transaction, member.id, role)
    await this.keys.forget(transaction, member.id)
    await this.audit.record(transaction, {
      action: 'member.roleChanged',
      target: { type: 'Member', id: member.id, name: member.user.name },
      before: { role: member.role },
      after: { role },
    })
    const { id: userId, user } = member
    const change = {
      userId,
      name: user.name,
      role,
      change: 'ROLE_CHANGED',
      previousRole: member.role,
      actorId,
    } as const
    return newEvent(membershipChanged, change)
  }
}

const withRole = ({ id, user, joinedAt }: Member, role: Role): Member => ({ id, user, joinedAt, role })

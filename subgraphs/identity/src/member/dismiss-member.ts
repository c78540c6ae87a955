import { membershipChanged } from '@parley/schema/events/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { requireRank } from '@parley/toolkit/authorization/require-rank'
import type { UserActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { KeysOfMember } from '../api-key/keys-of-member'
import type { EndSession } from '../authentication/end-session'
import { lastOwner, memberNotFound, unknownSuccessor } from './member.errors'
import type { MemberStore } from './member.store'
import type { Member } from './member.type'

interface DismissalParts {
  readonly members: MemberStore
  readonly keys: KeysOfMember
  readonly endSession: EndSession
}

/**
 * Ends a membership: someone leaves or is removed. Their sessions and API keys in the workspace end with it, and the other domains are
 * told who takes over. The last owner cannot go, however many go at once.
 */
export class DismissMember {
  constructor(
    private readonly database: DataSource,
    private readonly parts: DismissalParts,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** @param userId the own id leaves. */
  async run(
    { userId: actorId, workspaceId }: UserActor,
    { userId, successorId }: { userId: string; successorId?: string | null },
  ): Promise<void> {
    const { members, keys, endSession } = this.parts
    await inTransaction(this.database, async (transaction) => {
      await members.lockMembership(transaction)
      const actor = await members.find(actorId, transaction)
      const member = await members.find(queryableId(userId), transaction)
      if (!actor || !member) throw memberNotFound()
      requireRank(actor.role, member.role)
      if (member.role === 'OWNER' && (await members.countOwners(transaction)) === 1) throw lastOwner()
      const successor = successorId ? await this.findSuccessor(transaction, member, successorId) : null
      await members.remove(transaction, member.id)
      const change = member.id === actor.id ? 'LEFT' : 'REMOVED'
      await this.audit.record(transaction, {
        action: change === 'LEFT' ? 'member.left' : 'member.removed',
        target: { type: 'Member', id: member.id, name: member.user.name },
        before: { role: member.role },
        after: { successor: successor?.user.name ?? null },
      })
      await keys.end(transaction, member.id)
      await endSession.runForUser(transaction, member.id, 'REVOKED', null, workspaceId)
      const { id, user } = member
      const gone = {
        userId: id,
        name: user.name,
        role: null,
        previousRole: member.role,
        successorId: successor?.id ?? null,
      }
      await this.outbox.append(transaction, [newEvent(membershipChanged, { ...gone, change, actorId })])
    })
  }

  private async findSuccessor(transaction: EntityManager, leaving: Member, successorId: string): Promise<Member> {
    const successor = await this.parts.members.find(queryableId(successorId), transaction)
    if (!successor || successor.id === leaving.id || successor.role === 'VIEWER') throw unknownSuccessor()
    return successor
  }
}

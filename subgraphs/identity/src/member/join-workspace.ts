import { membershipChanged } from '@parley/schema/events/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { Role } from '@parley/toolkit/context/actor'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { alreadyMember, invitationUsed } from './member.errors'
import type { MemberStore } from './member.store'

export interface Joining {
  readonly userId: string
  readonly role: Role
  readonly invitationId: string
}

/** Makes a user a member of the workspace in scope, by an invitation; each brings a user in once. */
export class JoinWorkspace {
  constructor(
    private readonly members: MemberStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async run(transaction: EntityManager, { userId, role, invitationId }: Joining): Promise<void> {
    await this.members.lockMembership(transaction)
    if (await this.members.find(userId, transaction)) throw alreadyMember()
    if (!(await this.members.markInvitationUsed(transaction, invitationId, userId))) throw invitationUsed()
    await this.members.add(transaction, userId, role)
    const member = await this.members.find(userId, transaction)
    await this.audit.record(transaction, {
      action: 'member.joined',
      target: { type: 'Member', id: userId, name: member?.user.name },
      after: { role },
      byUser: userId,
    })
    const joined = {
      userId,
      name: member?.user.name,
      role,
      change: 'JOINED',
      previousRole: null,
      actorId: userId,
      invitationId,
    } as const
    await this.outbox.append(transaction, [newEvent(membershipChanged, joined)])
  }
}

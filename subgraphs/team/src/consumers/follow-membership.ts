import type { membershipChanged } from '@parley/schema/events/identity'
import { accessChanged } from '@parley/schema/events/team'
import { isAbove } from '@parley/toolkit/authorization/require-rank'
import { ROLES, type Role } from '@parley/toolkit/context/actor'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { ActivityJournal } from '../activity/activity-journal'
import type { ActivityKind } from '../activity/activity-kinds'
import type { ColleagueStore } from '../availability/colleague.store'
import type { AcceptanceStore } from '../invitation/acceptance.store'
import type { InvitationStore } from '../invitation/invitation.store'
import type { TeamMemberStore } from '../team/team-member.store'

type Change = z.output<typeof membershipChanged.payload>

export interface MembershipStores {
  readonly colleagues: ColleagueStore
  readonly teamMembers: TeamMemberStore
  readonly invitations: InvitationStore
  readonly acceptances: AcceptanceStore
}

const KINDS: Readonly<Record<NonNullable<Change['change']>, ActivityKind>> = {
  JOINED: 'MEMBER_JOINED',
  LEFT: 'MEMBER_LEFT',
  REMOVED: 'MEMBER_REMOVED',
  ROLE_CHANGED: 'MEMBER_ROLE_CHANGED',
}

/**
 * Keeps this domain in step with who belongs to the workspace: whoever is gone is in no team, and the links they made do
 * not work any more; neither do invitations to a role that their maker has lost.
 */
export class FollowMembership {
  constructor(
    private readonly stores: MembershipStores,
    private readonly journal: ActivityJournal,
    private readonly outbox: Outbox,
  ) {}

  async run(transaction: EntityManager, change: Change): Promise<void> {
    const { userId, role, invitationId } = change
    await this.journal.begin(transaction)
    await this.stores.colleagues.setDeparted(transaction, userId, role === null)
    if (role === null) await this.dismiss(transaction, userId)
    else await this.stores.invitations.revokeOf(transaction, userId, { links: false, roles: rolesAbove(role) })
    if (invitationId) await this.countUse(transaction, invitationId, userId)
    await this.log(transaction, change)
  }

  private async dismiss(transaction: EntityManager, userId: string): Promise<void> {
    await this.stores.invitations.revokeOf(transaction, userId, { links: true, roles: [] })
    const userIds = await this.stores.teamMembers.removeEverywhere(transaction, userId)
    if (userIds.length === 0) return
    const workspaceId = workspaceScope.require()
    await this.outbox.append(transaction, [newEvent(accessChanged, { workspaceId, userIds })])
  }

  private async countUse(transaction: EntityManager, invitationId: string, userId: string): Promise<void> {
    const invitation = await this.stores.invitations.lock(transaction, { id: invitationId })
    const joined = await this.stores.acceptances.markJoined(transaction, invitationId, userId)
    if (invitation?.useLimit == null || joined < invitation.useLimit) return
    await this.stores.invitations.change(transaction, invitationId, { usedAt: new Date() })
  }

  private async log(transaction: EntityManager, change: Change): Promise<void> {
    const { userId, role, previousRole, actorId, change: what } = change
    if (!what) return
    await this.journal.record(transaction, {
      kind: KINDS[what],
      actorId: actorId ?? null,
      subjectType: 'Member',
      subjectId: userId,
      subjectName: change.name ?? null,
      before: previousRole ?? null,
      after: role,
    })
  }
}

const rolesAbove = (role: Role): Role[] => ROLES.filter((other) => isAbove(other, role))

import { workspaceOfInvitation } from '@parley/schema/inputs/team'
import { requireRank } from '@parley/toolkit/authorization/require-rank'
import type { UserActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import { createInvitationToken, hashInvitationToken } from './invitation-token'
import { stateOf } from './invitation-state'
import type { InvitationEntity } from './invitation.entity'
import { invitationNotFound, invitationOver, linkHasNoAddress, sentJustNow } from './invitation.errors'
import { inDays, namesIn, type InvitationServices } from './invite'

/** Between two mails of one invitation: whoever clicks twice, or means ill, sends one. */
const SEND_AGAIN_AFTER_MS = 60_000

/** Sends invitations again, withdraws them, and lets the invited decline. */
export class ManageInvitations {
  constructor(
    private readonly database: DataSource,
    private readonly services: InvitationServices,
  ) {}

  /** With a new token and the whole time anew; the mail that was sent before does not work any more. */
  async resend(actor: UserActor, id: string): Promise<InvitationEntity> {
    const { invitations, mail, directory, now } = this.services
    const names = namesIn(await directory.look({ userIds: [actor.userId] }), actor.userId)
    return inTransaction(this.database, async (transaction) => {
      const invitation = await this.lock(transaction, id)
      requireRank(actor.role, invitation.role)
      if (invitation.kind === 'LINK') throw linkHasNoAddress()
      const state = stateOf(invitation, now())
      if (state !== 'PENDING' && state !== 'EXPIRED') throw invitationOver(state)
      const wait = invitation.sentAt.getTime() + SEND_AGAIN_AFTER_MS - now().getTime()
      if (wait > 0) throw sentJustNow(Math.ceil(wait / 1000))
      const token = createInvitationToken(actor.workspaceId)
      const change = { sentAt: now(), expiresAt: inDays(now(), invitation.days) }
      await invitations.change(transaction, invitation.id, { ...change, tokenHash: token.hash })
      Object.assign(invitation, change)
      await mail.send(transaction, invitation, { token: token.value, ...names })
      await this.record(transaction, 'invitation.resent', invitation, actor.userId)
      return invitation
    })
  }

  /** A second time changes nothing. */
  revoke(actor: UserActor, id: string): Promise<InvitationEntity> {
    return inTransaction(this.database, async (transaction) => {
      const invitation = await this.lock(transaction, id)
      requireRank(actor.role, invitation.role)
      const state = stateOf(invitation, this.services.now())
      if (state === 'REVOKED') return invitation
      if (state === 'USED' || state === 'DECLINED') throw invitationOver(state)
      invitation.revokedAt = this.services.now()
      await this.services.invitations.change(transaction, invitation.id, { revokedAt: invitation.revokedAt })
      await this.record(transaction, 'invitation.revoked', invitation, actor.userId)
      return invitation
    })
  }

  /** By whoever has the token, signed in or not. A second time changes nothing. */
  async decline(token: string): Promise<void> {
    const workspaceId = workspaceOfInvitation(token)
    if (!workspaceId) throw invitationNotFound()
    return workspaceScope.run(workspaceId, () =>
      inTransaction(this.database, async (transaction) => {
        const { invitations, journal, now } = this.services
        await journal.begin(transaction)
        const invitation = await invitations.lock(transaction, { tokenHash: hashInvitationToken(token) })
        if (!invitation) throw invitationNotFound()
        if (invitation.kind === 'LINK') throw linkHasNoAddress()
        const state = stateOf(invitation, now())
        if (state === 'DECLINED') return
        if (state !== 'PENDING') throw invitationOver(state)
        await invitations.change(transaction, invitation.id, { declinedAt: now() })
        await this.record(transaction, 'invitation.declined', invitation, null)
      }),
    )
  }

  private async lock(transaction: EntityManager, id: string): Promise<InvitationEntity> {
    const { invitations, journal } = this.services
    await journal.begin(transaction)
    const invitation = await invitations.lock(transaction, { id: queryableId(id) })
    if (!invitation) throw invitationNotFound()
    return invitation
  }

  private async record(
    transaction: EntityManager,
    action: keyof typeof KINDS,
    { id, email, role }: InvitationEntity,
    actorId: string | null,
  ): Promise<void> {
    const { audit, journal } = this.services
    await audit.record(transaction, { action, target: { type: 'Invitation', id, name: email }, after: { role } })
    const about = { subjectType: 'Invitation', subjectId: id, subjectName: email } as const
    await journal.record(transaction, { kind: KINDS[action], actorId, ...about })
  }
}

const KINDS = {
  'invitation.resent': 'INVITATION_RESENT',
  'invitation.revoked': 'INVITATION_REVOKED',
  'invitation.declined': 'INVITATION_DECLINED',
} as const

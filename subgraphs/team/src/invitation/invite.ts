import { createInvitationLinkInput, inviteByEmailInput } from '@parley/schema/inputs/team'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { requireRank } from '@parley/toolkit/authorization/require-rank'
import type { Role, UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { isUniqueViolation } from '@parley/toolkit/database/unique-violation'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { Language } from '@parley/toolkit/mail/mail-message'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { ActivityJournal } from '../activity/activity-journal'
import type { Directory } from '../external/directory'
import { createInvitationToken } from './invitation-token'
import type { InvitationEntity } from './invitation.entity'
import { alreadyMember, invitationExists } from './invitation.errors'
import type { InvitationMail } from './invitation-mail'
import type { InvitationStore } from './invitation.store'

const DAY_MS = 24 * 60 * 60 * 1000

export const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)

export interface InvitationServices {
  readonly invitations: InvitationStore
  readonly mail: InvitationMail
  readonly directory: Directory
  readonly journal: ActivityJournal
  readonly audit: AuditTrail
  readonly now: () => Date
}

interface EmailInvitation {
  readonly email: string
  readonly role: Role
  readonly expiresInDays: number
  readonly language: Language
}

interface LinkInvitation {
  readonly role: Role
  readonly expiresInDays: number
  readonly useLimit?: number | null
}

/**
 * Invites people: one address, or whoever has a link. An address has one open invitation at a time, also when two members
 * invite it at once; its mail is part of the transaction. The token of a link is answered once and stored as a hash.
 */
export class Invite {
  constructor(
    private readonly database: DataSource,
    private readonly services: InvitationServices,
  ) {}

  async byEmail(actor: UserActor, input: EmailInvitation): Promise<InvitationEntity> {
    const { email, role, expiresInDays: days, language } = validateInput(inviteByEmailInput, input)
    requireRank(actor.role, role)
    const { invitations, mail, directory, now } = this.services
    const found = await directory.look({ userIds: [actor.userId], emails: [email] })
    if (found.members.some(({ user }) => user.email === email)) throw alreadyMember()
    const token = createInvitationToken(actor.workspaceId)
    const work = async (transaction: EntityManager): Promise<InvitationEntity> => {
      await this.services.journal.begin(transaction)
      await invitations.revokeExpired(transaction, email, now())
      const invitation = await invitations.create(transaction, {
        ...this.newRow(actor, role, days),
        kind: 'EMAIL',
        email,
        language,
        useLimit: 1,
        tokenHash: token.hash,
      })
      await mail.send(transaction, invitation, { token: token.value, ...namesIn(found, actor.userId) })
      await this.record(transaction, invitation)
      return invitation
    }
    return inTransaction(this.database, work).catch((error: unknown) => {
      throw isUniqueViolation(error) ? invitationExists() : error
    })
  }

  /** Answers the token beside the invitation: nobody can read it later. */
  async byLink(actor: UserActor, input: LinkInvitation): Promise<{ invitation: InvitationEntity; token: string }> {
    const { role, expiresInDays: days, useLimit } = validateInput(createInvitationLinkInput, input)
    requireRank(actor.role, role)
    const token = createInvitationToken(actor.workspaceId)
    return inTransaction(this.database, async (transaction) => {
      await this.services.journal.begin(transaction)
      const invitation = await this.services.invitations.create(transaction, {
        ...this.newRow(actor, role, days),
        kind: 'LINK',
        useLimit: useLimit ?? null,
        tokenHash: token.hash,
      })
      await this.record(transaction, invitation)
      return { invitation, token: token.value }
    })
  }

  private newRow({ userId: inviterId }: UserActor, role: Role, days: number) {
    const now = this.services.now()
    return { id: uuidv7(), role, days, inviterId, createdAt: now, sentAt: now, expiresAt: inDays(now, days) }
  }

  private async record(transaction: EntityManager, invitation: InvitationEntity): Promise<void> {
    const { id, email, role, expiresAt, useLimit, inviterId } = invitation
    await this.services.audit.record(transaction, {
      action: 'invitation.created',
      target: { type: 'Invitation', id, name: email },
      after: { role, expiresAt: expiresAt.toISOString(), useLimit },
    })
    const about = { subjectType: 'Invitation', subjectId: id, subjectName: email } as const
    await this.services.journal.record(transaction, { kind: 'INVITATION_CREATED', actorId: inviterId, ...about })
  }
}

/** What the mail calls the workspace and the member who invites. */
export function namesIn(
  { workspaceName, members }: Awaited<ReturnType<Directory['look']>>,
  inviterId: string,
): { workspaceName: string; inviterName: string } {
  const inviter = members.find(({ id }) => id === inviterId)
  return { workspaceName, inviterName: inviter?.user.name ?? workspaceName }
}

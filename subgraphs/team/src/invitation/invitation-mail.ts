import { writeMail } from '@parley/toolkit/mail/letter'
import type { MailQueue } from '@parley/toolkit/mail/mail-queue'
import type { EntityManager } from 'typeorm'
import { invitationLetter } from './invitation-letter'
import type { InvitationEntity } from './invitation.entity'

/** Where an invitation is seen, accepted and declined. */
export const invitationUrl = (publicUrl: string, token: string): string => `${publicUrl}/invitation?token=${token}`

/** Sends invitations to their address, as part of the caller's transaction. */
export class InvitationMail {
  constructor(
    private readonly mails: MailQueue,
    private readonly publicUrl: string,
  ) {}

  async send(
    transaction: EntityManager,
    { email, language, role, days, expiresAt }: InvitationEntity,
    names: { readonly token: string; readonly workspaceName: string; readonly inviterName: string },
  ): Promise<void> {
    if (!email || !language) throw new Error('A link is not sent by mail')
    const { token, ...who } = names
    const url = invitationUrl(this.publicUrl, token)
    const letter = invitationLetter[language]({ ...who, role, days, url })
    await this.mails.enqueue(transaction, writeMail(email, language, letter), { expiresAt })
  }
}

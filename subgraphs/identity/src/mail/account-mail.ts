import { writeMail } from '@parley/toolkit/mail/letter'
import type { MailQueue } from '@parley/toolkit/mail/mail-queue'
import type { EntityManager } from 'typeorm'
import type { UserEntity } from '../user/user.entity'
import { resetPasswordLetter, unlockSignInLetter, verifyEmailLetter, type LinkLetter } from './link-letters'
import { noticeLetter, type NoticeKind } from './notices'
import type { LinkPurpose, OneTimeLinkEntity } from './one-time-link.entity'
import type { OneTimeLinkStore } from './one-time-link.store'

export type Recipient = Pick<UserEntity, 'id' | 'email' | 'name' | 'language'>

const HOUR_MS = 60 * 60 * 1000

interface LinkKind {
  readonly letter: LinkLetter
  readonly page: string
  /** As the letter says. Short where the link opens an account. */
  readonly lifetimeMs: number
}

const KINDS: Readonly<Record<LinkPurpose, LinkKind>> = {
  VERIFY_EMAIL: { letter: verifyEmailLetter, page: 'verify-email', lifetimeMs: 48 * HOUR_MS },
  RESET_PASSWORD: { letter: resetPasswordLetter, page: 'reset-password', lifetimeMs: HOUR_MS },
  UNLOCK_SIGN_IN: { letter: unlockSignInLetter, page: 'unlock', lifetimeMs: 24 * HOUR_MS },
}

/**
 * Writes to users about their accounts, in their language. A link and its mail are part of the caller's transaction, and
 * a mail is not sent once its link has expired.
 */
export class AccountMail {
  constructor(
    private readonly mails: MailQueue,
    private readonly links: OneTimeLinkStore,
    private readonly publicUrl: string,
    private readonly now: () => Date,
  ) {}

  /**
   * Mails a link that works once, and withdraws the earlier ones of its kind. With an id that was used before, by a job
   * that runs again, nothing happens.
   */
  async sendLink(
    transaction: EntityManager,
    user: Recipient,
    { id, purpose, email }: Pick<OneTimeLinkEntity, 'id' | 'purpose' | 'email'>,
  ): Promise<void> {
    const { letter, page, lifetimeMs } = KINDS[purpose]
    const expiresAt = new Date(this.now().getTime() + lifetimeMs)
    const token = await this.links.create(transaction, { id, purpose, userId: user.id, email, expiresAt })
    if (!token) return
    const url = `${this.publicUrl}/${page}?token=${token}`
    const mail = writeMail(email, user.language, letter[user.language]({ name: user.name, url }))
    await this.mails.enqueue(transaction, mail, { expiresAt })
  }

  /** Tells the owner of an account what happened to it. */
  async notify(transaction: EntityManager, user: Recipient, kind: NoticeKind): Promise<void> {
    const letter = noticeLetter(kind, user.language, user.name, `${this.publicUrl}/forgot-password`)
    await this.mails.enqueue(transaction, writeMail(user.email, user.language, letter))
  }
}

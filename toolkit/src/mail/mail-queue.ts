import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Encryption } from '../encryption/encryption'
import { defineJob, type JobDefinition, type JobQueue } from '../jobs/job'
import type { Logger } from '../logging/logger'
import { MailNotSent, type Mailer } from './mailer'
import type { MailMessage } from './mail-message'

const payload = z.object({ id: z.uuid(), sealed: z.base64() })

interface SealedMail {
  readonly message: MailMessage
  readonly expiresAt: string | null
}

export interface MailOptions {
  /** A mail that could not be sent before is not sent at all: its link would not work any more. */
  readonly expiresAt?: Date
}

/** Lets a domain write to people. */
export interface MailQueue {
  /** Part of the caller's transaction: the mail is sent if and only if that commits. */
  enqueue(transaction: EntityManager, message: MailMessage, options?: MailOptions): Promise<void>
}

/**
 * The mails of one domain, each a job of its queue. A mail that the server does not take is tried again for four days,
 * with growing pauses. One that was handed over before a process died may be handed over again: under the same
 * Message-ID, by which mailboxes tell that it is the same. In the queue it lies encrypted, because it holds an address
 * and often a link that opens an account.
 */
export class SealedMailQueue implements MailQueue {
  private readonly name: string

  constructor(
    domain: string,
    private readonly jobs: JobQueue,
    private readonly encryption: Encryption,
    private readonly now: () => Date,
  ) {
    this.name = `${domain}.send-mail`
  }

  async enqueue(transaction: EntityManager, message: MailMessage, { expiresAt }: MailOptions = {}): Promise<void> {
    const id = uuidv7()
    const mail: SealedMail = { message, expiresAt: expiresAt?.toISOString() ?? null }
    const sealed = this.encryption.encrypt(JSON.stringify(mail), this.placeOf(id)).toString('base64')
    await this.jobs.enqueue(transaction, { name: this.name, payload }, { id, sealed })
  }

  /** The job that sends them; part of every domain. */
  sendMailJob(mailer: Mailer, logger: Logger): JobDefinition {
    return defineJob({
      name: this.name,
      payload,
      handle: async ({ id, sealed }) => {
        const { message, expiresAt } = this.open(id, sealed)
        if (expiresAt && new Date(expiresAt) <= this.now()) {
          logger.warn({ mailId: id }, 'A mail was not sent in time and is dropped')
          return
        }
        try {
          await mailer.send({ ...message, id })
        } catch (error) {
          if (!(error instanceof MailNotSent && error.isFinal)) throw error
          logger.error({ err: error, mailId: id }, 'The mail server refuses a mail for good')
        }
      },
    })
  }

  private open(id: string, sealed: string): SealedMail {
    return JSON.parse(this.encryption.decrypt(Buffer.from(sealed, 'base64'), this.placeOf(id))) as SealedMail
  }

  private placeOf(id: string): string {
    return `${this.name} ${id}`
  }
}

import { createTransport, type Transporter } from 'nodemailer'
import type { MailMessage } from './mail-message'

/** A mail on its way, with a name of its own: sent again under the same name, a mailbox shows it once. */
export interface OutgoingMail extends MailMessage {
  /** UUID; becomes the Message-ID. */
  readonly id: string
}

/** Hands mails to a mail server. */
export interface Mailer {
  /** Resolves when the server has taken it over; throws MailNotSent. */
  send(mail: OutgoingMail): Promise<void>
  stop(): Promise<void>
}

export interface MailSettings {
  /** `SMTP_URL`; null when nothing says where a mail server is. */
  readonly url: string | null
  /** Whom mails are from, for example `Parley <no-reply@parley.example>`. */
  readonly from: string
}

/** Why the server did not take a mail. Names neither the address nor what the server said, which repeats it. */
export class MailNotSent extends Error {
  constructor(
    reason: string,
    /** The server refuses this very mail, so that trying again is no use. */
    readonly isFinal: boolean,
  ) {
    super(`A mail was not sent: ${reason}`)
    this.name = 'MailNotSent'
  }
}

/** A healthy server answers within moments; a job that waits holds back others. */
const CONNECT_TIMEOUT_MS = 10_000
const SILENCE_TIMEOUT_MS = 30_000
/** Mails come in ones and twos; many connections look like spam to a provider. */
const CONNECTIONS = 2

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/**
 * Speaks SMTP with the server of `SMTP_URL`, over a few connections that are kept open. `smtps://` is TLS from the first
 * byte; `smtp://` turns to TLS when the server offers it, and insists with `?requireTLS=true`. Certificates are checked
 * unless the URL says `?tls.rejectUnauthorized=false`.
 */
class SmtpMailer implements Mailer {
  private readonly transport: Transporter
  private readonly domain: string

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'parley'
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  async send({ id, to, subject, text, html }: OutgoingMail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        // As an object: a text would be parsed, and a comma in it would address two.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${this.domain}>`,
        // Keeps holiday notices and mailing lists from answering.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      throw describe(error as SmtpError)
    }
  }

  async stop(): Promise<void> {
    this.transport.close()
  }
}

/** For a demo without a mail server: says so each time. */
const nowhere: Mailer = {
  send: () => Promise.reject(new MailNotSent('SMTP_URL is not set', false)),
  stop: () => Promise.resolve(),
}

/** The one connection of a process to its mail server. */
export function openMailer({ url, from }: MailSettings): Mailer {
  return url ? new SmtpMailer(url, from) : nowhere
}

/** Refused sign-ins and senders are mistakes of the setting, which someone mends; a refused recipient stays refused. */
function describe({ code = 'unknown', command = '', responseCode }: SmtpError): MailNotSent {
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA'
  const answer = responseCode === undefined ? '' : `, answer ${responseCode}`
  return new MailNotSent(`${code} ${command}${answer}`.replace('  ', ' '), isOfThisMail && (responseCode ?? 0) >= 500)
}
